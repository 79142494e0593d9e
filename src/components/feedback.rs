//! What is said to an answer. Never by colour alone: the first words say it, with their sign.

use super::prose::prose;
use crate::html::Html;
use crate::view::{El, el};

/// How an answer is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// It is accepted.
    Fits,
    /// It is worth another look.
    Again,
    /// Something is shown or weighed, and nothing is judged.
    Neutral,
}

impl Tone {
    /// The word of the `data-tone` mark.
    fn mark(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Again => "again",
            Self::Neutral => "neutral",
        }
    }
}

/// The first words, if there are any, a sentence of the app, then the author's words.
pub(super) fn feedback(
    tone: Tone,
    lead: Option<&str>,
    detail: Option<&str>,
    html: Option<&Html>,
) -> El {
    let lead = lead.map(|lead| el("p").class("feedback__lead").text(lead));
    let detail = detail.map(|detail| el("p").text(detail));
    let html = html.filter(|html| !html.is_empty()).map(prose);
    let made = el("div").class("feedback").attr("data-tone", tone.mark()).focusable();
    made.maybe(lead).maybe(detail).maybe(html)
}
