//! What lasts as long as this tab: only that the learner wants nothing kept, so that a reload
//! doesn't begin to keep something.

use super::probe;

const LOOKING: &str = "waymark-looking";

/// Whether the learner just looks, in this tab.
pub(crate) fn is_looking() -> bool {
    probe::session().is_some_and(|store| store.get_item(LOOKING).is_ok_and(|mark| mark.is_some()))
}

/// Remembers for this tab whether the learner just looks.
pub(crate) fn set_looking(looking: bool) {
    let Some(store) = probe::session() else { return };
    // Where the tab can't remember, the question is asked again after a reload.
    if looking {
        store.set_item(LOOKING, "1").ok()
    } else {
        store.remove_item(LOOKING).ok()
    };
}
