//! Headings whose level depends on where they stand.

use crate::view::{El, el};

/// How deep a heading stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Directly below the title of the page.
    Second,
    /// Below a heading of the second level.
    Third,
}

/// A heading, still empty.
pub(super) fn heading(level: Level) -> El {
    match level {
        Level::Second => el("h2"),
        Level::Third => el("h3"),
    }
}
