//! A place to rest, always free to pass by. Nothing counts down.

use super::prose::prose;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// A pause with what the author says about it. `id` is that of its heading.
pub(crate) fn pause(id: &str, title: &str, seconds: Option<u32>, html: &Html) -> El {
    let how_long = seconds.map(|seconds| el("p").text(&text::pause_seconds(seconds)));
    el("section")
        .class("pause")
        .attr("aria-labelledby", id)
        .child(el("h2").class("pause__title").id(id).focusable().text(title))
        .maybe(how_long)
        .child(prose(html))
}
