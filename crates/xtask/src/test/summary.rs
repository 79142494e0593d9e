//! The table at the end of a test run.

use std::fmt;
use std::time::Duration;

use super::Verdict;
use crate::failure::Outcome;
use crate::long_command::for_people;

/// What became of one step.
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome<Verdict>,
    pub(super) took: Duration,
}

/// What became of all steps.
pub(super) struct Summary {
    pub(super) lines: Vec<Line>,
}

impl Summary {
    /// Whether no step failed.
    pub(super) fn all_well(&self) -> bool {
        self.failed() == 0
    }

    fn failed(&self) -> usize {
        self.lines.iter().filter(|line| line.outcome.is_err()).count()
    }

    fn passed(&self) -> usize {
        let passed = |line: &&Line| matches!(line.outcome, Ok(Verdict::Passed));
        self.lines.iter().filter(passed).count()
    }
}

impl fmt::Display for Summary {
    /// The last line stands alone, in a form that other programs read too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            let result = match &line.outcome {
                Ok(Verdict::Passed) => "passed".to_owned(),
                Ok(Verdict::Skipped(why)) => format!("skipped: {why}"),
                Err(_) => "FAILED".to_owned(),
            };
            let took = for_people(line.took);
            writeln!(f, "{:<14} {took:>13}   {result}", line.name)?;
        }
        write!(f, "\n{} passed, {} failed", self.passed(), self.failed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    fn line(name: &'static str, outcome: Outcome<Verdict>) -> Line {
        let took = Duration::from_secs(61);
        Line { name, outcome, took }
    }

    #[test]
    fn ends_with_the_count_alone_on_a_line() {
        let summary = Summary {
            lines: vec![
                line("format", Ok(Verdict::Passed)),
                line("unit", Err(Failure::new("A test failed."))),
                line("dependencies", Ok(Verdict::Skipped("not installed"))),
            ],
        };
        assert_eq!(
            summary.to_string(),
            "format             1 min 1 s   passed\n\
             unit               1 min 1 s   FAILED\n\
             dependencies       1 min 1 s   skipped: not installed\n\
             \n\
             1 passed, 1 failed"
        );
        assert!(!summary.all_well());
    }
}
