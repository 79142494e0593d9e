//! A hint that was taken.

use super::prose::prose;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// One hint of several, counted from 1. `item` is the id of its question.
pub(super) fn hint(item: &str, number: usize, of: usize, html: &Html) -> El {
    let title = el("p").class("hint__title").text(&text::hint_title(number, of));
    let made = el("div").class("hint").attr("data-hint", &number.to_string());
    let made = made.id(&format!("{item}-hint-{number}")).focusable();
    made.child(title).child(prose(html))
}
