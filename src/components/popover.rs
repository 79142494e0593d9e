//! A term or a source, beside the text: the browser's own popover.

use super::Live;
use super::prose::live_prose;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// What stands in the popover.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) title: String,
    pub(crate) html: Html,
    /// A word about the entry, such as when it was checked.
    pub(crate) note: String,
    /// The page where the entry stands too.
    pub(crate) href: String,
    /// What the link to that page says.
    pub(crate) link: &'static str,
}

/// The id of the popover.
pub(crate) const POPOVER: &str = "entry";

/// The popover. It stays on the page, closed, and its content changes.
pub(crate) fn entry_popover(entry: &Live<Entry>) -> El {
    let part = |part: fn(Entry) -> String| {
        let entry = entry.clone();
        move || part(entry())
    };
    let html = entry.clone();
    let href = entry.clone();
    let link = el("a")
        .live_attr("href", move || Some(href().href))
        .live_text(part(|entry| entry.link.to_owned()));
    let close = el("button")
        .attr("type", "button")
        .class("button")
        .attr("popovertarget", POPOVER)
        .attr("popovertargetaction", "hide")
        .text(text::CLOSE);
    el("div")
        .class("popover")
        .id(POPOVER)
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-labelledby", "entry-title")
        .focusable()
        .child(
            el("h2").class("popover__title").id("entry-title").live_text(part(|entry| entry.title)),
        )
        .child(live_prose(std::rc::Rc::new(move || html().html)))
        .child(el("p").class("popover__note").live_text(part(|entry| entry.note)))
        .child(el("div").class("popover__actions").child(link).child(close))
}
