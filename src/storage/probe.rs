//! Asks the browser before anything touches its stores: where they are refused, even naming them
//! throws, and gloo-storage, which names them for us, would take the whole app down.
//!
//! Each store is asked for once and held from then on, so nothing names it again.

use std::cell::OnceCell;

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use leptos::prelude::window;
use web_sys::Storage;

thread_local! {
    static LOCAL: OnceCell<Option<Storage>> = const { OnceCell::new() };
    static SESSION: OnceCell<Option<Storage>> = const { OnceCell::new() };
}

/// The store of this origin; none where the browser refuses it.
pub(super) fn local() -> Option<Storage> {
    let is_offered = || window().local_storage().is_ok_and(|store| store.is_some());
    LOCAL.with(|held| held.get_or_init(|| is_offered().then(LocalStorage::raw)).clone())
}

/// The store of this tab; none where the browser refuses it.
pub(super) fn session() -> Option<Storage> {
    let is_offered = || window().session_storage().is_ok_and(|store| store.is_some());
    SESSION.with(|held| held.get_or_init(|| is_offered().then(SessionStorage::raw)).clone())
}

/// Whether the store of this origin can be read. Whether it can be written shows at each write.
pub(super) fn is_open() -> bool {
    local().is_some_and(|store| store.length().is_ok())
}
