//! What the page says about saving, always in the same place.

use super::Live;
use crate::storage::SaveState;
use crate::view::{El, el};

/// One line at the end of a page.
pub(crate) fn save_line(state: Live<SaveState>, words: Live<&'static str>) -> El {
    let words = el("span").live_text(move || words().to_owned());
    let mark = el("span").class("save-state").child(words);
    let mark = mark.live_attr("data-save", move || Some(state().mark().to_owned()));
    el("p").class("save-line").child(mark)
}
