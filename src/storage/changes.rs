//! What other tabs change in the store while this page is open.

use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use crate::dom::on_window;

/// A change that another tab has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// It wrote a text.
    Written {
        /// Where.
        key: String,
        /// What.
        text: String,
    },
    /// It removed a text, or all of them.
    Removed,
}

/// Does `task` at each change, for as long as the page lives.
pub(crate) fn on_change(task: impl Fn(Change) + 'static) {
    on_window("storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        task(match (event.key(), event.new_value()) {
            (Some(key), Some(text)) => Change::Written { key, text },
            _ => Change::Removed,
        });
    });
}
