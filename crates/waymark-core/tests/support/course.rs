//! Courses from folders and from single modules, and their messages as an author reads them.

use std::fs;
use std::path::Path;

use waymark_core::check::{CourseTexts, Report, check};
use waymark_core::diagnostic::Diagnostic;
use waymark_core::model::Month;
use waymark_core::source::Position;

use super::files::{entries, name};

/// The month of every check in these tests.
pub(crate) const TODAY: Month = Month { year: 2026, month: 11 };

/// All files of a folder; texts of those that can be read as text.
pub(crate) fn read_course(folder: &Path) -> CourseTexts {
    let mut texts = CourseTexts::default();
    read_folder(folder, "", &mut texts);
    texts
}

fn read_folder(folder: &Path, prefix: &str, texts: &mut CourseTexts) {
    for path in entries(folder) {
        let file = format!("{prefix}{}", name(&path));
        if path.is_dir() {
            read_folder(&path, &format!("{file}/"), texts);
        } else {
            if let Ok(text) = fs::read_to_string(&path) {
                texts.texts.insert(file.clone(), text);
            }
            texts.paths.insert(file);
        }
    }
}

/// A course that has one module, in this file and with this text.
pub(crate) fn course_of_one(file: &str, text: &str) -> CourseTexts {
    let course = format!(
        "# A course\n<!-- @course id=course revision=1 lang=en -->\n\n\
         <!-- @modules -->\n\n1. [The module](<{file}>)\n"
    );
    let files = [("course.md", course.as_str()), (file, text)];
    let mut texts = CourseTexts::default();
    for (file, text) in files {
        texts.paths.insert(file.to_owned());
        texts.texts.insert(file.to_owned(), text.to_owned());
    }
    texts
}

/// Checks a course in [`TODAY`].
pub(crate) fn report(texts: &CourseTexts) -> Report {
    check(texts, TODAY)
}

/// `file:line:column code what is wrong; what to do`, one for each message.
pub(crate) fn messages(report: &Report, texts: &CourseTexts) -> Vec<String> {
    report.diagnostics.iter().map(|diagnostic| message(diagnostic, texts)).collect()
}

fn message(diagnostic: &Diagnostic, texts: &CourseTexts) -> String {
    let text = texts.texts.get(&diagnostic.file).map(String::as_str).unwrap_or_default();
    let Position { line, column } = Position::of(text, diagnostic.span.start);
    let (code, message) = (diagnostic.code(), diagnostic.message());
    let help = diagnostic.help().map(|help| format!("; {help}")).unwrap_or_default();
    format!("{}:{line}:{column} {code} {message}{help}", diagnostic.file)
}
