//! The courses in `tests/courses`, checked as an author would check them.

use std::fs;
use std::path::Path;

use waymark_core::check::{CourseTexts, Report, check};
use waymark_core::model::Month;
use waymark_core::source::Position;

const TODAY: Month = Month { year: 2026, month: 11 };

/// All files of a folder; texts of those that can be read as text.
fn read_course(folder: &Path) -> CourseTexts {
    let mut texts = CourseTexts::default();
    read_folder(folder, "", &mut texts);
    texts
}

fn read_folder(folder: &Path, prefix: &str, texts: &mut CourseTexts) {
    for entry in fs::read_dir(folder).expect("the folder exists") {
        let entry = entry.expect("the folder can be read");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), texts);
        } else {
            if let Ok(text) = fs::read_to_string(entry.path()) {
                texts.texts.insert(name.clone(), text);
            }
            texts.paths.insert(name);
        }
    }
}

fn check_course(name: &str) -> (Report, CourseTexts) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/courses").join(name);
    let texts = read_course(&root);
    (check(&texts, TODAY), texts)
}

fn messages(report: &Report, texts: &CourseTexts) -> Vec<String> {
    report
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let text = texts.texts.get(&diagnostic.file).map(String::as_str).unwrap_or_default();
            let at = Position::of(text, diagnostic.span.start);
            let help = diagnostic.help().map(|help| format!("; {help}")).unwrap_or_default();
            format!(
                "{}:{}:{} {} {}{help}",
                diagnostic.file, at.line, at.column, diagnostic.code(), diagnostic.message()
            )
        })
        .collect()
}

#[test]
fn the_sample_has_what_its_specification_counts_and_no_problem() {
    let (report, texts) = check_course("sample");
    assert_eq!(messages(&report, &texts), Vec::<String>::new());
    let module = &report.summary.modules[0];
    assert_eq!((module.lessons, module.items, module.scenarios.len()), (1, 15, 1));
    let scenario = &module.scenarios[0];
    assert_eq!((scenario.nodes, scenario.endings), (6, 2));
    assert_eq!((scenario.pairs, scenario.moves), (22, 22));
}
