//! The table that a bench run prints.

use std::fmt;

/// One budget and what was measured.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) unit: &'static str,
    pub(super) measured: f64,
    /// `None` for a measure that is only shown.
    pub(super) budget: Option<f64>,
    /// The same measure of the plain page in this run.
    pub(super) plain: Option<f64>,
}

impl Row {
    /// Whether the budget holds.
    pub(super) fn holds(&self) -> bool {
        self.budget.is_none_or(|budget| self.measured <= budget)
    }

    fn cells(&self) -> [String; 5] {
        let amount = |number: f64| format!("{} {}", rounded(number), self.unit);
        let ratio = self.plain.filter(|plain| *plain > 0.0);
        [
            self.what.clone(),
            amount(self.measured),
            self.budget.map_or_else(|| "–".to_owned(), |budget| format!("≤ {}", amount(budget))),
            ratio.map_or_else(|| "–".to_owned(), |plain| format!("{:.2} ×", self.measured / plain)),
            match (self.budget, self.holds()) {
                (None, _) => "–",
                (_, true) => "yes",
                (_, false) => "NO",
            }
            .to_owned(),
        ]
    }
}

fn rounded(number: f64) -> String {
    match number.abs() {
        0.0..10.0 => format!("{number:.2}"),
        10.0..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

/// All rows.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

const HEADINGS: [&str; 5] = ["what", "measured", "budget", "to a plain page", "holds"];

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = vec![HEADINGS.map(str::to_owned)];
        lines.extend(self.rows.iter().map(Row::cells));
        let widths: Vec<usize> = (0..HEADINGS.len())
            .map(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0))
            .collect();
        for line in &lines {
            let [what, numbers @ ..] = line;
            write!(f, "{what:<width$}", width = widths[0])?;
            for (cell, width) in numbers.iter().zip(&widths[1..]) {
                write!(f, "   {cell:>width$}")?;
            }
            writeln!(f)?;
        }
        let broken = self.rows.iter().filter(|row| !row.holds()).count();
        match broken {
            0 => write!(f, "\nEvery budget holds. (1 KB is 1000 bytes.)"),
            _ => write!(f, "\nBudgets that do not hold: {broken}. (1 KB is 1000 bytes.)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(measured: f64, budget: Option<f64>, plain: Option<f64>) -> Row {
        Row { what: "lesson readable".to_owned(), unit: "s", measured, budget, plain }
    }

    #[test]
    fn shows_what_was_measured_against_what() {
        let table = Table {
            rows: vec![
                row(1.234, Some(2.5), Some(0.617)),
                row(2.6, Some(2.5), None),
                row(12.0, None, None),
            ],
        };
        assert_eq!(
            table.to_string(),
            "what              measured     budget   to a plain page   holds\n\
             lesson readable     1.23 s   ≤ 2.50 s            2.00 ×     yes\n\
             lesson readable     2.60 s   ≤ 2.50 s                 –      NO\n\
             lesson readable     12.0 s          –                 –       –\n\
             \nBudgets that do not hold: 1. (1 KB is 1000 bytes.)"
        );
    }
}
