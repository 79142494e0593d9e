//! What stands in a lesson, part by part.

use core::ops::Range;
use std::rc::Rc;

use waymark_core::markdown::{Block, anchor};
use waymark_core::model::{Media, Part, Pause, questions};
use waymark_core::render::ID_PREFIX;

use super::LessonPage;
use super::answering::{act_on, focus_soon};
use crate::components::{Level, MediaPart, QuestionCard, QuestionPlace, pause, prose};
use crate::view::{El, el};

impl LessonPage {
    /// The parts at these places of one of the two ways, as far as learners see them.
    pub(super) fn parts(&self, is_calm: bool, places: Range<usize>) -> Vec<El> {
        places.filter_map(|at| self.part(is_calm, at)).collect()
    }

    fn part(&self, is_calm: bool, at: usize) -> Option<El> {
        let parts = self.lesson.parts(is_calm);
        match parts.get(at)? {
            Part::Prose(blocks) => self.prose(blocks),
            Part::ContentNote(note) => self.prose(&note.blocks),
            Part::Question(_) => self.question(is_calm, at),
            Part::Media(media) => self.media(media),
            Part::Pause(pause) => Some(self.pause(pause)),
            Part::SlideBreak(_) => divides_texts(parts, at).then(|| el("hr").class("slide-break")),
            // Learners never see the facilitator's notes.
            Part::Facilitator(_) => None,
        }
    }

    fn prose(&self, blocks: &[Block]) -> Option<El> {
        let html = self.typesetter.blocks(blocks);
        (!html.is_empty()).then(|| prose(&html))
    }

    fn question(&self, is_calm: bool, at: usize) -> Option<El> {
        let question = self.lesson.question(is_calm, at)?;
        let (context, id) = (self.opened.context, question.id.clone());
        let parts = self.lesson.parts(is_calm);
        let card = QuestionCard {
            place: QuestionPlace {
                number: questions(&parts[..=at]).count(),
                of: questions(parts).count(),
                // The calmer version has a heading of its own above its questions.
                level: if is_calm { Level::Third } else { Level::Second },
            },
            typesetter: &self.typesetter,
            progress: Rc::new(move || context.learner.item(&id)),
            on_act: act_on(context, question.clone()),
            on_focus: Rc::new(focus_soon),
            question,
        };
        Some(card.view())
    }

    fn media(&self, media: &Media) -> Option<El> {
        let address = |file: &String| self.typesetter.address(file);
        let player = MediaPart {
            kind: media.kind,
            title: &media.title,
            address: address(&media.file)?,
            captions: media.captions.as_ref().and_then(address),
            transcript: media.transcript.as_ref().and_then(address),
            minutes: media.minutes,
        };
        Some(player.view())
    }

    fn pause(&self, part: &Pause) -> El {
        let id = format!("{ID_PREFIX}{}", anchor(&part.title));
        pause(&id, &part.title, part.seconds, &self.typesetter.blocks(&part.blocks))
    }
}

/// Whether the break at this place stands between two texts. Elsewhere the next part marks itself.
fn divides_texts(parts: &[Part], at: usize) -> bool {
    let is_seen = |part: &&Part| !matches!(part, Part::Facilitator(_) | Part::SlideBreak(_));
    let is_text = |part: Option<&Part>| matches!(part, Some(Part::Prose(_) | Part::Media(_)));
    let (before, after) = (&parts[..at], &parts[at + 1..]);
    is_text(before.iter().rev().find(is_seen)) && is_text(after.iter().find(is_seen))
}
