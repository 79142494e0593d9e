//! The browser's `localStorage`: one small key for each record.

use waymark_core::learner::{Record, saved};
use waymark_core::model::Id;
use web_sys::Storage;

use super::{Found, SaveState, probe};

/// Records under `waymark/<course>/…`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Local;

impl Local {
    /// Reads every record of the course. What can't be read is counted and left where it is.
    pub(super) fn load(self, course: &Id) -> Found {
        let mut found = Found::default();
        let Some(store) = probe::local() else { return found };
        for key in keys(&store, &prefix(course)) {
            if let Ok(Some(text)) = store.get_item(&key) {
                found.read(course, &key, &text);
            }
        }
        found
    }

    /// Writes one record. What the page calls saved was read back.
    pub(super) fn append(self, course: &Id, record: &Record) -> SaveState {
        let is_kept = write_text(&saved::key(course, &record.id), &saved::write(record));
        if is_kept { SaveState::Saved } else { SaveState::Unsaved }
    }

    /// Removes every key of the course.
    pub(super) fn erase(self, course: &Id) {
        let Some(store) = probe::local() else { return };
        for key in keys(&store, &prefix(course)) {
            // A refusal shows in what is found afterwards.
            store.remove_item(&key).ok();
        }
    }
}

/// Reads a text; none where there is none, or where the browser refuses.
pub(crate) fn read_text(key: &str) -> Option<String> {
    probe::local()?.get_item(key).ok().flatten()
}

/// Writes a text and reads it back. Says whether the store has it.
pub(crate) fn write_text(key: &str, text: &str) -> bool {
    let Some(store) = probe::local() else { return false };
    store.set_item(key, text).is_ok()
        && store.get_item(key).is_ok_and(|kept| kept.as_deref() == Some(text))
}

/// Removes a text.
pub(crate) fn remove_text(key: &str) {
    if let Some(store) = probe::local() {
        store.remove_item(key).ok();
    }
}

/// How all keys of the course begin.
fn prefix(course: &Id) -> String {
    format!("waymark/{course}/")
}

/// The keys that begin so. They are taken first, since numbers move when something is removed.
fn keys(store: &Storage, prefix: &str) -> Vec<String> {
    let count = store.length().unwrap_or(0);
    let all = (0..count).filter_map(|at| store.key(at).ok().flatten());
    all.filter(|key| key.starts_with(prefix)).collect()
}
