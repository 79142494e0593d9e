//! A lesson: a `##` with its comment and its parts.

use super::headed::Headed;
use super::parts::parts_and_alternative;
use super::settings::Settings;
use crate::diagnostic::Diagnostics;
use crate::markdown::DirectiveKind;
use crate::model::{Id, Lesson};

pub(super) fn lesson(mut headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Lesson {
    let directive = headed.take_directive_of(DirectiveKind::Lesson, diagnostics);
    let (parts, alternative) = parts_and_alternative(headed.blocks, 3, lang, diagnostics);
    let mut settings = Settings { directive: directive.as_ref(), diagnostics };
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
