//! `cargo xtask test`: everything that has to hold before a change lands.

use std::process::ExitCode;
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::repository::Repository;

mod browser;
mod course;
mod dependencies;
mod invariants;
mod lints;
mod source;
mod steps;
mod summary;

pub(crate) use course::build_tool;
use steps::STEPS;
use summary::{Line, Summary};

/// How a step ended that could be carried out.
#[derive(Debug)]
enum Verdict {
    Passed,
    /// Not carried out, for a reason that the summary names.
    Skipped(&'static str),
}

/// One thing that has to hold.
struct Step {
    name: &'static str,
    says: &'static str,
    carry_out: fn(&Repository) -> Outcome<Verdict>,
}

/// Prints the steps by name.
pub(crate) fn list() {
    for step in STEPS {
        println!("{:<14} {}", step.name, step.says);
    }
}

/// Carries out all steps, or only one, and goes on after a failing one so that all is reported.
pub(crate) fn run(repository: &Repository, only: Option<&str>) -> Outcome<ExitCode> {
    let summary = Summary {
        lines: chosen(only)?.into_iter().map(|step| carry_out(step, repository)).collect(),
    };
    println!("\n{summary}");
    Ok(match summary.all_well() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn chosen(only: Option<&str>) -> Outcome<Vec<&'static Step>> {
    let wanted = |step: &&Step| only.is_none_or(|name| name == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    if steps.is_empty() {
        let name = only.unwrap_or_default();
        return Err(Failure::new(format!("There is no step `{name}`."))
            .advise("`cargo xtask test --list` names them all."));
    }
    Ok(steps)
}

fn carry_out(step: &'static Step, repository: &Repository) -> Line {
    println!("\n── {}: {}", step.name, step.says);
    let begun = Instant::now();
    let outcome = (step.carry_out)(repository);
    if let Err(failure) = &outcome {
        println!("\n{failure}");
    }
    Line { name: step.name, outcome, took: begun.elapsed() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn steps_have_names_of_their_own() {
        let names: HashSet<&str> = STEPS.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), STEPS.len());
    }

    #[test]
    fn one_step_can_be_chosen() {
        let steps = chosen(Some("format")).expect("there is such a step");
        assert_eq!(steps.len(), 1);
        assert_eq!(chosen(None).expect("all").len(), STEPS.len());
    }

    #[test]
    fn an_unknown_step_is_named() {
        let failure = chosen(Some("fromat")).err().expect("no such step");
        assert!(failure.to_string().starts_with("There is no step `fromat`."));
    }
}
