//! Ids, chosen by authors and never derived from a position or a title.

use core::borrow::Borrow;
use core::fmt;

use serde::{Deserialize, Serialize};

/// The id of a course, lesson, question, scenario, node, term or source. Progress is kept under it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// An id as written.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the id is missing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this can be an id: letters, digits, `-` and `_`, 1 to 64 of them.
    pub fn is_valid(text: &str) -> bool {
        (1..=64).contains(&text.len())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
