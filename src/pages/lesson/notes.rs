//! The parts of a lesson with its content notes: what follows a note is not on the page until the
//! learner goes on.

use core::ops::Range;
use std::rc::Rc;

use waymark_core::model::Part;

use super::LessonPage;
use super::reading::note_count;
use crate::components::{NoteAnswer, NoteGate};
use crate::view::El;

impl LessonPage {
    /// Adds the parts of the full version.
    pub(super) fn with_parts(&self, main: El) -> El {
        let has_notes = note_count(&self.lesson) > 0;
        let stretches = stretches(&self.lesson.parts).into_iter().enumerate();
        stretches.fold(main, |main, (at, places)| {
            // What stands before the first note stays, whichever way is taken.
            let stays = at == 0 && has_notes;
            let note = places.end;
            let main = self.with_stretch(main, at, places, stays);
            self.with_note(main, at, note)
        })
    }

    fn with_stretch(&self, main: El, at: usize, places: Range<usize>, stays: bool) -> El {
        let (page, reading) = (self.clone(), self.reading);
        let is_seen = move || stays || (!reading.is_calm() && reading.is_open(at));
        main.slot(is_seen, move |is_seen| match is_seen {
            true => page.parts(false, places.clone()),
            false => Vec::new(),
        })
    }

    /// The note that is the part at this place, if one follows.
    fn with_note(&self, main: El, at: usize, place: usize) -> El {
        let Some(Part::ContentNote(note)) = self.lesson.parts.get(place) else { return main };
        let html = self.typesetter.blocks(&note.blocks);
        let (page, reading) = (self.clone(), self.reading);
        let is_seen = move || !reading.is_calm() && reading.is_open(at);
        main.slot_if(is_seen, move || {
            let page = page.clone();
            let gate = NoteGate {
                id: format!("note-{at}"),
                html: html.clone(),
                is_closed: Rc::new(move || !reading.is_open(at + 1)),
                on_answer: Rc::new(move |answer| page.answer_note(at, answer)),
            };
            gate.view()
        })
    }

    fn answer_note(&self, at: usize, answer: NoteAnswer) {
        let context = self.opened.context;
        match answer {
            NoteAnswer::Continue => {
                context.learner.continue_note(&self.lesson.id);
                self.reading.pass_note(at);
            }
            NoteAnswer::Skip => self.reading.go_calm_way(),
            NoteAnswer::Later => {
                context.learner.postpone_note(&self.lesson.id);
                context.navigation.go(&self.ways().next_route());
            }
        }
    }
}

/// The places of the parts between two content notes.
fn stretches(parts: &[Part]) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut from = 0;
    for (at, part) in parts.iter().enumerate() {
        if matches!(part, Part::ContentNote(_)) {
            stretches.push(from..at);
            from = at + 1;
        }
    }
    stretches.push(from..parts.len());
    stretches
}
