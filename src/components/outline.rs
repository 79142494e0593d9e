//! The lessons of a module, beside the text on wide screens and folded on small ones.

use super::Live;
use crate::text;
use crate::view::{El, el};

/// One line of the outline.
pub(crate) struct OutlineEntry {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) is_current: bool,
    /// "Done", "You are here", "About 5 minutes".
    pub(crate) state: Live<String>,
}

/// The outline. Every line is a link, always: nothing is locked.
///
/// - `title`: "Module 2"
/// - `place`: "Module 2 · 3 of 9"
pub(crate) fn outline(title: &str, place: &str, entries: Vec<OutlineEntry>) -> El {
    let list = el("ol").class("outline__list").children(entries.into_iter().map(line));
    let fold = el("details").class("outline__fold").child(el("summary").text(place)).child(list);
    el("nav")
        .class("outline")
        .attr("aria-label", text::OUTLINE)
        .child(el("p").class("outline__title").text(title))
        .child(fold)
}

fn line(entry: OutlineEntry) -> El {
    let state = el("span").class("outline__state").live_text(move || (entry.state)());
    let link = el("a").attr("href", &entry.href);
    let link = link.maybe_attr("aria-current", entry.is_current.then_some("page"));
    el("li").child(link.child(el("span").text(&entry.title)).words(" ").child(state))
}
