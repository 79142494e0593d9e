//! What a learner waits for, measured in a real browser by tests/e2e/bench.mjs.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::KB;
use super::table::Row;
use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::repository::Repository;
use crate::server::{Quality, RunningServer, Site};
use crate::tools::{chromium, npm_packages};

/// The budgets: what the script calls it, what people call it, unit, budget, and what one unit is
/// in the script's measure (milliseconds and bytes).
const BUDGETS: [(&str, &str, &str, Option<f64>, f64); 5] = [
    ("transferred", "everything until the first lesson is usable, brotli", "KB", Some(220.0), KB),
    ("firstPaint", "slow 4G, 4 × CPU: first paint with the way out", "s", Some(0.8), 1000.0),
    ("lessonReadable", "slow 4G, 4 × CPU: lesson readable", "s", Some(2.5), 1000.0),
    ("answerFeedbackP95", "4 × CPU: answer to feedback painted, p95", "ms", Some(50.0), 1.0),
    ("answerFeedbackMedian", "4 × CPU: answer to feedback painted, median", "ms", None, 1.0),
];

/// Runs the script against the site and a plain page.
pub(super) fn measure(repository: &Repository, site: &Path) -> Outcome<Vec<Row>> {
    npm_packages::ensure(&repository.browser_tests())?;
    let chromium = chromium::ensure()?;
    let app = serve(vec![site.to_owned()])?;
    // The plain page is written by the script, from the lesson as the app shows it. Its pictures
    // are those of the site.
    let plain_folder = repository.scratch("bench/plain");
    files::remove_folder(&plain_folder)?;
    files::make_folder(&plain_folder)?;
    let plain = serve(vec![plain_folder.clone(), site.to_owned()])?;

    println!("Measuring in the browser (about two minutes) …");
    let mut node = Command::new("node");
    node.arg(repository.browser_tests().join("bench.mjs"))
        .env("WAYMARK_URL", app.url())
        .env("WAYMARK_PLAIN_URL", plain.url())
        .env("WAYMARK_PLAIN_DIR", plain_folder)
        .env("WAYMARK_CHROMIUM", chromium)
        .current_dir(repository.root());
    read(&commands::output_of(&mut node)?)
}

fn serve(folders: Vec<std::path::PathBuf>) -> Outcome<RunningServer> {
    let quality = Quality::Best;
    RunningServer::start(Site { folders, quality }, 0)
}

/// The script prints one JSON object: `{"app":{"firstPaint":…},"plain":{"firstPaint":…}}`.
fn read(said: &str) -> Outcome<Vec<Row>> {
    let said: Value = serde_json::from_str(said).map_err(|error| {
        Failure::new(format!("The measuring script printed something unexpected: {error}."))
    })?;
    let number = |page: &str, name: &str| said.get(page)?.get(name)?.as_f64();
    let row = |(name, what, unit, budget, one): (&str, &str, &'static str, Option<f64>, f64)| {
        let measured = number("app", name).ok_or_else(|| {
            Failure::new(format!("The measuring script did not measure `{name}`."))
        })?;
        Ok(Row {
            what: what.to_owned(),
            unit,
            measured: measured / one,
            budget,
            plain: number("plain", name).map(|plain| plain / one),
        })
    };
    BUDGETS.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_script_prints() {
        let said = r#"{"app":{"transferred":150000,"firstPaint":600,"lessonReadable":2000,
            "answerFeedbackP95":40,"answerFeedbackMedian":30},"plain":{"firstPaint":500}}"#;
        let rows = read(said).expect("rows");
        assert_eq!(rows.len(), BUDGETS.len());
        assert_eq!((rows[0].measured, rows[0].plain), (150.0, None));
        assert_eq!((rows[1].measured, rows[1].plain), (0.6, Some(0.5)));
        assert!(rows.iter().all(Row::holds));
    }

    #[test]
    fn a_measure_that_is_missing_is_no_success() {
        assert!(read(r#"{"app":{}}"#).is_err());
        assert!(read("").is_err());
    }
}
