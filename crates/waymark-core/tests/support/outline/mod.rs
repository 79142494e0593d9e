//! What the core understood, in a few lines that an author can compare with the Markdown.
//!
//! A line for each part, indented below what it belongs to; what is at its default is left out.

mod blocks;
mod lesson;
mod question;
mod reference;
mod scenario;

use core::fmt::{Display, Write};

use waymark_core::model::{Course, Module, Section};

pub(crate) use reference::{glossary, help, sources};

/// Lines with their depth.
#[derive(Default)]
pub(crate) struct Outline {
    text: String,
    depth: usize,
}

impl Outline {
    /// Adds a line.
    fn line(&mut self, line: impl Display) {
        let (indent, line) = ("  ".repeat(self.depth), line.to_string());
        writeln!(self.text, "{indent}{}", line.trim_end()).expect("a string can be written to");
    }

    /// Adds lines below the last one.
    fn inside(&mut self, lines: impl FnOnce(&mut Self)) {
        self.depth += 1;
        lines(self);
        self.depth -= 1;
    }
}

/// ` name=value` for each that is there.
fn settings(all: &[(&str, Option<String>)]) -> String {
    let given = all.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
    given.fold(String::new(), |text, (name, value)| text + &format!(" {name}={value}"))
}

fn shown(value: &impl Display) -> Option<String> {
    Some(value.to_string())
}

fn option(value: &Option<impl Display>) -> Option<String> {
    value.as_ref().map(ToString::to_string)
}

fn list<T: Display>(values: &[T]) -> Option<String> {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    (!values.is_empty()).then(|| values.join(","))
}

fn flag(is_set: bool) -> Option<String> {
    is_set.then(|| "yes".to_owned())
}

pub(crate) fn course(course: &Course) -> String {
    let mut outline = Outline::default();
    let settings = settings(&[
        ("revision", shown(&course.revision)),
        ("lang", shown(&course.lang)),
        ("pass", shown(&course.pass)),
        ("draft", flag(course.draft)),
    ]);
    outline.line(format!("course {} “{}”{settings}", course.id, course.title));
    outline.inside(|outline| {
        outline.blocks("introduction", &course.introduction);
        for module in &course.modules {
            outline.line(format!("module “{}” in {}", module.title, module.file));
        }
    });
    outline.text
}

pub(crate) fn module(module: &Module) -> String {
    let mut outline = Outline::default();
    let settings = settings(&[
        ("minutes", option(&module.minutes)),
        ("revision", shown(&module.revision).filter(|revision| revision != "1")),
        ("topics", list(&module.topics)),
    ]);
    outline.line(format!("module {} “{}”{settings}", module.id, module.title));
    outline.inside(|outline| {
        outline.blocks("introduction", &module.introduction);
        for objective in &module.objectives {
            outline.line(format!("objective {}", blocks::text(objective)));
        }
        for section in &module.sections {
            outline.section(section);
        }
    });
    outline.text
}

impl Outline {
    fn section(&mut self, section: &Section) {
        match section {
            Section::Lesson(lesson) => self.lesson(lesson),
            Section::Scenario(scenario) => self.scenario(scenario),
            Section::Quiz(quiz) => self.quiz(quiz),
        }
    }
}
