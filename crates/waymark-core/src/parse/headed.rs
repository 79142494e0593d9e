//! Headings with what stands below them: the structure of every file.

use super::misplaced::misplaced;
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, Directive, DirectiveKind, anchor, plain_text};
use crate::source::Span;

/// A heading, its comment, and the blocks up to the next heading of its level.
pub(super) struct Headed {
    /// The heading's text.
    pub(super) title: String,
    /// The anchor that it makes.
    pub(super) anchor: String,
    /// Where it stands.
    pub(super) span: Span,
    /// The heading itself, to be shown where it is no more than a heading.
    pub(super) heading: Block,
    /// The comment below it.
    pub(super) directive: Option<Directive>,
    /// What stands below.
    pub(super) blocks: Vec<Block>,
}

impl Headed {
    /// The kind of its comment.
    pub(super) fn kind(&self) -> Option<DirectiveKind> {
        self.directive.as_ref().map(|directive| directive.kind)
    }

    /// Takes the comment, if it is of this kind; one of another kind is reported.
    pub(super) fn take_directive_of(
        &mut self,
        kind: DirectiveKind,
        diagnostics: &mut Diagnostics,
    ) -> Option<Directive> {
        let directive = self.directive.take()?;
        if directive.kind == kind {
            return Some(directive);
        }
        misplaced(&directive, diagnostics);
        diagnostics.excuse(self.span);
        None
    }

    /// Stands in for a title that is missing, which is reported.
    pub(super) fn untitled(
        what: &'static str,
        blocks: Vec<Block>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let span = Span::default();
        diagnostics.report(span, Problem::NoTitle { what });
        diagnostics.excuse(span);
        let heading = Block { span, kind: BlockKind::Heading { level: 1, text: Vec::new() } };
        let (title, anchor) = (String::new(), String::new());
        let mut headed = Self { title, anchor, span, heading, directive: None, blocks };
        take_directive(&mut headed, diagnostics);
        headed
    }
}

/// Splits blocks at the headings of `level`: what stands before the first, and each with its blocks.
pub(super) fn split(
    blocks: Vec<Block>,
    level: u8,
    diagnostics: &mut Diagnostics,
) -> (Vec<Block>, Vec<Headed>) {
    let mut before = Vec::new();
    let mut all: Vec<Headed> = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Heading { level: at, ref text } if at == level => {
                let title = plain_text(text);
                all.push(Headed {
                    anchor: anchor(&title),
                    title,
                    span: block.span,
                    heading: block,
                    directive: None,
                    blocks: Vec::new(),
                });
            }
            _ => all.last_mut().map_or(&mut before, |headed| &mut headed.blocks).push(block),
        }
    }
    for headed in &mut all {
        take_directive(headed, diagnostics);
    }
    excuse_unknown(&all, diagnostics);
    (before, all)
}

/// Takes the comment that follows the heading.
fn take_directive(headed: &mut Headed, diagnostics: &mut Diagnostics) {
    let count = headed.blocks.iter().take_while(|block| heading_kind(block).is_some()).count();
    for block in headed.blocks.drain(..count) {
        let BlockKind::Directive(directive) = block.kind else { continue };
        if headed.directive.is_some() {
            misplaced(&directive, diagnostics);
        } else {
            headed.directive = Some(directive);
        }
    }
}

/// Where the comment of a heading has a kind that nobody knows, that was reported.
fn excuse_unknown(all: &[Headed], diagnostics: &mut Diagnostics) {
    for (at, headed) in all.iter().enumerate().filter(|(_, headed)| headed.directive.is_none()) {
        let next = headed.blocks.first().map(|block| block.span);
        let next = next.or_else(|| all.get(at + 1).map(|headed| headed.span));
        let between = Span::new(headed.span.end, next.map_or(usize::MAX, |span| span.start));
        let is_cause = |problem: &Problem| matches!(problem, Problem::UnknownKind { .. });
        if diagnostics.said_within(between, is_cause) {
            diagnostics.excuse(headed.span);
        }
    }
}

fn heading_kind(block: &Block) -> Option<DirectiveKind> {
    match &block.kind {
        BlockKind::Directive(directive) if is_of_heading(directive.kind) => Some(directive.kind),
        _ => None,
    }
}

fn is_of_heading(kind: DirectiveKind) -> bool {
    !matches!(
        kind,
        DirectiveKind::Modules
            | DirectiveKind::Objectives
            | DirectiveKind::Facilitator
            | DirectiveKind::ContentNote
            | DirectiveKind::Video
            | DirectiveKind::Audio
            | DirectiveKind::Area
    )
}
