//! Parts of a module, held without copying them.

use core::ops::Deref;
use std::sync::Arc;

use waymark_core::model::{Lesson, Module, Part, Question, Section};

/// A lesson of a module.
#[derive(Clone)]
pub(crate) struct SharedLesson {
    module: Arc<Module>,
    at: usize,
}

/// A question of a lesson, or of its calmer version.
#[derive(Clone)]
pub(crate) struct SharedQuestion {
    lesson: SharedLesson,
    is_calm: bool,
    at: usize,
}

impl SharedLesson {
    /// The lesson at this place, counted from 0 among the sections; none if that is no lesson.
    pub(crate) fn of(module: &Arc<Module>, at: usize) -> Option<Self> {
        let is_lesson = matches!(module.sections.get(at), Some(Section::Lesson(_)));
        is_lesson.then(|| Self { module: module.clone(), at })
    }

    /// What stands on one of its two ways.
    pub(crate) fn parts(&self, is_calm: bool) -> &[Part] {
        match &self.alternative {
            _ if !is_calm => &self.parts,
            Some(way) => &way.parts,
            None => &[],
        }
    }

    /// The question that is the part at this place of one of its two ways; none if that is no
    /// question.
    pub(crate) fn question(&self, is_calm: bool, at: usize) -> Option<SharedQuestion> {
        let is_question = matches!(self.parts(is_calm).get(at), Some(Part::Question(_)));
        is_question.then(|| SharedQuestion { lesson: self.clone(), is_calm, at })
    }
}

impl Deref for SharedLesson {
    type Target = Lesson;

    fn deref(&self) -> &Lesson {
        match &self.module.sections[self.at] {
            Section::Lesson(lesson) => lesson,
            _ => unreachable!("`of` has looked"),
        }
    }
}

impl Deref for SharedQuestion {
    type Target = Question;

    fn deref(&self) -> &Question {
        match &self.lesson.parts(self.is_calm)[self.at] {
            Part::Question(question) => question,
            _ => unreachable!("`question` has looked"),
        }
    }
}
