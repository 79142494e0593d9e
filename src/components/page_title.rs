//! The title of a page, which takes the focus when the page opens.

use crate::text;
use crate::view::{El, el};

/// The `h1`.
///
/// - `over`: where the page stands, above the title
/// - `is_draft`: whether the course has not been reviewed yet
pub(crate) fn page_title(over: Option<&str>, title: &str, is_draft: bool) -> El {
    let over = over.map(|over| el("span").class("page-title__over").text(over));
    let draft = is_draft.then(|| el("span").class("draft-mark").text(text::DRAFT));
    let made = el("h1").class("page-title").focusable().maybe(over);
    made.child(el("span").text(title)).words(" ").maybe(draft)
}

/// What there is to say below the title, such as how long it takes. None if nothing.
pub(crate) fn under_title(parts: &[String]) -> Option<El> {
    let is_something = !parts.is_empty();
    is_something.then(|| el("p").class("page-title__under").text(&parts.join(" · ")))
}
