//! The saved form of a record: what stands in a store and in an exported file.
//!
//! Version 1 is `{"v":1,"replica":…,"sequence":…,"clock":…,"at":…,"event":{"do":…,…}}`. The files of
//! tests/saved/ hold every form that was ever written, and each of them is read for ever.
//!
//! A new kind of event or response is a new version, and only records that hold one are written with
//! its number: an older app then puts these aside as newer, and goes on reading the others. A new
//! field that can be missing is no new version: what a reader doesn't know it passes over, and it
//! never writes a record again.

mod key;
mod limits;
mod version_1;

pub use key::{key, parse_key};

use serde::Deserialize;

use super::Record;
use limits::is_within_limits;
use version_1::{SavedRecord, VERSION};

/// What can't be read. It is kept as it is, counted and exported, and never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// A newer app wrote it.
    Newer {
        /// The key that it is kept under.
        key: String,
        /// The text, byte for byte.
        text: String,
        /// The version that it says it is of.
        version: u64,
    },
    /// No app wrote it like this.
    Damaged {
        /// The key that it is kept under.
        key: String,
        /// The text, byte for byte.
        text: String,
    },
}

impl Unread {
    /// The key that it is kept under.
    pub fn key(&self) -> &str {
        match self {
            Self::Newer { key, .. } | Self::Damaged { key, .. } => key,
        }
    }

    /// The text, byte for byte.
    pub fn text(&self) -> &str {
        match self {
            Self::Newer { text, .. } | Self::Damaged { text, .. } => text,
        }
    }
}

/// The saved form of a record, as one line of JSON.
pub fn write(record: &Record) -> String {
    let saved = SavedRecord::of(record.clone());
    // Only maps with keys that are no text can fail here, and a record has none.
    serde_json::to_string(&saved).unwrap_or_default()
}

/// Reads what was kept under a key. Never panics, whatever the text is.
///
/// # Errors
///
/// The text as it is: newer where its version says so, else damaged, also where key and content say
/// different things, or where the text is larger or deeper than anything that is ever written.
pub fn read(key: &str, text: &str) -> Result<Record, Unread> {
    let damaged = || Unread::Damaged { key: key.to_owned(), text: text.to_owned() };
    match version_of(text) {
        Some(VERSION) => read_version_1(key, text).ok_or_else(damaged),
        Some(version) if version > VERSION => {
            Err(Unread::Newer { key: key.to_owned(), text: text.to_owned(), version })
        }
        _ => Err(damaged()),
    }
}

fn version_of(text: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u64,
    }
    if !is_within_limits(text) {
        return None;
    }
    serde_json::from_str::<Versioned>(text).ok().map(|versioned| versioned.v)
}

fn read_version_1(key: &str, text: &str) -> Option<Record> {
    let record = serde_json::from_str::<SavedRecord>(text).ok()?.into_record()?;
    (record.is_plausible() && key::id_of(key).as_ref() == Some(&record.id)).then_some(record)
}
