//! A quiz: a `##` with `@quiz`.

use super::headed::Headed;
use super::parts::parts;
use super::settings::Settings;
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::{Id, Part, PoolEntry, Quiz, questions};

pub(super) fn quiz(headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Quiz {
    let introduction = parts(headed.blocks, 3, lang, diagnostics);
    report_questions(&introduction, diagnostics);
    let pool_span = headed
        .directive
        .as_ref()
        .and_then(|directive| directive.argument("pool"))
        .map_or(headed.span, |argument| argument.span);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    Quiz {
        id: settings.id("quiz", headed.span),
        title: headed.title,
        span: headed.span,
        pass: settings.percent("pass"),
        attempts: settings.number("attempts"),
        draw: settings.number("draw"),
        pool: settings.texts("pool").iter().map(|entry| pool_entry(entry)).collect(),
        shuffle: settings.switch("shuffle", false),
        pair: settings.text("pair").map(Id::new),
        confidence: settings.switch("confidence", false),
        feedback_at_end: settings
            .word("feedback", "`now` or `end`", &[("now", false), ("end", true)])
            .unwrap_or(false),
        pool_span,
        introduction,
    }
}

/// The questions of a quiz stand in lessons, where they are practised, and are named by its pool.
fn report_questions(parts: &[Part], diagnostics: &mut Diagnostics) {
    for question in questions(parts) {
        let place =
            "on the line after a `###` heading of a lesson, for the quiz to name in `pool=`";
        let problem = Problem::DirectiveMisplaced { kind: "question", place };
        diagnostics.report(question.span, problem);
    }
}

fn pool_entry(entry: &str) -> PoolEntry {
    match entry.strip_prefix("tag:") {
        Some(tag) => PoolEntry::Tag(tag.to_owned()),
        None => PoolEntry::Question(Id::new(entry)),
    }
}
