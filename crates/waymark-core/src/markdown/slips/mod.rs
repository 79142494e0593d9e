//! Near misses: text that an author meant as a mark, and that Markdown reads as something else.

use super::tree::Alert;
use crate::diagnostic::{Problem, nearest};
use crate::source::Span;

/// What stands between the brackets of a check box that is not quite one.
const NEAR_MARKS: &[&str] = &[
    "", "x", "X", " ", "v", "V", " x", "x ", " X", "X ", "  ", "✓", "✔", "*", "o", "O", "y", "Y",
];

/// A check box that Markdown does not read as one, at the start of a list item's source.
pub(super) fn check_box_in_item(item: &str) -> Option<String> {
    let text = item.trim_start_matches(|c: char| c.is_ascii_digit());
    near_check_box(text.trim_start_matches(['-', '*', '+', '.', ')']).trim_start())
}

/// A line such as `-[x] text`, which without a space makes no list, somewhere in a paragraph.
pub(super) fn check_box_in_text(paragraph: &str) -> Option<String> {
    paragraph.lines().find_map(|line| {
        let rest = line.trim_start().strip_prefix(['-', '*', '+'])?;
        near_check_box(rest).map(|found| format!("{}{found}", &line.trim_start()[..1]))
    })
}

fn near_check_box(text: &str) -> Option<String> {
    let inside = text.strip_prefix('[')?;
    let (mark, after) = inside.split_once(']')?;
    let is_link = after.starts_with(['(', '[', ':']);
    (NEAR_MARKS.contains(&mark) && !is_link).then(|| format!("[{mark}]"))
}

/// Whether a heading was made by a line of hyphens below it.
pub(super) fn is_underlined_by_hyphens(heading: &str) -> bool {
    let last = heading.trim_end().lines().next_back().unwrap_or_default();
    let last = last.trim_matches(|c: char| c.is_whitespace() || c == '>');
    heading.lines().count() > 1 && !last.is_empty() && last.chars().all(|c| c == '-')
}

/// A quote that begins like an alert but is none.
pub(super) struct BrokenAlert {
    /// The alert that was meant, if that can be told.
    pub(super) meant: Option<Alert>,
    /// What to say about it.
    pub(super) problem: Problem,
}

const ALERTS: &[(&str, Alert)] = &[
    ("NOTE", Alert::Note),
    ("TIP", Alert::Tip),
    ("IMPORTANT", Alert::Important),
    ("WARNING", Alert::Warning),
    ("CAUTION", Alert::Caution),
];

/// Looks at the source of a quote that Markdown did not read as an alert.
pub(super) fn broken_alert(quote: &str) -> Option<BrokenAlert> {
    let text = quote.trim_start_matches(['>', ' ']).strip_prefix("[!")?;
    let (name, after) = text.split_once(']')?;
    let meant = |name: &str| {
        ALERTS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, alert)| *alert)
    };
    let found = name.to_owned();
    if let Some(alert) = meant(name) {
        let title = after.lines().next().unwrap_or_default().trim().to_owned();
        return Some(BrokenAlert { meant: Some(alert), problem: Problem::AlertTitle { found, title } });
    }
    let suggestion = nearest(&name.to_uppercase(), ALERTS.iter().map(|(known, _)| *known));
    Some(BrokenAlert {
        meant: suggestion.and_then(meant),
        problem: Problem::UnknownAlert { found, suggestion: suggestion.map(str::to_owned) },
    })
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

/// The opening of a `<details>` block.
pub(super) struct Details {
    /// The text of `<summary>`.
    pub(super) summary: String,
    /// What stands in the same block of HTML, where Markdown is not read.
    pub(super) unparsed: String,
    /// Whether `</details>` stands in the same block too.
    pub(super) closed: bool,
}

/// Reads a block of HTML that begins with `<details>`.
pub(super) fn details(html: &str) -> Option<Details> {
    let inside = html.strip_prefix("<details")?;
    let (_, inside) = inside.split_once('>')?;
    let (inside, closed) = match inside.trim_end().strip_suffix("</details>") {
        Some(inside) => (inside, true),
        None => (inside, false),
    };
    let (summary, rest) = match inside.trim_start().strip_prefix("<summary>") {
        Some(text) => text.split_once("</summary>").unwrap_or((text, "")),
        None => ("", inside),
    };
    Some(Details {
        summary: summary.trim().to_owned(),
        unparsed: rest.trim().to_owned(),
        closed,
    })
}

/// The name of the tag that opens here; nothing for a closing tag, which has been spoken of already.
pub(super) fn tag_name(html: &str) -> Option<String> {
    let inside = html.strip_prefix('<')?;
    let name: String = inside.chars().take_while(|c| !c.is_whitespace() && !matches!(c, '>' | '/')).collect();
    (!name.is_empty()).then_some(name)
}
