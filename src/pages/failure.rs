//! A file can't be shown: what happened, what helps, and the help lines.

use leptos::prelude::untrack;

use super::frame::Frame;
use crate::components::{failure_words, help_lines, page_title};
use crate::content::Failure;
use crate::context::Context;
use crate::dom;
use crate::text;
use crate::view::El;

/// The page in place of the one that can't be shown.
pub(super) fn failure(context: Context, failure: &Failure) -> El {
    let retry = move || dom::spawn(context.open(untrack(|| context.navigation.route())));
    Frame::new(context).with(|main| {
        main.child(page_title(None, text::FAILED_TITLE, false))
            .child(failure_words(failure, retry))
            .child(help_lines())
    })
}
