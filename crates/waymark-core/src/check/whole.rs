//! All files of a course, read.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::markdown::{Block, parse_blocks};
use crate::model::{Course, Help, Module, Source, Term};
use crate::parse::{self, Parsed};
use crate::source::Span;

/// The files of a course's folder, as found.
#[derive(Debug, Clone, Default)]
pub struct CourseTexts {
    /// Markdown files and other texts that the check reads, by their path in the folder.
    pub texts: BTreeMap<String, String>,
    /// The paths of all files.
    pub paths: BTreeSet<String>,
}

/// A Markdown file as blocks, for what concerns every file alike.
#[derive(Debug)]
pub struct Document {
    /// Its path.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A course with everything that belongs to it.
#[derive(Debug)]
pub struct Whole {
    /// What course.md says.
    pub course: Course,
    /// The modules that course.md lists and that exist, in its order.
    pub modules: Vec<Module>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The help page.
    pub help: Help,
    /// The files that belong to the course, as blocks.
    pub documents: Vec<Document>,
    /// The paths of all files in the folder.
    pub paths: BTreeSet<String>,
    /// The text of ids.lock.
    pub lock: Option<String>,
    /// The text of the course's own list of words to avoid.
    pub words: Option<String>,
}

impl Whole {
    /// Reads all files, with what each has to report by itself.
    pub fn read(files: &CourseTexts) -> (Self, Vec<Diagnostic>) {
        let mut reading = Reading { files, documents: Vec::new(), diagnostics: Vec::new() };
        let course = reading.file("course.md", parse::course).unwrap_or_default();
        let mut modules = Vec::new();
        let mut missing = Diagnostics::of_file("course.md");
        for link in &course.modules {
            let read = |file: &str, text: &str| parse::module(file, text, &course.lang);
            match reading.file(&link.file, read) {
                Some(module) => modules.push(module),
                None => missing.report(link.span, Problem::FileMissing { path: link.file.clone() }),
            }
        }
        reading.diagnostics.extend(missing.into_list());
        let whole = Self {
            modules,
            terms: reading.file("glossary.md", parse::glossary).unwrap_or_default(),
            sources: reading.file("sources.md", parse::sources).unwrap_or_default(),
            help: reading.file("help.md", parse::help).unwrap_or_default(),
            documents: reading.documents,
            paths: files.paths.clone(),
            lock: files.texts.get(super::lock::LOCK_FILE).cloned(),
            words: files.texts.get(super::WORDS_FILE).cloned(),
            course,
        };
        (whole, reading.diagnostics)
    }

    /// The document of a file.
    pub fn document(&self, file: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.file == file)
    }
}

struct Reading<'a> {
    files: &'a CourseTexts,
    documents: Vec<Document>,
    diagnostics: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn file<T>(&mut self, file: &str, read: impl Fn(&str, &str) -> Parsed<T>) -> Option<T> {
        let text = self.files.texts.get(file)?;
        let parsed = read(file, text);
        self.diagnostics.extend(parsed.diagnostics);
        if self.documents.iter().all(|document| document.file != file) {
            // What the tree has to report was reported with the value.
            let blocks = parse_blocks(text, &mut Diagnostics::default());
            self.documents.push(Document { file: file.to_owned(), text: text.clone(), blocks });
        }
        Some(parsed.value)
    }
}

/// Adds a problem of a file.
pub(super) fn report(diagnostics: &mut Vec<Diagnostic>, file: &str, span: Span, problem: Problem) {
    diagnostics.push(Diagnostic { file: file.to_owned(), span, problem });
}
