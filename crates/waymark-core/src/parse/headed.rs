//! Headings with what stands below them: the structure of every file.

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
    (before, all)
}

/// Takes the comment that follows the heading.
fn take_directive(headed: &mut Headed, diagnostics: &mut Diagnostics) {
    if !headed.blocks.first().is_some_and(|block| heading_kind(block).is_some()) {
        return;
    }
    if let BlockKind::Directive(directive) = headed.blocks.remove(0).kind {
        headed.directive = Some(directive);
    }
    while headed.blocks.first().is_some_and(|block| heading_kind(block).is_some()) {
        let block = headed.blocks.remove(0);
        report_misplaced(&block, diagnostics);
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

/// Reports a comment that stands where it has nothing to go with.
pub(super) fn report_misplaced(block: &Block, diagnostics: &mut Diagnostics) {
    if let BlockKind::Directive(directive) = &block.kind {
        misplaced(directive, diagnostics);
    }
}

/// Reports that a comment has nothing to go with, and where it belongs.
pub(super) fn misplaced(directive: &Directive, diagnostics: &mut Diagnostics) {
    let place = match directive.kind {
        DirectiveKind::Course => "on the line after the `#` of course.md",
        DirectiveKind::Module => "on the line after the `#` of a module",
        DirectiveKind::Lesson | DirectiveKind::Quiz | DirectiveKind::Scenario => {
            "on the line after a `##` heading of a module"
        }
        DirectiveKind::Question | DirectiveKind::Pause => "on the line after a `###` heading of a lesson",
        DirectiveKind::Alternative => "on the line after a `###` heading of a lesson or scenario",
        DirectiveKind::Node | DirectiveKind::Ending => {
            "on the line after a `###` heading of a scenario"
        }
        DirectiveKind::Modules => "directly above the list of modules in course.md",
        DirectiveKind::Objectives => "directly above a list below the `#` of a module",
        DirectiveKind::Facilitator => "directly above the note, in a lesson or scenario",
        DirectiveKind::ContentNote => "directly above a `> [!CAUTION]` in a lesson or scenario",
        DirectiveKind::Video | DirectiveKind::Audio => "directly above a paragraph with one link",
        DirectiveKind::Area => "at the end of an option of a hotspot",
        DirectiveKind::Term => "on the line after a `##` of glossary.md",
        DirectiveKind::Source => "on the line after a `##` of sources.md",
        DirectiveKind::Help => "on the line after the `#` of help.md",
        DirectiveKind::Local => "on the line after a `##` of help.md",
    };
    let kind = directive.kind.name();
    diagnostics.report(directive.span, Problem::DirectiveMisplaced { kind, place });
}
