//! Blocks to HTML.

use super::Rendering;
use super::escape::{attribute, element, escape};
use super::inlines::{write_id, write_inlines};
use crate::markdown::{
    Alert, Alignment, Block, BlockKind, Inline, InlineKind, List, ListItem, Table, anchor,
    plain_text,
};

/// How many characters of a column's heading are repeated.
const LONGEST_LABEL: usize = 80;

/// Blocks as HTML.
pub fn blocks_html(blocks: &[Block], rendering: Rendering<'_>) -> String {
    let mut html = String::new();
    write_blocks(blocks, rendering, &mut html);
    html
}

/// The blocks of one list item as HTML; its first paragraph stands without `<p>` in a tight list.
pub fn list_items_html(blocks: &[Block], tight: bool, rendering: Rendering<'_>) -> String {
    let mut html = String::new();
    write_item_blocks(blocks, tight, rendering, &mut html);
    html
}

fn write_blocks(blocks: &[Block], rendering: Rendering<'_>, html: &mut String) {
    for block in blocks {
        write_block(block, rendering, html);
        html.push('\n');
    }
}

fn write_block(block: &Block, rendering: Rendering<'_>, html: &mut String) {
    match &block.kind {
        BlockKind::Heading { level, text } => write_heading(*level, text, rendering, html),
        BlockKind::Paragraph(text) => write_paragraph(text, rendering, html),
        BlockKind::List(list) => write_list(list, rendering, html),
        BlockKind::Quote { alert: Some(alert), blocks } => {
            html.push_str("<div class=\"aside\" role=\"note\"");
            attribute("data-alert", alert_name(*alert), html);
            html.push('>');
            write_blocks(blocks, rendering, html);
            html.push_str("</div>");
        }
        BlockKind::Quote { alert: None, blocks } => {
            element("blockquote", html, |html| write_blocks(blocks, rendering, html));
        }
        BlockKind::Code(code) => {
            element("pre", html, |html| element("code", html, |html| escape(code, html)));
        }
        BlockKind::Table(table) => write_table(table, rendering, html),
        BlockKind::Rule => html.push_str("<hr>"),
        BlockKind::Directive(_) => {}
        BlockKind::Footnote { label, blocks } => {
            html.push_str("<div class=\"footnote\"><sup>");
            escape(label, html);
            html.push_str("</sup>");
            write_blocks(blocks, rendering, html);
            html.push_str("</div>");
        }
        BlockKind::Details { summary, blocks } => element("details", html, |html| {
            element("summary", html, |html| escape(summary, html));
            write_blocks(blocks, rendering, html);
        }),
    }
}

fn write_heading(level: u8, text: &[Inline], rendering: Rendering<'_>, html: &mut String) {
    let tag = match level.saturating_sub(rendering.heading_shift) {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    html.push('<');
    html.push_str(tag);
    write_id(&anchor(&plain_text(text)), html);
    html.push('>');
    write_inlines(text, rendering, html);
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn write_paragraph(text: &[Inline], rendering: Rendering<'_>, html: &mut String) {
    let only_picture = matches!(text, [Inline { kind: InlineKind::Image { .. }, .. }]);
    html.push_str(if only_picture { "<p class=\"figure\">" } else { "<p>" });
    write_inlines(text, rendering, html);
    html.push_str("</p>");
}

fn write_list(list: &List, rendering: Rendering<'_>, html: &mut String) {
    let tag = if list.first_number.is_some() { "ol" } else { "ul" };
    html.push('<');
    html.push_str(tag);
    if let Some(first) = list.first_number.filter(|first| *first != 1) {
        attribute("start", &first.to_string(), html);
    }
    html.push('>');
    for item in &list.items {
        element("li", html, |html| write_item(item, list.tight, rendering, html));
    }
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn write_item(item: &ListItem, tight: bool, rendering: Rendering<'_>, html: &mut String) {
    if let Some(checked) = item.checked {
        html.push_str(if checked { "☑ " } else { "☐ " });
    }
    write_item_blocks(&item.blocks, tight, rendering, html);
}

fn write_item_blocks(blocks: &[Block], tight: bool, rendering: Rendering<'_>, html: &mut String) {
    match blocks {
        [Block { kind: BlockKind::Paragraph(text), .. }, rest @ ..] if tight => {
            write_inlines(text, rendering, html);
            write_blocks(rest, rendering, html);
        }
        blocks => write_blocks(blocks, rendering, html),
    }
}

fn write_table(table: &Table, rendering: Rendering<'_>, html: &mut String) {
    // A wide table scrolls by itself, so it takes the focus: the keyboard can scroll it too.
    html.push_str("<div class=\"table-scroll\" tabindex=\"0\"><table><thead><tr>");
    let labels: Vec<String> = table.header.iter().map(|heading| label(heading)).collect();
    for (cell, alignment) in table.header.iter().zip(&table.alignments) {
        write_cell("th", cell, *alignment, None, rendering, html);
    }
    html.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        html.push_str("<tr>");
        for ((cell, alignment), label) in row.cells.iter().zip(&table.alignments).zip(&labels) {
            write_cell("td", cell, *alignment, Some(label.as_str()), rendering, html);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
}

/// What a column is called in front of each of its cells; a long heading is shortened, since a table
/// has many cells.
fn label(heading: &[Inline]) -> String {
    let text = plain_text(heading);
    match text.char_indices().nth(LONGEST_LABEL) {
        Some((end, _)) => text[..end].to_owned() + "…",
        None => text,
    }
}

/// One cell. A cell of the body repeats its column's heading as `data-label`, which narrow screens
/// show in front of it where a table is stacked.
fn write_cell(
    tag: &str,
    cell: &[Inline],
    alignment: Alignment,
    label: Option<&str>,
    rendering: Rendering<'_>,
    html: &mut String,
) {
    html.push('<');
    html.push_str(tag);
    match alignment {
        Alignment::Default => {}
        Alignment::Left => attribute("class", "align-left", html),
        Alignment::Center => attribute("class", "align-center", html),
        Alignment::Right => attribute("class", "align-right", html),
    }
    match label {
        Some(label) => attribute("data-label", label, html),
        None => attribute("scope", "col", html),
    }
    html.push('>');
    write_inlines(cell, rendering, html);
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn alert_name(alert: Alert) -> &'static str {
    match alert {
        Alert::Note => "note",
        Alert::Tip => "tip",
        Alert::Important => "important",
        Alert::Warning => "warning",
        Alert::Caution => "caution",
    }
}
