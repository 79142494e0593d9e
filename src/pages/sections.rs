//! How far a learner is with a module and its sections, in words and links.

use std::rc::Rc;

use waymark_core::learner::{NoteChoice, Progress};
use waymark_core::model::{Id, Module, Section};

use super::opened::Opened;
use crate::components::{ChecklistEntry, Live, Look, OutlineEntry, link_button, progress_bar};
use crate::text;
use crate::view::{El, el};

/// How far a learner is with one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SectionMark {
    NotStarted,
    Started,
    /// Put off at its content note.
    Later,
    Done,
}

impl SectionMark {
    /// What follows from the learner's progress.
    pub(super) fn of(progress: &Progress, section: &Id) -> Self {
        match progress.section(section) {
            Some(section) if section.finished => Self::Done,
            Some(section) if section.note == Some(NoteChoice::Postponed) => Self::Later,
            Some(section) if section.opened => Self::Started,
            _ => Self::NotStarted,
        }
    }

    fn words(self) -> Option<&'static str> {
        match self {
            Self::NotStarted => None,
            Self::Started => Some(text::STARTED),
            Self::Later => Some(text::FOR_LATER),
            Self::Done => Some(text::DONE),
        }
    }
}

impl Opened {
    /// How far the learner is with a section, now and later.
    fn mark(&self, section: &Section) -> Live<SectionMark> {
        let (learner, id) = (self.context.learner, section.id().clone());
        Rc::new(move || learner.with(|progress| SectionMark::of(progress, &id)))
    }

    /// The lines of the outline, for a page counted from 0.
    pub(super) fn outline(&self, current: usize) -> Vec<OutlineEntry> {
        let line = |(at, section): (usize, &Section)| {
            let (mark, time) = (self.mark(section), time_words(section));
            let is_current = at == current;
            let state = move || match mark().words() {
                _ if is_current => text::YOU_ARE_HERE.to_owned(),
                Some(words) => words.to_owned(),
                None => time.clone(),
            };
            OutlineEntry {
                href: self.section_route(at).href(),
                title: section.title().to_owned(),
                is_current,
                state: Rc::new(state),
            }
        };
        self.module.sections.iter().enumerate().map(line).collect()
    }

    /// The lines of a list of sections.
    pub(super) fn checklist(&self, is_listed: impl Fn(&Section) -> bool) -> Vec<ChecklistEntry> {
        let line = |(at, section): (usize, &Section)| {
            let (mark, time) = (self.mark(section), time_words(section));
            let said = mark.clone();
            let state = move || match (said().words(), time.as_str()) {
                (Some(words), "") => words.to_owned(),
                (Some(words), time) => format!("{words} · {time}"),
                (None, time) => time.to_owned(),
            };
            ChecklistEntry {
                href: self.section_route(at).href(),
                title: section.title().to_owned(),
                is_done: Rc::new(move || mark() == SectionMark::Done),
                state: Rc::new(state),
            }
        };
        let all = self.module.sections.iter().enumerate();
        all.filter(|(_, section)| is_listed(section)).map(line).collect()
    }

    /// How many lessons are done, once there is one.
    pub(super) fn progress(&self) -> El {
        let (learner, ids) = (self.context.learner, lesson_ids(&self.module));
        let (id, of) = (format!("progress-{}", self.number), ids.len());
        let done: Live<usize> =
            Rc::new(move || learner.with(|progress| progress.finished_count(&ids)));
        let asked = done.clone();
        el("div").slot_if(move || asked() > 0, move || progress_bar(&id, done.clone(), of))
    }

    /// The way on: the lesson that the learner is in, else the first that is not done, else reading
    /// it again.
    pub(super) fn way_on(&self) -> El {
        let (opened, learner) = (self.clone(), self.context.learner);
        let next = move || {
            learner.with(|progress| {
                let is_new =
                    lesson_ids(&opened.module).iter().all(|id| progress.section(id).is_none());
                let next = left_in(progress, &opened.module)
                    .or_else(|| first_open(progress, &opened.module));
                let title = next.and_then(|at| opened.module.sections.get(at)).map(Section::title);
                let words = match title {
                    None => text::READ_AGAIN.to_owned(),
                    Some(title) if is_new => text::start_with(title),
                    Some(title) => text::continue_with(title),
                };
                (opened.section_route(next.unwrap_or(0)).href(), words)
            })
        };
        let next = Rc::new(next);
        let href = next.clone();
        link_button(Look::Primary, "way-on", "", "")
            .live_attr("href", move || Some(href().0))
            .live_text(move || next().1)
    }
}

/// The lesson that the learner was in last, if it stands in this module and is not done.
fn left_in(progress: &Progress, module: &Module) -> Option<usize> {
    let place = progress.place()?;
    module
        .sections
        .iter()
        .position(|section| *section.id() == place.section && is_open_lesson(progress, section))
}

/// The first lesson that is not done, counted from 0 among the sections.
pub(super) fn first_open(progress: &Progress, module: &Module) -> Option<usize> {
    module.sections.iter().position(|section| is_open_lesson(progress, section))
}

fn is_open_lesson(progress: &Progress, section: &Section) -> bool {
    matches!(section, Section::Lesson(_))
        && SectionMark::of(progress, section.id()) != SectionMark::Done
}

/// The ids of the lessons, which are what is counted: scenarios and quizzes can't be played yet.
fn lesson_ids(module: &Module) -> Vec<Id> {
    module.lessons().map(|lesson| lesson.id.clone()).collect()
}

fn time_words(section: &Section) -> String {
    section.minutes().map(text::about_minutes).unwrap_or_default()
}
