//! ids.lock: the ids that have been given out, so that losing one is noticed before learners do.

use std::collections::BTreeSet;

use super::ids::directives;
use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::item::fingerprint;
use crate::markdown::DirectiveKind;
use crate::model::{Module, Month};
use crate::source::Span;

/// The name of the file.
pub(super) const LOCK_FILE: &str = "ids.lock";

const HEADER: &str = "# The ids of this course, under which learners' progress is kept.\n\
                      # Written by `waymark ids --write`; keep it with the course.\n";

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let Some(lock) = &whole.lock else { return };
    let known = known_ids(whole);
    let mut at = 0;
    for line in lock.split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let mut words = line.split_whitespace();
        let (Some(kind), Some(id)) = (words.next(), words.next()) else { continue };
        if !kind.starts_with('#') && !known.contains(id) {
            report(diagnostics, LOCK_FILE, span, Problem::IdGone { id: id.to_owned() });
        }
    }
}

/// Every id that the course still answers to, former ones too.
fn known_ids(whole: &Whole) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for document in &whole.documents {
        for directive in directives(&document.blocks) {
            known.extend(directive.value("id").map(str::to_owned));
            known.extend(directive.values("was"));
        }
    }
    known
}

/// The text of ids.lock for a course as it is now: a line for each id, with its kind, and for a
/// question the fingerprint of its content.
pub fn lock_file(whole: &Whole) -> String {
    let mut lines = BTreeSet::new();
    for document in &whole.documents {
        for directive in directives(&document.blocks) {
            if let (Some(id), false) =
                (directive.value("id"), directive.kind == DirectiveKind::Question)
            {
                lines.insert(format!("{} {id}", directive.kind.name()));
            }
        }
    }
    let questions = whole.modules.iter().flat_map(Module::questions);
    for question in questions.filter(|question| !question.id.is_empty()) {
        lines.insert(format!("question {} {}", question.id, fingerprint(question)));
    }
    lines.into_iter().fold(HEADER.to_owned(), |text, line| text + &line + "\n")
}
