//! Why the right answer is right.

use super::prose::prose;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// The explanation below a question.
pub(super) fn explanation(html: &Html) -> El {
    let title = el("p").class("explanation__title").text(text::WHY);
    el("div").class("explanation").child(title).child(prose(html))
}
