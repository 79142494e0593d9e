//! Addresses that lead nowhere, with the way to what is there.

use super::frame::Frame;
use super::opened::Opened;
use crate::components::{checklist, page_title};
use crate::context::Context;
use crate::route::Route;
use crate::text;
use crate::view::{El, el};

/// There is no such page.
pub(super) fn not_found(context: Context) -> El {
    Frame::new(context).with(|main| {
        main.child(page_title(None, text::NOT_FOUND_TITLE, false))
            .child(el("p").text(text::NOT_FOUND))
            .child(link(&Route::Home, text::GO_HOME))
    })
}

/// The module is here, but it has no such lesson.
pub(super) fn no_section(opened: &Opened) -> El {
    Frame::new(opened.context).with(|main| {
        main.child(page_title(Some(&opened.module.title), text::NO_SECTION_TITLE, false))
            .child(el("p").text(text::NO_SECTION))
            .child(checklist(opened.checklist(|_| true)))
            .child(link(&Route::Module(opened.number), text::TO_MODULE))
    })
}

fn link(route: &Route, words: &str) -> El {
    el("p").child(el("a").attr("href", &route.href()).text(words))
}
