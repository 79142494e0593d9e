//! A lesson: a `##` with its comment and its parts.

use super::headed::{Headed, misplaced};
use super::parts::parts;
use super::settings::Settings;
use crate::diagnostic::Diagnostics;
use crate::markdown::DirectiveKind;
use crate::model::{Id, Lesson};

pub(super) fn lesson(headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Lesson {
    let is_lesson = headed.kind() == Some(DirectiveKind::Lesson);
    if let Some(directive) = headed.directive.as_ref().filter(|_| !is_lesson) {
        misplaced(directive, diagnostics);
    }
    let directive = headed.directive.as_ref().filter(|_| is_lesson);
    let (parts, alternative) = parts(headed.blocks, 3, lang, diagnostics);
    let mut settings = Settings { directive, diagnostics };
    Lesson {
        id: settings.id("lesson", headed.span),
        title: headed.title,
        span: headed.span,
        minutes: settings.number("minutes"),
        objectives: settings.objectives(),
        topics: settings.texts("topics"),
        intensity: settings.intensity(),
        reviewed: settings.month("reviewed"),
        gate: settings.text("gate").map(Id::new),
        core: settings.switch("core", false),
        parts,
        alternative,
    }
}
