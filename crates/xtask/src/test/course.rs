//! The author's tool, run on the courses that are in the repository.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::Verdict;
use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::repository::Repository;

/// The shipped course: not even a warning, but for what has only grown old since it was checked.
pub(super) fn shipped(repository: &Repository) -> Outcome<Verdict> {
    let tool = build_tool(repository)?;
    check(&tool, &repository.shipped_course(), is_shipping_blocker)?;
    Ok(Verdict::Passed)
}

/// The sample courses that show an author what can be written.
pub(super) fn samples(repository: &Repository) -> Outcome<Verdict> {
    let folder = repository.path("tests/courses");
    let courses = sample_courses(&folder)?;
    if courses.is_empty() {
        return Ok(Verdict::Skipped("there is no sample course"));
    }
    let tool = build_tool(repository)?;
    for course in courses {
        check(&tool, &course, is_error)?;
    }
    Ok(Verdict::Passed)
}

/// Courses named `sample…`; the others are there to be wrong in some way.
fn sample_courses(folder: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = files::below(folder, &|name| !name.starts_with('.'))?;
    let roots = files.iter().filter(|file| file.ends_with("course.md"));
    let folders = roots.filter_map(|file| file.parent());
    let is_sample = |folder: &&Path| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("sample")
    };
    Ok(folders.filter(is_sample).map(Path::to_owned).collect())
}

/// Builds `waymark` as authors get it and returns its program.
pub(crate) fn build_tool(repository: &Repository) -> Outcome<std::path::PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--quiet", "--release", "--package=waymark-cli"])
        .current_dir(repository.root());
    commands::run(&mut cargo)?;
    let name = format!("waymark{}", std::env::consts::EXE_SUFFIX);
    Ok(repository.target("release").join(name))
}

fn check(tool: &Path, course: &Path, counts: fn(&Diagnostic) -> bool) -> Outcome<()> {
    let output = Command::new(tool)
        .arg("check")
        .arg(course)
        .arg("--json")
        .output()
        .map_err(|error| Failure::new(format!("`waymark check` could not be run: {error}.")))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let diagnostics = read_diagnostics(&said).ok_or_else(|| {
        let errors = String::from_utf8_lossy(&output.stderr);
        Failure::new(format!(
            "`waymark check {} --json` did not print the agreed JSON ({}).\n{}",
            course.display(),
            output.status,
            errors.trim_end()
        ))
    })?;
    let blocking: Vec<_> = diagnostics.iter().filter(|one| counts(one)).collect();
    for diagnostic in &blocking {
        println!("  {}", diagnostic.line);
    }
    println!(
        "  {}: {} found, {} of them count.",
        course.display(),
        diagnostics.len(),
        blocking.len()
    );
    if blocking.is_empty() {
        return Ok(());
    }
    let name = course.display();
    Err(Failure::new(format!("The course in {name} is not in order."))
        .advise(format!("`cargo run -p waymark-cli -- check {name}` shows each place.")))
}

struct Diagnostic {
    severity: String,
    code: String,
    line: String,
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == "error"
}

/// W06x say that something is due to be looked at again, which time alone brings about.
fn is_shipping_blocker(diagnostic: &Diagnostic) -> bool {
    let is_age = diagnostic.code.starts_with("W06");
    matches!(diagnostic.severity.as_str(), "error" | "warning") && !is_age
}

fn read_diagnostics(json: &str) -> Option<Vec<Diagnostic>> {
    let said: Value = serde_json::from_str(json).ok()?;
    let all = said.get("diagnostics")?.as_array()?;
    all.iter().map(read_diagnostic).collect()
}

fn read_diagnostic(value: &Value) -> Option<Diagnostic> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
    let (severity, code) = (value.get("severity")?.as_str()?, text("code"));
    Some(Diagnostic {
        severity: severity.to_owned(),
        code: code.to_owned(),
        line: format!(
            "{}:{}:{}: {severity} {code}: {}",
            text("file"),
            number("line"),
            number("column"),
            text("message")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = r#"{"diagnostics":[
        {"file":"1-a.md","line":3,"column":5,"code":"W061","severity":"warning","message":"old"},
        {"file":"2-b.md","line":9,"column":1,"code":"E004","severity":"error","message":"no key"},
        {"file":"2-b.md","line":12,"column":1,"code":"W010","severity":"warning","message":"long"},
        {"file":"2-b.md","line":13,"column":1,"code":"I001","severity":"info","message":"so"}]}"#;

    fn codes(counts: fn(&Diagnostic) -> bool) -> Vec<String> {
        let all = read_diagnostics(SAID).expect("diagnostics");
        all.into_iter().filter(counts).map(|one| one.code).collect()
    }

    #[test]
    fn age_alone_does_not_stop_a_course_from_shipping() {
        assert_eq!(codes(is_shipping_blocker), ["E004", "W010"]);
        assert_eq!(codes(is_error), ["E004"]);
    }

    #[test]
    fn names_the_place() {
        let all = read_diagnostics(SAID).expect("diagnostics");
        assert_eq!(all[1].line, "2-b.md:9:1: error E004: no key");
    }

    #[test]
    fn anything_else_is_not_taken_for_a_clean_course() {
        assert!(read_diagnostics("").is_none());
        assert!(read_diagnostics("{}").is_none());
    }
}
