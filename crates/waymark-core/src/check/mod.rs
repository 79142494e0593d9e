//! Looks at a course as a whole: what no single file can tell.
//!
//! The steps stand in [`STEPS`], one file each; each only reads, and only adds diagnostics.

mod balance;
mod care;
mod freshness;
mod ids;
mod links;
mod lock;
mod quizzes;
mod scenarios;
mod summary;
mod whole;
mod words;

pub use lock::lock_file;
pub use summary::{ModuleSummary, ScenarioSummary, Summary};
pub use whole::{CourseTexts, Document, Whole};
pub use words::WORDS_FILE;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Month;

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// Every problem, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// What the course holds.
    pub summary: Summary,
}

/// One step of the check.
type Step = fn(&Whole, Month, &mut Vec<Diagnostic>);

/// The check, step by step.
const STEPS: &[Step] = &[
    ids::check,
    lock::check,
    links::check,
    quizzes::check,
    scenarios::check,
    care::check,
    balance::check,
    words::check,
    freshness::check,
];

/// Checks a whole course. `today` decides which sources are past their shelf life.
pub fn check(texts: &CourseTexts, today: Month) -> Report {
    let (whole, mut diagnostics) = Whole::read(texts);
    for step in STEPS {
        step(&whole, today, &mut diagnostics);
    }
    diagnostics.sort_by(|a, b| (&a.file, a.span, a.code()).cmp(&(&b.file, b.span, b.code())));
    // The parser of a scenario and the check of links see the same broken link: one cause, one message.
    diagnostics.dedup_by(|a, b| {
        a.file == b.file && a.span == b.span && (a.problem == b.problem || same_anchor(a, b))
    });
    Report { diagnostics, summary: Summary::of(&whole) }
}

/// Whether two problems say that the same heading is missing; what they suggest may differ, since a
/// scenario knows its scenes and the file all of its headings.
fn same_anchor(a: &Diagnostic, b: &Diagnostic) -> bool {
    let missing = |diagnostic: &Diagnostic| match &diagnostic.problem {
        Problem::NoAnchor { anchor, .. } => Some(anchor.clone()),
        _ => None,
    };
    missing(a).is_some() && missing(a) == missing(b)
}
