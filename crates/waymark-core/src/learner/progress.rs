//! What follows from everything that a learner did.

use std::collections::BTreeMap;

use super::{LearnerEvent, Record};
use crate::item::ItemProgress;
use crate::model::Id;

/// Where a learner stands: a pure fold of records, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    items: BTreeMap<Id, ItemProgress>,
    sections: BTreeMap<Id, SectionProgress>,
    /// The section that each replica opened last: two tabs are in two places at once.
    open: BTreeMap<String, Id>,
    place: Option<Place>,
    /// The item touched last in each section, to which the learner comes back.
    touched: BTreeMap<Id, Id>,
}

/// What a learner did with a lesson, scenario or quiz.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionProgress {
    /// Whether it was ever opened.
    pub opened: bool,
    /// Whether its end was ever reached.
    pub finished: bool,
    /// What the learner chose last at its content note.
    pub note: Option<NoteChoice>,
}

/// What a learner chose at a content note. There is no word for skipping: that is kept nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteChoice {
    /// To go on.
    Continued,
    /// To come back later.
    Postponed,
}

/// Where a learner was last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The lesson, scenario or quiz.
    pub section: Id,
    /// The question touched last in it.
    pub item: Option<Id>,
}

impl Progress {
    /// What follows from some records, in whatever order they come.
    ///
    /// Of records with the same id only a [`super::Log`] knows which one counts.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut records: Vec<&Record> = records.into_iter().collect();
        records.sort_unstable();
        records.dedup();
        let mut progress = Self::default();
        records.into_iter().for_each(|record| progress.apply(record));
        progress
    }

    /// Adds one more record, which has to come after all others. What [`super::Log::next`] makes does;
    /// after a merge, take [`super::Log::progress`] instead.
    pub fn apply(&mut self, record: &Record) {
        let replica = &record.id.replica;
        match &record.event {
            LearnerEvent::Opened { section } => {
                self.section_mut(section).opened = true;
                self.open.insert(replica.clone(), section.clone());
                self.go_to(section.clone());
            }
            LearnerEvent::Finished { section } => self.section_mut(section).finished = true,
            LearnerEvent::NoteContinued { section } => {
                self.section_mut(section).note = Some(NoteChoice::Continued);
            }
            LearnerEvent::NotePostponed { section } => {
                self.section_mut(section).note = Some(NoteChoice::Postponed);
            }
            LearnerEvent::Answered { item, answer } => {
                self.touch(replica, item).answer(answer.clone());
            }
            LearnerEvent::HintTaken { item } => self.touch(replica, item).take_hint(),
            LearnerEvent::SolutionShown { item } => self.touch(replica, item).show(),
            LearnerEvent::Skipped { item } => self.touch(replica, item).skip(),
        }
    }

    /// What the learner did with a question; none if nothing.
    pub fn item(&self, id: &Id) -> Option<&ItemProgress> {
        self.items.get(id)
    }

    /// What the learner did with a lesson, scenario or quiz; none if nothing.
    pub fn section(&self, id: &Id) -> Option<&SectionProgress> {
        self.sections.get(id)
    }

    /// Where the learner was last: the section opened last, or the one in which a question was
    /// touched since, in another tab.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// How many of these sections are finished.
    pub fn finished_count(&self, sections: &[Id]) -> usize {
        let finished = |id: &&Id| self.section(id).is_some_and(|section| section.finished);
        sections.iter().filter(finished).count()
    }

    /// Whether the learner did nothing yet.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.sections.is_empty()
    }

    fn section_mut(&mut self, id: &Id) -> &mut SectionProgress {
        self.sections.entry(id.clone()).or_default()
    }

    /// An item doesn't say where it stands, since questions move between lessons. It is taken to be in
    /// the section that its tab has open, or if that opened none yet, where the learner was last.
    fn touch(&mut self, replica: &str, item: &Id) -> &mut ItemProgress {
        let last = self.place.as_ref().map(|place| &place.section);
        if let Some(section) = self.open.get(replica).or(last).cloned() {
            self.touched.insert(section.clone(), item.clone());
            self.go_to(section);
        }
        self.items.entry(item.clone()).or_default()
    }

    fn go_to(&mut self, section: Id) {
        let item = self.touched.get(&section).cloned();
        self.place = Some(Place { section, item });
    }
}

#[cfg(test)]
mod tests;
