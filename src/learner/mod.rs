//! The learner, by what they do. Pages call verbs; what follows from them is shown by itself.
//!
//! Each verb makes one record, hands it to the store, and applies it to the progress that is shown.

mod notebook;

pub(crate) use notebook::Beginning;

use leptos::prelude::*;
use waymark_core::item::{Answer, ItemProgress, Outcome, Response, grade};
use waymark_core::learner::{LearnerEvent, Progress};
use waymark_core::model::{Id, Question};

use crate::dom::{now, random_name};
use crate::storage::{Change, SaveState};
use notebook::Notebook;

/// The learner of this page.
#[derive(Clone, Copy)]
pub(crate) struct Learner(RwSignal<Notebook>);

impl Learner {
    /// A learner of no course yet. Nothing is kept before [`Learner::take_course`].
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(Notebook::new(random_name())))
    }

    /// Takes the course that was opened, with all that is kept of it on this device.
    pub(crate) fn take_course(self, course: &Id, revision: u32) {
        self.change(&mut |notebook| notebook.take_course(course, revision));
    }

    // ---- What the learner does ----

    /// Opens a lesson, scenario or quiz.
    pub(crate) fn open_section(self, section: &Id) {
        let is_open = untrack(|| self.notebook(|notebook| notebook.has_open(section)));
        if !is_open {
            self.record(LearnerEvent::Opened { section: section.clone() });
        }
    }

    /// Reaches the end of a section and goes on.
    pub(crate) fn finish(self, section: &Id) {
        let is_finished = untrack(|| {
            self.with(|progress| progress.section(section).is_some_and(|section| section.finished))
        });
        if !is_finished {
            self.record(LearnerEvent::Finished { section: section.clone() });
        }
    }

    /// Answers a question. None where there is nothing to grade.
    pub(crate) fn answer(self, question: &Question, response: Response) -> Option<Outcome> {
        let outcome = grade(question, &response)?;
        let revision = untrack(|| self.notebook(Notebook::revision));
        let answer = Answer::new(question, response, &outcome, revision);
        self.record(LearnerEvent::Answered { item: question.id.clone(), answer });
        Some(outcome)
    }

    /// Takes the next hint.
    pub(crate) fn take_hint(self, item: &Id) {
        self.record(LearnerEvent::HintTaken { item: item.clone() });
    }

    /// Looks at the solution.
    pub(crate) fn show_solution(self, item: &Id) {
        self.record(LearnerEvent::SolutionShown { item: item.clone() });
    }

    /// Goes past a question.
    pub(crate) fn skip(self, item: &Id) {
        self.record(LearnerEvent::Skipped { item: item.clone() });
    }

    /// Reads a content note and goes on.
    pub(crate) fn continue_note(self, section: &Id) {
        self.record(LearnerEvent::NoteContinued { section: section.clone() });
    }

    /// Reads a content note and puts the part off.
    pub(crate) fn postpone_note(self, section: &Id) {
        self.record(LearnerEvent::NotePostponed { section: section.clone() });
    }

    // ---- What is kept ----

    /// Keeps progress on this device from now on, with what was done while just looking.
    pub(crate) fn keep_here(self) {
        self.change(&mut Notebook::keep_here);
    }

    /// Goes back from just looking to what is kept on this device.
    pub(crate) fn stop_looking(self) {
        self.change(&mut |notebook| notebook.look(false));
    }

    /// Just looks from now on: nothing is kept, and what is kept already is not shown.
    pub(crate) fn just_look(self) {
        self.change(&mut |notebook| notebook.look(true));
    }

    /// Removes everything that is kept of this course on this device. Says whether all of it is gone.
    pub(crate) fn erase(self) -> bool {
        self.change(&mut Notebook::erase);
        untrack(|| self.counts()) == (0, 0)
    }

    /// Takes in what another tab has changed in the store.
    pub(crate) fn take_in(self, change: &Change) {
        self.change(&mut |notebook| notebook.take_in_change(change));
    }

    /// Takes in all that the store holds: after this page lay in the browser's back-forward cache.
    pub(crate) fn reload(self) {
        self.change(&mut Notebook::reload);
    }

    // ---- What follows ----

    /// Looks at everything that follows from what the learner did.
    pub(crate) fn with<T>(self, look: impl FnOnce(&Progress) -> T) -> T {
        self.notebook(|notebook| look(notebook.progress()))
    }

    /// Where the learner stands with a question.
    pub(crate) fn item(self, item: &Id) -> ItemProgress {
        self.with(|progress| progress.item(item).cloned().unwrap_or_default())
    }

    /// What the page says about saving.
    pub(crate) fn save_state(self) -> SaveState {
        self.notebook(Notebook::save_state)
    }

    /// How the learner began.
    pub(crate) fn beginning(self) -> Beginning {
        self.notebook(Notebook::beginning)
    }

    /// How many records there are, and how many that can't be read.
    pub(crate) fn counts(self) -> (usize, usize) {
        self.notebook(Notebook::counts)
    }

    /// Whether something of this course is kept on the device, also while the learner just looks.
    pub(crate) fn has_kept_before(self) -> bool {
        untrack(|| self.notebook(Notebook::has_kept_before))
    }

    fn record(self, event: LearnerEvent) {
        self.change(&mut |notebook| notebook.record(now(), event.clone()));
    }

    fn notebook<T>(self, look: impl FnOnce(&Notebook) -> T) -> T {
        let mut look = Some(look);
        let mut seen = None;
        self.look(&mut |notebook| seen = look.take().map(|look| look(notebook)));
        seen.expect("every look sees the notebook")
    }

    // These two are not generic: they are in the program once, and not for each verb.

    fn look(self, look: &mut dyn FnMut(&Notebook)) {
        self.0.with(|notebook| look(notebook));
    }

    fn change(self, change: &mut dyn FnMut(&mut Notebook)) {
        self.0.update(|notebook| change(notebook));
    }
}
