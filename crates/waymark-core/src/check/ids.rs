//! Ids are unique: progress is kept under them.

use std::collections::HashSet;

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::{Block, BlockKind, Directive, DirectiveKind};
use crate::model::Month;

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let mut used: HashSet<(Space, String)> = HashSet::new();
    for document in &whole.documents {
        for directive in directives(&document.blocks) {
            let Some(argument) = directive.argument("id") else { continue };
            let (Some(id), Some(space)) = (&argument.value, Space::of(directive.kind)) else {
                continue;
            };
            if !used.insert((space, id.clone())) {
                let problem = Problem::IdTwice { id: id.clone() };
                report(diagnostics, &document.file, argument.span, problem);
            }
        }
    }
}

/// Ids of one space are told apart; the ids of scenes are those of their scenario alone, which the
/// parser looks after.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Space {
    Course,
    Learning,
    Terms,
    Sources,
}

impl Space {
    fn of(kind: DirectiveKind) -> Option<Self> {
        match kind {
            DirectiveKind::Course => Some(Self::Course),
            DirectiveKind::Module
            | DirectiveKind::Lesson
            | DirectiveKind::Question
            | DirectiveKind::Quiz
            | DirectiveKind::Scenario => Some(Self::Learning),
            DirectiveKind::Term => Some(Self::Terms),
            DirectiveKind::Source => Some(Self::Sources),
            _ => None,
        }
    }
}

/// The comments of a document that stand by themselves.
pub(super) fn directives(blocks: &[Block]) -> impl Iterator<Item = &Directive> {
    blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Directive(directive) => Some(directive),
        _ => None,
    })
}
