//! How a lesson is being read: which way, and past which content notes.
//!
//! That somebody takes the calmer way is known here alone, and gone when the page is.

use leptos::prelude::*;
use waymark_core::learner::NoteChoice;
use waymark_core::model::{Lesson, Part};

use crate::context::Context;
use crate::dom;

/// How a lesson is being read.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    is_calm: RwSignal<bool>,
    /// How many content notes are behind the learner.
    passed: RwSignal<usize>,
}

impl Reading {
    /// Begins where the learner left: a note that was passed before stays open.
    pub(super) fn begin(context: Context, lesson: &Lesson) -> Self {
        let was_passed = context.learner.with(|progress| {
            let section = progress.section(&lesson.id);
            section.is_some_and(|section| section.note == Some(NoteChoice::Continued))
        });
        let passed = if was_passed { note_count(lesson) } else { 0 };
        Self { is_calm: RwSignal::new(false), passed: RwSignal::new(passed) }
    }

    /// Whether the learner takes the calmer way.
    pub(super) fn is_calm(self) -> bool {
        self.is_calm.get()
    }

    /// Whether what stands behind so many notes can be seen.
    pub(super) fn is_open(self, notes: usize) -> bool {
        self.passed.get() >= notes
    }

    /// Goes past a note, counted from 0, and takes the keyboard to what stands behind it.
    pub(super) fn pass_note(self, note: usize) {
        self.passed.set(note + 1);
        dom::later(0, move || dom::focus_next_to(&format!("#note-{note}")));
    }

    /// Takes the calmer way.
    pub(super) fn take_calm_way(self) {
        self.is_calm.set(true);
    }

    /// Takes the calmer way, and takes the keyboard there.
    pub(super) fn go_calm_way(self) {
        self.take_calm_way();
        dom::later(0, || {
            dom::go_to("#calm-banner");
        });
    }

    /// Reads the full version after all.
    pub(super) fn go_full_way(self) {
        self.is_calm.set(false);
        dom::later(0, || {
            dom::go_to("#main h1");
        });
    }
}

/// How many content notes stand in the lesson.
pub(super) fn note_count(lesson: &Lesson) -> usize {
    lesson.parts.iter().filter(|part| matches!(part, Part::ContentNote(_))).count()
}
