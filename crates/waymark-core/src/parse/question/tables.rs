//! Tables to match or to mark.

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Inline, Table, TableRow, plain_text};
use crate::model::{Interaction, Matching, Matrix, MatrixRow};
use crate::source::Span;

/// Whether some cell besides the first of its row holds an `x`.
pub(super) fn has_mark(table: &Table) -> bool {
    table.rows.iter().any(|row| row.cells.iter().skip(1).any(|cell| is_mark(cell)))
}

fn is_mark(cell: &[Inline]) -> bool {
    plain_text(cell).eq_ignore_ascii_case("x")
}

/// Two columns: each row is a pair.
pub(super) fn matching(table: &Table, span: Span, diagnostics: &mut Diagnostics) -> Interaction {
    if table.header.len() != 2 {
        let why = "matching needs a table of two columns";
        diagnostics.report(span, Problem::Ungradable { why });
        return Interaction::Unknown;
    }
    if table.rows.len() < 2 {
        diagnostics.report(span, Problem::Ungradable { why: "there is only one pair" });
    }
    let mut pairs = Vec::new();
    for row in &table.rows {
        let [left, right] = row.cells.as_slice() else { continue };
        if plain_text(left).is_empty() || plain_text(right).is_empty() {
            diagnostics
                .report(row.span, Problem::Ungradable { why: "one side of a pair is empty" });
        }
        pairs.push([left.clone(), right.clone()]);
    }
    let heading = |at: usize| table.header.get(at).cloned().unwrap_or_default();
    Interaction::Matching(Matching { headings: [heading(0), heading(1)], pairs })
}

/// Three columns or more: an `x` marks what is right.
pub(super) fn matrix(table: &Table, diagnostics: &mut Diagnostics) -> Matrix {
    for row in &table.rows {
        if !row.cells.iter().skip(1).any(|cell| is_mark(cell)) {
            diagnostics.report(row.span, Problem::Ungradable { why: "a row has no `x`" });
        }
    }
    scale(table)
}

/// A table to mark; without an `x`, nothing is right or wrong.
pub(super) fn scale(table: &Table) -> Matrix {
    let row = |row: &TableRow| MatrixRow {
        label: row.cells.first().cloned().unwrap_or_default(),
        right: row.cells.iter().skip(1).map(|cell| is_mark(cell)).collect(),
    };
    Matrix {
        heading: table.header.first().cloned().unwrap_or_default(),
        columns: table.header.iter().skip(1).cloned().collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}
