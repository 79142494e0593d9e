//! What happened to a file, and what helps.
//!
//! The words stay while it is tried again, and so does the keyboard, on a button that says so.

use leptos::prelude::*;

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
        .child(retry_button(retry))
}

fn retry_button(retry: impl Fn() + 'static) -> El {
    let is_trying = RwSignal::new(false);
    let press = move || {
        if !is_trying.get_untracked() {
            is_trying.set(true);
            retry();
        }
    };
    button(Look::Primary, "try-again", "", press)
        .live_attr("aria-disabled", move || is_trying.get().then(|| "true".to_owned()))
        .live_text(move || {
            if is_trying.get() { text::TRYING_AGAIN } else { text::TRY_AGAIN }.to_owned()
        })
}
