//! The title of the page.

use leptos::prelude::document;

/// Sets the title. Titles stay in the history of a shared device, so they name no topic.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}
