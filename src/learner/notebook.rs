//! The log of what the learner did, with the store that keeps it.

use waymark_core::learner::{LearnerEvent, Log, Progress, Record};
use waymark_core::model::Id;

use crate::storage::{self, Change, Found, SaveState, Store};

/// How the learner began, or will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// Nothing is kept on this device yet, and nothing was said about it.
    Open,
    /// What the learner does is kept on this device.
    Keeping,
    /// The learner just looks: nothing is kept.
    Looking,
    /// The browser refuses to keep anything.
    Refused,
}

/// The log with the store that keeps it, and what follows from it.
pub(super) struct Notebook {
    course: Id,
    revision: u32,
    /// A random name for this opening of the page, so that two tabs never write the same key.
    replica: String,
    /// The section that this page opened last.
    open: Option<Id>,
    log: Log,
    progress: Progress,
    store: Store,
    /// What the store refused. It is offered again with the next action.
    refused: Vec<Record>,
    /// How many records stand in the store that can't be read.
    unread: usize,
    /// Whether the learner wants nothing kept.
    looking: bool,
    /// Whether the learner said that progress shall be kept, or did something that is kept.
    keeping: bool,
}

impl Notebook {
    /// An empty notebook of no course.
    pub(super) fn new(replica: String) -> Self {
        Self {
            course: Id::default(),
            revision: 0,
            replica,
            open: None,
            log: Log::default(),
            progress: Progress::default(),
            store: Store::in_memory(),
            refused: Vec::new(),
            unread: 0,
            looking: storage::is_looking(),
            keeping: false,
        }
    }

    /// Takes the course, and what the store holds of it.
    pub(super) fn take_course(&mut self, course: &Id, revision: u32) {
        self.course = course.clone();
        self.revision = revision;
        self.open_store();
    }

    /// Adds what the learner does now.
    ///
    /// - `at`: the time on the device, in milliseconds since 1970
    pub(super) fn record(&mut self, at: i64, event: LearnerEvent) {
        if let LearnerEvent::Opened { section } = &event {
            self.open = Some(section.clone());
        }
        let record = self.log.next(&self.replica, at, event);
        self.progress.apply(&record);
        self.log.insert(record.clone());
        self.refused.push(record);
        self.keeping = true;
        self.flush();
    }

    // ---- Stores ----

    /// Keeps everything on this device from now on, also what was done while just looking.
    pub(super) fn keep_here(&mut self) {
        let done: Vec<Record> = self.log.records().cloned().collect();
        self.look(false);
        for record in done {
            if self.log.insert(record.clone()) {
                self.refused.push(record);
            }
        }
        self.keeping = true;
        self.flush();
        self.progress = self.log.progress();
    }

    /// Just looks, or not.
    pub(super) fn look(&mut self, looking: bool) {
        storage::set_looking(looking);
        self.looking = looking;
        self.open_store();
    }

    /// Removes what the store holds.
    pub(super) fn erase(&mut self) {
        self.store.erase(&self.course);
        self.open_store();
    }

    /// Takes in what another tab did. Where it removed something, it has erased what was kept.
    pub(super) fn take_in_change(&mut self, change: &Change) {
        match change {
            Change::Written { key, text } if self.store.is_durable() => {
                let found = Found::of_text(&self.course, key, text);
                self.take_in(found);
            }
            Change::Written { .. } => {}
            Change::Removed => self.reload(),
        }
    }

    /// Takes in all that the store holds. Where it holds nothing any more, it was erased in another
    /// tab, and so it is here.
    pub(super) fn reload(&mut self) {
        if !self.store.is_durable() {
            return;
        }
        let found = self.store.load(&self.course);
        if found.is_empty() && self.refused.is_empty() {
            self.log = Log::default();
            self.open = None;
        }
        self.unread = 0;
        self.take_in(found);
    }

    /// Begins anew with what the store holds.
    fn open_store(&mut self) {
        self.store = if self.looking { Store::in_memory() } else { Store::of_device() };
        self.log = Log::default();
        self.refused.clear();
        self.open = None;
        self.unread = 0;
        let found = self.store.load(&self.course);
        self.keeping = !found.is_empty();
        self.take_in(found);
    }

    fn take_in(&mut self, found: Found) {
        self.unread += found.unread.len();
        for id in found.unread {
            self.log.reserve(id);
        }
        for record in found.records {
            self.log.insert(record);
        }
        self.progress = self.log.progress();
    }

    /// Hands to the store what it does not have yet, in order and up to the first refusal: what is
    /// kept never has a gap.
    fn flush(&mut self) {
        let Self { course, store, refused, .. } = self;
        let is_refused = |record: &Record| store.append(course, record) == SaveState::Unsaved;
        let kept = refused.iter().position(is_refused).unwrap_or(refused.len());
        refused.drain(..kept);
    }

    // ---- What follows ----

    pub(super) fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The course's edition.
    pub(super) fn revision(&self) -> u32 {
        self.revision
    }

    /// Whether this page opened that section last.
    pub(super) fn has_open(&self, section: &Id) -> bool {
        self.open.as_ref() == Some(section)
    }

    pub(super) fn save_state(&self) -> SaveState {
        match (self.store.is_durable(), self.refused.is_empty()) {
            (false, _) => SaveState::Memory,
            (true, true) => SaveState::Saved,
            (true, false) => SaveState::Unsaved,
        }
    }

    pub(super) fn beginning(&self) -> Beginning {
        match (self.store.is_durable(), self.keeping) {
            _ if self.looking => Beginning::Looking,
            (false, _) => Beginning::Refused,
            (true, true) => Beginning::Keeping,
            (true, false) => Beginning::Open,
        }
    }

    /// How many records there are, and how many that can't be read.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.log.len(), self.unread)
    }

    /// Whether the device keeps something of the course, whatever is shown now.
    pub(super) fn has_kept_before(&self) -> bool {
        !Store::of_device().load(&self.course).is_empty()
    }
}
