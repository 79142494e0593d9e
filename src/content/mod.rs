//! The files of the course: fetched when they are needed, read by the core's parser.

mod failure;
mod fetch;

pub(crate) use failure::{Failure, Trouble};

use std::sync::Arc;

use leptos::prelude::*;
use waymark_core::model::{Course, Help, Module, Source, Term};
use waymark_core::parse;

use crate::dom::{spawn, when_idle};
use fetch::fetch_text;

/// A file of the course, on its way.
#[derive(Debug, Clone)]
pub(crate) enum Fetched<T> {
    /// It was not asked for yet, or is not here yet.
    Waiting,
    /// Here it is.
    Here(T),
    /// It can't be shown.
    Failed(Failure),
}

/// What a file of the course says.
#[derive(Debug, Clone)]
enum Content {
    Course(Arc<Course>),
    Module(Arc<Module>),
    Glossary(Arc<Vec<Term>>),
    Sources(Arc<Vec<Source>>),
    Help(Arc<Help>),
}

/// Which file of the course it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CourseFile {
    Course,
    /// Counted from 1.
    Module(usize),
    Glossary,
    Sources,
    Help,
}

/// One file, and what has become of it.
#[derive(Clone, Copy)]
struct Slot {
    fetched: RwSignal<Fetched<Content>>,
    was_asked: RwSignal<bool>,
}

/// All files of the course.
#[derive(Clone, Copy)]
pub(crate) struct Library {
    course: Slot,
    modules: RwSignal<Vec<Slot>>,
    glossary: Slot,
    sources: Slot,
    help: Slot,
}

impl Library {
    /// A library of which nothing was asked for yet.
    pub(crate) fn new() -> Self {
        Self {
            course: Slot::new(),
            modules: RwSignal::new(Vec::new()),
            glossary: Slot::new(),
            sources: Slot::new(),
            help: Slot::new(),
        }
    }

    // ---- What is here ----

    /// course.md
    pub(crate) fn course(self) -> Fetched<Arc<Course>> {
        self.course.read(|content| match content {
            Content::Course(course) => Some(course.clone()),
            _ => None,
        })
    }

    /// The course, if it is here.
    pub(crate) fn course_here(self) -> Option<Arc<Course>> {
        untrack(|| self.course()).here()
    }

    /// The file of a module, counted from 1; none if there is no such module.
    pub(crate) fn module(self, number: usize) -> Option<Fetched<Arc<Module>>> {
        let slot = self.slot(CourseFile::Module(number))?;
        Some(slot.read(|content| match content {
            Content::Module(module) => Some(module.clone()),
            _ => None,
        }))
    }

    /// glossary.md
    pub(crate) fn glossary(self) -> Fetched<Arc<Vec<Term>>> {
        self.glossary.read(|content| match content {
            Content::Glossary(terms) => Some(terms.clone()),
            _ => None,
        })
    }

    /// sources.md
    pub(crate) fn sources(self) -> Fetched<Arc<Vec<Source>>> {
        self.sources.read(|content| match content {
            Content::Sources(sources) => Some(sources.clone()),
            _ => None,
        })
    }

    /// help.md
    pub(crate) fn help(self) -> Fetched<Arc<Help>> {
        self.help.read(|content| match content {
            Content::Help(help) => Some(help.clone()),
            _ => None,
        })
    }

    // ---- Asking for it ----

    /// Fetches a file. What is here already, or on its way, is not asked for again.
    pub(crate) async fn open(self, file: CourseFile) {
        let (Some(slot), Some(name)) = (self.slot(file), self.name(file)) else { return };
        if slot.was_asked.get_untracked() {
            return;
        }
        slot.was_asked.set(true);
        let text = fetch_text(&name).await;
        let content =
            text.and_then(|text| self.read(file, &name, &text).ok_or(Trouble::Incomplete));
        if let Ok(Content::Course(course)) = &content {
            self.modules.set(course.modules.iter().map(|_| Slot::new()).collect());
        }
        slot.was_asked.set(content.is_ok());
        slot.fetched.set(match content {
            Ok(content) => Fetched::Here(content),
            Err(trouble) => Fetched::Failed(Failure { file: name, trouble }),
        });
    }

    /// Fetches what is not here yet when the page has nothing better to do, one file after the other.
    pub(crate) fn open_rest_when_idle(self) {
        let open_all = async move {
            let count = self.course_here().map_or(0, |course| course.modules.len());
            let others = [CourseFile::Help, CourseFile::Glossary, CourseFile::Sources];
            for file in (1..=count).map(CourseFile::Module).chain(others) {
                self.open(file).await;
            }
        };
        when_idle(Box::new(move || spawn(open_all)));
    }

    fn slot(self, file: CourseFile) -> Option<Slot> {
        match file {
            CourseFile::Course => Some(self.course),
            CourseFile::Module(number) => {
                self.modules.with(|slots| slots.get(number.checked_sub(1)?).copied())
            }
            CourseFile::Glossary => Some(self.glossary),
            CourseFile::Sources => Some(self.sources),
            CourseFile::Help => Some(self.help),
        }
    }

    /// The name of the file, relative to course.md.
    fn name(self, file: CourseFile) -> Option<String> {
        Some(match file {
            CourseFile::Course => "course.md".into(),
            CourseFile::Module(number) => {
                self.course_here()?.modules.get(number.checked_sub(1)?)?.file.clone()
            }
            CourseFile::Glossary => "glossary.md".into(),
            CourseFile::Sources => "sources.md".into(),
            CourseFile::Help => "help.md".into(),
        })
    }

    /// What the text says; none if it isn't what it should be.
    fn read(self, file: CourseFile, name: &str, text: &str) -> Option<Content> {
        match file {
            CourseFile::Course => {
                let course = parse::course(name, text).value;
                let is_whole = !course.id.is_empty() && !course.modules.is_empty();
                is_whole.then(|| Content::Course(Arc::new(course)))
            }
            CourseFile::Module(_) => {
                let module = parse::module(name, text, &self.course_here()?.lang).value;
                let is_whole = !module.id.is_empty() && !module.sections.is_empty();
                is_whole.then(|| Content::Module(Arc::new(module)))
            }
            CourseFile::Glossary => {
                let terms = parse::glossary(name, text).value;
                (!terms.is_empty()).then(|| Content::Glossary(Arc::new(terms)))
            }
            CourseFile::Sources => {
                let sources = parse::sources(name, text).value;
                (!sources.is_empty()).then(|| Content::Sources(Arc::new(sources)))
            }
            CourseFile::Help => {
                let help = parse::help(name, text).value;
                (!help.blocks.is_empty()).then(|| Content::Help(Arc::new(help)))
            }
        }
    }
}

impl<T> Fetched<T> {
    /// The value, if it is here.
    pub(crate) fn here(self) -> Option<T> {
        match self {
            Self::Here(value) => Some(value),
            _ => None,
        }
    }
}

impl Slot {
    fn new() -> Self {
        Self { fetched: RwSignal::new(Fetched::Waiting), was_asked: RwSignal::new(false) }
    }

    fn read<T>(self, of: impl Fn(&Content) -> Option<T>) -> Fetched<T> {
        self.fetched.with(|fetched| match fetched {
            Fetched::Here(content) => of(content).map_or(Fetched::Waiting, Fetched::Here),
            Fetched::Failed(failure) => Fetched::Failed(failure.clone()),
            Fetched::Waiting => Fetched::Waiting,
        })
    }
}
