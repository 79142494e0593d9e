//! The hash of the page's address.

use leptos::prelude::window;

/// The hash with its `#`; empty if there is none.
pub(crate) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another hash of the same page.
pub(crate) fn set_hash(hash: &str) {
    // Refused only where the page is gone already.
    window().location().set_hash(hash).ok();
}
