//! `waymark check DIR`: what an author should know before a learner does.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use waymark_core::check::{ModuleSummary, Report, check};
use waymark_core::diagnostic::Severity;

use crate::folder::{Unreadable, read_course};
use crate::{json, messages, today};

/// Checks a course: exit 0 no error, 1 errors, 2 unreadable.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder that holds course.md
    dir: PathBuf,
    /// Print JSON for other programs
    #[arg(long, conflicts_with = "short")]
    json: bool,
    /// Print one line for each message
    #[arg(long)]
    short: bool,
    /// Judge the age of sources as of this month, such as 2026-11, instead of today
    #[arg(long, value_name = "MONTH")]
    as_of: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Unreadable> {
    let month = today::month(arguments.as_of.as_deref())?;
    let texts = read_course(&arguments.dir)?;
    let report = check(&texts, month);
    let printed = if arguments.json {
        json::report(&report, &texts)
    } else {
        let lines = if arguments.short {
            messages::short(&report.diagnostics, &texts)
        } else {
            messages::full(&report.diagnostics, &texts, io::stdout().is_terminal())
        };
        lines + &closing_lines(&report)
    };
    // A reader that stops reading, such as `head`, is no error.
    let _ = io::stdout().write_all(printed.as_bytes());
    Ok(if count(&report, Severity::Error) == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn count(report: &Report, severity: Severity) -> usize {
    report.diagnostics.iter().filter(|problem| problem.code().severity() == severity).count()
}

/// What was looked at, so that "no error" is never said of an empty course.
fn closing_lines(report: &Report) -> String {
    let mut lines: String = report.summary.modules.iter().map(module_lines).collect();
    let errors = numbered(count(report, Severity::Error), "error");
    let warnings = numbered(count(report, Severity::Warning), "warning");
    lines.push_str(&format!("{errors}, {warnings}\n"));
    lines
}

fn module_lines(module: &ModuleSummary) -> String {
    let mut lines = format!(
        "{}: {}, {}, {}\n",
        module.id,
        numbered(module.lessons, "lesson"),
        numbered(module.items, "question"),
        numbered(module.scenarios.len(), "scenario"),
    );
    for scenario in &module.scenarios {
        lines.push_str(&format!(
            "  {}: {} nodes, {}, {} pairs of node and state, {}\n",
            scenario.id,
            scenario.nodes,
            numbered(scenario.endings, "ending"),
            scenario.pairs,
            numbered(scenario.moves, "move"),
        ));
        for (choice, name, end) in &scenario.held {
            lines.push_str(&format!("    “{choice}” can hold `{name}` at {end}\n"));
        }
    }
    lines
}

fn numbered(count: usize, word: &str) -> String {
    match count {
        0 => format!("no {word}s"),
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    }
}
