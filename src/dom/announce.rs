//! The polite status region of the page, which screen readers speak.

use super::{find, later};

/// Says something short. What was said before is taken away first, so that the same words are
/// spoken again.
pub(crate) fn say(words: &str) {
    let words = words.to_owned();
    write("");
    later(50, move || write(&words));
}

fn write(words: &str) {
    if let Some(status) = find("#status") {
        status.set_text_content(Some(words));
    }
}
