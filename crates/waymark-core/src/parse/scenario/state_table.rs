//! The table of what a scenario remembers: name, start, range, meaning.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Table, TableRow, plain_text};
use crate::model::{Range, StateName};

/// Reads the rows. A row that cannot be read is reported and left out; its name is handed back
/// apart, so that nobody reports it again where it is used.
pub(super) fn names(
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> (Vec<StateName>, HashSet<String>) {
    let mut names: Vec<StateName> = Vec::new();
    let mut unreadable = HashSet::new();
    let mut used = HashSet::new();
    for row in &table.rows {
        let name = cell(row, 0);
        let read = read(row, &name).and_then(|state| {
            if used.insert(name.clone()) { Ok(state) } else { Err("each name once") }
        });
        match read {
            Ok(state) => names.push(state),
            Err(expected) => {
                unreadable.insert(name.clone());
                diagnostics.report(row.span, Problem::BadStateRow { name, expected });
            }
        }
    }
    (names, unreadable)
}

fn cell(row: &TableRow, at: usize) -> String {
    row.cells.get(at).map(|cell| plain_text(cell)).unwrap_or_default()
}

fn read(row: &TableRow, name: &str) -> Result<StateName, &'static str> {
    if !is_name(name) {
        return Err("a name of letters, digits, `-` and `_` in the first column");
    }
    let range = range(&cell(row, 2))
        .ok_or("a range such as `0..4`, or words such as `yes, no`, in the third column")?;
    let start = range.read(&cell(row, 1)).filter(|start| {
        let (low, high) = range.bounds();
        (low..=high).contains(start)
    });
    Ok(StateName {
        name: name.to_owned(),
        span: row.span,
        start: start.ok_or("a start within the range in the second column")?,
        range,
        meaning: row.cells.get(3).cloned().unwrap_or_default(),
    })
}

/// A name that effects and conditions can refer to.
fn is_name(name: &str) -> bool {
    let is_reserved = matches!(name, "if" | "else" | "once" | "and" | "seen");
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !is_reserved && name.starts_with(char::is_alphabetic) && name.chars().all(is_letter)
}

fn range(text: &str) -> Option<Range> {
    if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
        return (low <= high).then_some(Range::Numbers(low, high));
    }
    let words: Vec<String> = text.split([',', '|']).map(|word| word.trim().to_owned()).collect();
    let are_words = words.len() > 1
        && words.iter().all(|word| !word.is_empty() && !word.contains(char::is_whitespace))
        && words.iter().collect::<HashSet<_>>().len() == words.len();
    are_words.then_some(Range::Words(words))
}
