//! What is done, what is left.

use super::Live;
use crate::view::{El, el};

/// One line.
pub(crate) struct ChecklistEntry {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) is_done: Live<bool>,
    /// "Done · About 5 minutes".
    pub(crate) state: Live<String>,
}

/// A list of links, each with how far it is.
pub(crate) fn checklist(entries: Vec<ChecklistEntry>) -> El {
    el("ol").class("checklist").children(entries.into_iter().map(line))
}

fn line(entry: ChecklistEntry) -> El {
    let ChecklistEntry { href, title, is_done, state } = entry;
    let state = el("span").class("checklist__state").live_text(move || state());
    let link = el("a").attr("href", &href).text(&title);
    let mark = move || is_done().then(String::new);
    el("li").live_attr("data-done", mark).child(link).words(" ").child(state)
}
