//! Asks the browser before anything touches its stores: where they are refused, even naming them
//! throws.

use leptos::prelude::window;
use web_sys::Storage;

/// The store of this origin; none where the browser refuses it.
pub(super) fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The store of this tab; none where the browser refuses it.
pub(super) fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Whether the store of this origin can be read. Whether it can be written shows at each write.
pub(super) fn is_open() -> bool {
    local().is_some_and(|store| store.length().is_ok())
}
