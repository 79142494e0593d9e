//! Says what is coming before it comes, with three equal ways to go on.

use super::prose::prose;
use super::{Act, Live, Look, button};
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// What a learner can choose at a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoteAnswer {
    /// Read what follows.
    Continue,
    /// Leave it out.
    Skip,
    /// Come back later.
    Later,
}

/// The note. Once it is answered it stands as plain text.
pub(crate) struct NoteGate {
    /// Unlike any other id of the page.
    pub(crate) id: String,
    pub(crate) html: Html,
    /// Whether what follows is still hidden.
    pub(crate) is_closed: Live<bool>,
    pub(crate) on_answer: Act<NoteAnswer>,
}

impl NoteGate {
    pub(crate) fn view(self) -> El {
        let title = format!("{}-title", self.id);
        let (is_closed, on_answer) = (self.is_closed, self.on_answer);
        el("section")
            .class("content-note")
            .id(&self.id)
            .attr("aria-labelledby", &title)
            .child(el("h2").class("content-note__title").id(&title).text(text::NOTE_TITLE))
            .child(prose(&self.html))
            .slot(
                move || is_closed(),
                move |is_closed| {
                    if *is_closed { choices(&on_answer) } else { Vec::new() }
                },
            )
    }
}

fn choices(on_answer: &Act<NoteAnswer>) -> Vec<El> {
    let choice = |answer: NoteAnswer, action: &'static str, words: &str| {
        let on_answer = on_answer.clone();
        button(Look::Plain, action, words, move || on_answer(answer))
    };
    let three = el("div")
        .class("content-note__choices")
        .child(choice(NoteAnswer::Continue, "note-continue", text::CONTINUE))
        .child(choice(NoteAnswer::Skip, "note-skip", text::NOTE_SKIP))
        .child(choice(NoteAnswer::Later, "note-later", text::NOTE_LATER));
    vec![el("p").text(text::NOTE_SKIP_ABOUT), three]
}
