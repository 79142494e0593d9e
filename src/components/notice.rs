//! Something to know, which is nobody's fault.

use crate::view::{El, el};

/// A notice. What can be done about it is added as children.
pub(crate) fn notice(words: &str) -> El {
    el("div").class("notice").attr("data-tone", "info").child(el("p").text(words))
}
