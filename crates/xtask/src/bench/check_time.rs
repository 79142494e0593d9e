//! How long an author waits for `waymark check`.

use std::process::{Command, Stdio};
use std::time::Instant;

use super::table::Row;
use crate::failure::{Failure, Outcome};
use crate::repository::Repository;
use crate::test::build_tool;

const RUNS: usize = 20;
const BUDGET_MS: f64 = 50.0;

/// The median of 20 runs, each from starting the program to its end.
pub(super) fn measure(repository: &Repository) -> Outcome<Row> {
    let tool = build_tool(repository)?;
    let course = repository.shipped_course();
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begun = Instant::now();
        let status = Command::new(&tool)
            .arg("check")
            .arg(&course)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|error| Failure::new(format!("`waymark check` could not be run: {error}.")))?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        // 0 is a clean course and 1 one with errors; anything else is no check at all.
        if !matches!(status.code(), Some(0 | 1)) {
            return Err(Failure::new(format!("`waymark check` gave up: {status}.")));
        }
    }
    Ok(Row {
        what: format!("waymark check on the shipped course (median of {RUNS})"),
        unit: "ms",
        measured: median(times),
        budget: Some(BUDGET_MS),
        plain: None,
    })
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    match times.len() % 2 {
        0 => f64::midpoint(times[middle - 1], times[middle]),
        _ => times[middle],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 100.0]), 3.0);
    }
}
