//! Diagnostics for people, with the author's own lines.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use waymark_core::check::CourseTexts;
use waymark_core::diagnostic::{Diagnostic, Severity};
use waymark_core::source::Position;

/// One line each: `file:line:column code what is wrong; what to do`.
pub(crate) fn short(diagnostics: &[Diagnostic], texts: &CourseTexts) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let at = position(diagnostic, texts);
            let help = diagnostic.help().map(|help| format!("; {help}")).unwrap_or_default();
            let (file, line, column) = (&diagnostic.file, at.line, at.column);
            let (code, message) = (diagnostic.code(), diagnostic.message());
            format!("{file}:{line}:{column} {code} {message}{help}\n")
        })
        .collect()
}

/// As a compiler shows them: the message, the place, the line, what to do.
pub(crate) fn full(diagnostics: &[Diagnostic], texts: &CourseTexts, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    diagnostics.iter().map(|diagnostic| one(diagnostic, texts, &renderer) + "\n\n").collect()
}

fn one(diagnostic: &Diagnostic, texts: &CourseTexts, renderer: &Renderer) -> String {
    let code = diagnostic.code();
    let level = match code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let (code, message, help) = (code.to_string(), diagnostic.message(), diagnostic.help());
    let text = text_of(diagnostic, texts);
    // A message marks the first line of its place: a whole section in red helps nobody.
    let first_line = diagnostic.span.of(text).lines().next().unwrap_or_default();
    let end = diagnostic.span.start + first_line.trim_end().len();
    let start = diagnostic.span.start.min(text.len());
    let place = Snippet::source(text)
        .path(diagnostic.file.as_str())
        .annotation(AnnotationKind::Primary.span(start..end.clamp(start, text.len())));
    let mut group = level.primary_title(message).id(code).element(place);
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

/// Where a diagnostic begins.
pub(crate) fn position(diagnostic: &Diagnostic, texts: &CourseTexts) -> Position {
    Position::of(text_of(diagnostic, texts), diagnostic.span.start)
}

fn text_of<'a>(diagnostic: &Diagnostic, texts: &'a CourseTexts) -> &'a str {
    texts.texts.get(&diagnostic.file).map(String::as_str).unwrap_or_default()
}
