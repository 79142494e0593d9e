//! A quiz: a `##` with `@quiz`.

use super::headed::Headed;
use super::parts::parts;
use super::settings::Settings;
use crate::diagnostic::Diagnostics;
use crate::model::{Id, PoolEntry, Quiz};

pub(super) fn quiz(headed: Headed, diagnostics: &mut Diagnostics) -> Quiz {
    let introduction = parts(headed.blocks, 3, "", diagnostics).0;
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

fn pool_entry(entry: &str) -> PoolEntry {
    match entry.strip_prefix("tag:") {
        Some(tag) => PoolEntry::Tag(tag.to_owned()),
        None => PoolEntry::Question(Id::new(entry)),
    }
}
