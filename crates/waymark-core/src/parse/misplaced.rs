//! Comments that stand where they have nothing to go with.

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{
    Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, visit_nested,
};

/// Reports every comment within a quote, a list, `<details>` or a line: there it goes with nothing.
/// The place of an option on a picture is the exception; the options look after it.
pub(super) fn report_nested(blocks: &[Block], diagnostics: &mut Diagnostics) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => {
                report_inlines(text, false, diagnostics);
            }
            BlockKind::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                for cell in table.header.iter().chain(rows) {
                    report_inlines(cell, false, diagnostics);
                }
            }
            _ => report_inside(block, diagnostics),
        }
    }
}

/// Reports the comments in the blocks that a block holds.
fn report_inside(block: &Block, diagnostics: &mut Diagnostics) {
    match &block.kind {
        BlockKind::List(list) => {
            for item in &list.items {
                report_all(&item.blocks, true, diagnostics);
            }
        }
        BlockKind::Quote { blocks, .. }
        | BlockKind::Footnote { blocks, .. }
        | BlockKind::Details { blocks, .. } => report_all(blocks, false, diagnostics),
        _ => {}
    }
}

fn report_all(blocks: &[Block], in_item: bool, diagnostics: &mut Diagnostics) {
    for block in blocks {
        match &block.kind {
            BlockKind::Directive(directive) => report(directive, in_item, diagnostics),
            BlockKind::Paragraph(text) => report_inlines(text, in_item, diagnostics),
            _ => report_nested(core::slice::from_ref(block), diagnostics),
        }
    }
}

fn report_inlines(text: &[Inline], in_item: bool, diagnostics: &mut Diagnostics) {
    visit_nested(text, &mut |inline| {
        if let InlineKind::Directive(directive) = &inline.kind {
            report(directive, in_item, diagnostics);
        }
    });
}

fn report(directive: &Directive, in_item: bool, diagnostics: &mut Diagnostics) {
    if !in_item || directive.kind != DirectiveKind::Area {
        misplaced(directive, diagnostics);
    }
}

/// Reports a block that is a comment and has nothing to go with.
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
        DirectiveKind::Question | DirectiveKind::Pause => {
            "on the line after a `###` heading of a lesson"
        }
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
