//! What the page says about saving, always in the same place.

use super::Live;
use crate::storage::SaveState;
use crate::text;
use crate::view::{El, el};

/// One line at the end of a page.
///
/// - `looking`: whether nothing is kept because the learner wants it so
pub(crate) fn save_line(state: Live<SaveState>, looking: Live<bool>) -> El {
    let said = state.clone();
    let words = el("span").live_text(move || text::save_state(said(), looking()).to_owned());
    let mark = el("span").class("save-state").child(words);
    let mark = mark.live_attr("data-save", move || Some(state().mark().to_owned()));
    el("p").class("save-line").child(mark)
}
