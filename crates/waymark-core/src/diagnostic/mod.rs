//! What is said to an author: where, what is wrong, what to do.
//!
//! [`Problem`] names every problem with the values that belong to it, `wording` says it in English,
//! `code` gives it a code that never changes. One cause makes one message.

mod code;
mod nearest;
mod problem;
mod wording;

pub use code::{Code, Severity};
pub use nearest::nearest;
pub use problem::Problem;

use std::collections::BTreeSet;

use crate::source::Span;

/// A problem at a place of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The file, relative to the course's folder.
    pub file: String,
    /// The place.
    pub span: Span,
    /// What is wrong.
    pub problem: Problem,
}

impl Diagnostic {
    /// The stable code.
    pub fn code(&self) -> Code {
        self.problem.code()
    }

    /// What is wrong, in a sentence without a full stop.
    pub fn message(&self) -> String {
        self.problem.message()
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        self.problem.help()
    }
}

/// The problems of one file, as they are found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    file: String,
    list: Vec<Diagnostic>,
    /// Where each stands, with its index in the list.
    starts: BTreeSet<(usize, usize)>,
    /// The headings whose comment was already spoken of.
    excused: BTreeSet<Span>,
}

impl Diagnostics {
    /// None so far, in `file`.
    pub fn of_file(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Adds a problem.
    pub fn report(&mut self, span: Span, problem: Problem) {
        self.starts.insert((span.start, self.list.len()));
        self.list.push(Diagnostic { file: self.file.clone(), span, problem });
    }

    /// Whether a problem of this kind that begins within `span` was reported. Asked before
    /// reporting what may only follow from it, since one cause makes one message.
    pub fn said_within(&self, span: Span, is_cause: impl Fn(&Problem) -> bool) -> bool {
        let mut within = self.starts.range((span.start, 0)..(span.end, 0));
        within.any(|&(_, at)| is_cause(&self.list[at].problem))
    }

    /// Remembers that the comment of a heading was spoken of, so that the heading is not reported
    /// for having none.
    pub fn excuse(&mut self, heading: Span) {
        self.excused.insert(heading);
    }

    /// Whether the comment of this heading was spoken of.
    pub fn is_excused(&self, heading: Span) -> bool {
        self.excused.contains(&heading)
    }

    /// All of them, in the order of the file.
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        self.list.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code()));
        self.list
    }
}
