//! Where things are kept on the device. Nothing else in the app names the browser's stores.
//!
//! Every door to a store can be closed, at any time: cookies are off, the page stands in a frame,
//! the disk is full. So every access asks again, and a refusal is a value, never a crash.

mod changes;
mod local;
mod memory;
mod probe;
mod session;

pub(crate) use changes::{Change, on_change};
pub(crate) use local::{read_text, remove_text, write_text};
pub(crate) use session::{is_looking, set_looking};

use local::Local;
use memory::Memory;
use waymark_core::learner::{Record, RecordId, saved};
use waymark_core::model::Id;

/// What the page says about saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// The store has it, and gives back what was written.
    Saved,
    /// The store refused it, or gives back something else.
    Unsaved,
    /// Nothing is kept: this is as it should be.
    Memory,
}

/// Where records are kept.
#[derive(Debug)]
pub(crate) enum Store {
    /// On the device.
    Local(Local),
    /// Nowhere, because the learner wants it so or because the browser refuses.
    Memory(Memory),
}

/// What a store holds of a course.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// What could be read.
    pub(crate) records: Vec<Record>,
    /// The ids of what could not be read. It stays where it is and is never overwritten.
    pub(crate) unread: Vec<RecordId>,
}

impl Found {
    /// What one key of a store holds; nothing if it is of something else.
    pub(crate) fn of_text(course: &Id, key: &str, text: &str) -> Self {
        let mut found = Self::default();
        found.read(course, key, text);
        found
    }

    /// Whether there is nothing of the course, not even anything that can't be read.
    pub(crate) fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unread.is_empty()
    }

    fn read(&mut self, course: &Id, key: &str, text: &str) {
        let Some(id) = saved::parse_key(course, key) else { return };
        match saved::read(key, text) {
            Ok(record) => self.records.push(record),
            Err(_) => self.unread.push(id),
        }
    }
}

impl SaveState {
    /// The word of the `data-save` mark.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Unsaved => "unsaved",
            Self::Memory => "memory",
        }
    }
}

impl Store {
    /// The store of this device, or memory where the browser refuses it.
    pub(crate) fn of_device() -> Self {
        if probe::is_open() { Self::Local(Local) } else { Self::in_memory() }
    }

    /// Nothing is kept.
    pub(crate) fn in_memory() -> Self {
        Self::Memory(Memory)
    }

    /// Whether records outlast the page.
    pub(crate) fn is_durable(&self) -> bool {
        matches!(self, Self::Local(_))
    }

    /// Reads all records of a course.
    pub(crate) fn load(&self, course: &Id) -> Found {
        match self {
            Self::Local(local) => local.load(course),
            Self::Memory(memory) => memory.load(),
        }
    }

    /// Keeps one more record, each under its own key: what is kept already is never written again.
    pub(crate) fn append(&self, course: &Id, record: &Record) -> SaveState {
        match self {
            Self::Local(local) => local.append(course, record),
            Self::Memory(memory) => memory.append(),
        }
    }

    /// Removes everything that is kept of a course, also what could not be read.
    pub(crate) fn erase(&self, course: &Id) {
        if let Self::Local(local) = self {
            local.erase(course);
        }
    }
}
