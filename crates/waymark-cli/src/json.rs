//! A report for other programs. Its form is part of what they can rely on.

use serde_json::{Value, json};
use waymark_core::check::{CourseTexts, ModuleSummary, Report, ScenarioSummary};
use waymark_core::diagnostic::Diagnostic;

use crate::messages::position;

/// `{"diagnostics":[…],"course":{"modules":[…]}}` on one line.
pub(crate) fn report(report: &Report, texts: &CourseTexts) -> String {
    let diagnostics: Vec<Value> =
        report.diagnostics.iter().map(|problem| diagnostic(problem, texts)).collect();
    let modules: Vec<Value> = report.summary.modules.iter().map(module).collect();
    json!({ "diagnostics": diagnostics, "course": { "modules": modules } }).to_string() + "\n"
}

fn diagnostic(diagnostic: &Diagnostic, texts: &CourseTexts) -> Value {
    let at = position(diagnostic, texts);
    json!({
        "file": diagnostic.file,
        "line": at.line,
        "column": at.column,
        "code": diagnostic.code().to_string(),
        "severity": diagnostic.code().severity().word(),
        "message": diagnostic.message(),
        "help": diagnostic.help(),
    })
}

fn module(module: &ModuleSummary) -> Value {
    let scenarios: Vec<Value> = module.scenarios.iter().map(scenario).collect();
    json!({
        "id": module.id,
        "lessons": module.lessons,
        "items": module.items,
        "scenarios": scenarios,
    })
}

fn scenario(scenario: &ScenarioSummary) -> Value {
    let held: Vec<Value> = scenario
        .held
        .iter()
        .map(|(choice, name, at)| json!({ "choice": choice, "name": name, "at": at }))
        .collect();
    json!({
        "id": scenario.id,
        "nodes": scenario.nodes,
        "endings": scenario.endings,
        "pairs": scenario.pairs,
        "moves": scenario.moves,
        "held": held,
    })
}
