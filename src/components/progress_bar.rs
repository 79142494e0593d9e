//! How far the learner is, in words and as a plain bar.

use super::Live;
use crate::text;
use crate::view::{El, el};

/// "2 of 9 lessons done", with its bar. `id` is unlike any other of the page.
pub(crate) fn progress_bar(id: &str, done: Live<usize>, of: usize) -> El {
    let said = done.clone();
    let words = el("span").class("progress__words").id(id);
    let words = words.live_text(move || text::lessons_done(said(), of));
    let bar = el("progress").class("progress__bar").attr("max", &of.to_string());
    let bar = bar.attr("aria-labelledby", id).live_attr("value", move || Some(done().to_string()));
    el("div").class("progress").child(words).child(bar)
}
