//! A file is on its way.

use super::frame::Frame;
use crate::components::page_title;
use crate::context::Context;
use crate::text;
use crate::view::{El, el};

/// The page that stands until the file is here.
pub(super) fn waiting(context: Context) -> El {
    Frame::busy(context).with(|main| {
        main.child(page_title(None, text::OPENING, false)).child(el("p").text(text::WAITING))
    })
}
