//! Near misses: text that an author meant as a mark, and that Markdown reads as something else.

mod alert;
mod check_box;
mod comment;
mod details;

pub(super) use alert::broken_alert;
pub(super) use check_box::{check_box_in_item, check_box_in_text};
pub(super) use comment::{CommentEnd, comment_end, comment_in_text};
pub(super) use details::details;

use super::tree::{Block, BlockKind, InlineKind};
use crate::source::Span;

/// Takes a mark that was meant, and was read as text, off the beginning of the first paragraph.
pub(super) fn take_mark(blocks: &mut [Block], mark: &str) {
    let Some(Block { kind: BlockKind::Paragraph(text), .. }) = blocks.first_mut() else { return };
    let Some(InlineKind::Text(first)) = text.first_mut().map(|inline| &mut inline.kind) else {
        return;
    };
    if let Some(rest) = first.strip_prefix(mark) {
        *first = rest.trim_start().to_owned();
    }
}

/// Whether a heading was made by a line of hyphens below it.
pub(super) fn is_underlined_by_hyphens(heading: &str) -> bool {
    let last = heading.trim_end().lines().next_back().unwrap_or_default();
    let last = last.trim_matches(|c: char| c.is_whitespace() || c == '>');
    heading.lines().count() > 1 && !last.is_empty() && last.chars().all(|c| c == '-')
}

/// How many cells a table row has as written. A `|` in a code span cuts the cell too.
pub(super) fn cells_written(source: &str, row: Span) -> usize {
    let rest = source.get(row.start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = 1;
    let mut escaped = false;
    let mut ends_with_bar = false;
    for character in line.chars() {
        ends_with_bar = character == '|' && !escaped;
        cells += usize::from(ends_with_bar);
        escaped = character == '\\' && !escaped;
    }
    cells - usize::from(ends_with_bar)
}

/// The name of the tag that opens here; nothing for a closing tag, which has been spoken of already.
pub(super) fn tag_name(html: &str) -> Option<String> {
    let inside = html.strip_prefix('<')?;
    let name: String = inside
        .chars()
        .take_while(|c| !c.is_whitespace() && !matches!(c, '>' | '/'))
        .take(LONGEST_NAME)
        .collect();
    (!name.is_empty()).then_some(name)
}

/// How much of a name a message repeats.
const LONGEST_NAME: usize = 40;
