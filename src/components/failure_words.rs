//! What happened to a file, and what helps.

use super::button::{Look, button};
use crate::content::Failure;
use crate::text;
use crate::view::{El, el};

/// The words about a file that can't be shown.
pub(crate) fn failure_words(failure: &Failure, retry: impl Fn() + 'static) -> El {
    let file = el("code").attr("translate", "no").text(&failure.file);
    let file =
        el("p").class("failure__detail").child(el("span").text(text::FILE)).words(" ").child(file);
    el("div")
        .class("failure")
        .child(el("p").text(&text::failure_what(failure)))
        .child(el("p").text(text::failure_advice(failure)))
        .child(file)
        .child(el("p").text(text::FAILED_UNTOUCHED))
        .child(button(Look::Primary, "try-again", text::TRY_AGAIN, retry))
}
