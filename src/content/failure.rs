//! Why a file of the course can't be shown, as values. Their words are in `text.rs`.

/// A file of the course that can't be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The file, relative to course.md.
    pub(crate) file: String,
    /// What happened.
    pub(crate) trouble: Trouble,
}

/// What can happen to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The host has no such file: 404 or 410.
    Missing,
    /// The host answered with another status.
    Refused(u16),
    /// No answer came: no network, or the host is down.
    Unreachable,
    /// A web page came in place of the file, as hosts send for "not found".
    WebPage,
    /// The file has no text.
    Empty,
    /// The file has text, but not what makes it what it should be: most often it arrived in part.
    Incomplete,
}
