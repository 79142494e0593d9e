//! What running text says when its marks are taken away.

use crate::markdown::{Block, BlockKind, Inline, InlineKind};

/// The text of some inlines, without emphasis, links or comments; line endings become spaces.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain_text(inlines, &mut text);
    text.trim().to_owned()
}

fn push_plain_text(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(part) | InlineKind::Code { text: part, .. } => text.push_str(part),
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Link { text: inner, .. }
            | InlineKind::Image { alternative: inner, .. } => push_plain_text(inner, text),
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push(' '),
            InlineKind::FootnoteReference(_) | InlineKind::Directive(_) => {}
        }
    }
}

/// Calls `visit` for every inline of the blocks, at any depth, in reading order.
pub fn visit_inlines<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Inline)) {
    visit_texts(blocks, &mut |text| visit_nested(text, visit));
}

/// Calls `visit` for the running text of every heading, paragraph and cell, in reading order.
pub fn visit_texts<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a [Inline])) {
    // The recursion goes through a plain reference, so that it is compiled once.
    let visit: &mut dyn FnMut(&'a [Inline]) = visit;
    visit_texts_of(blocks, visit);
}

fn visit_texts_of<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => visit(text),
            BlockKind::List(list) => {
                for item in &list.items {
                    visit_texts_of(&item.blocks, visit);
                }
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Footnote { blocks, .. }
            | BlockKind::Details { blocks, .. } => visit_texts_of(blocks, visit),
            BlockKind::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                for cell in table.header.iter().chain(rows) {
                    visit(cell);
                }
            }
            BlockKind::Code(_) | BlockKind::Rule | BlockKind::Directive(_) => {}
        }
    }
}

/// Calls `visit` for every inline and what it holds, in reading order.
pub fn visit_nested<'a>(inlines: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        match &inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Link { text: inner, .. }
            | InlineKind::Image { alternative: inner, .. } => visit_nested(inner, visit),
            _ => {}
        }
    }
}

/// Calls `visit` for every heading with its text, at any depth, in reading order.
pub fn visit_headings<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block, &'a [Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } => visit(block, text),
            BlockKind::List(list) => {
                for item in &list.items {
                    visit_headings(&item.blocks, visit);
                }
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Footnote { blocks, .. }
            | BlockKind::Details { blocks, .. } => visit_headings(blocks, visit),
            _ => {}
        }
    }
}
