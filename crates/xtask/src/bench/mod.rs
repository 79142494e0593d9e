//! `cargo xtask bench`: the budgets of the design, measured in this very run.

use std::process::ExitCode;

use crate::build::{self, BuildWish};
use crate::failure::Outcome;
use crate::repository::Repository;

mod browser;
mod check_time;
mod sizes;
mod table;

use table::{Row, Table};

/// A kilobyte is 1000 bytes here, as in everything that measures a network.
pub(crate) const KB: f64 = 1000.0;

/// Measures everything and prints the table; a budget that doesn't hold is a failed run.
pub(crate) fn run(repository: &Repository) -> Outcome<ExitCode> {
    let site = build::build(repository, &BuildWish::default())?;
    println!("Packing with brotli, as hosts do beforehand …");
    let mut rows = vec![sizes::wasm(&site)?];
    println!("Timing `waymark check` on the shipped course …");
    let check = check_time::measure(repository)?;
    rows.extend(browser::measure(repository, &site)?);
    rows.push(check);

    let table = Table { rows };
    println!("\n{table}");
    Ok(match table.rows.iter().all(Row::holds) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
