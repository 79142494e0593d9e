//! One file per page. Pages read the context, give plain values to components, and do what their
//! callbacks ask for.

mod failure;
mod frame;
mod glossary;
mod help;
mod home;
mod kept;
mod lesson;
mod module;
mod not_found;
mod opened;
mod sections;
mod settings;
mod sources;
mod unplayable;
mod waiting;

use std::sync::Arc;

use waymark_core::model::{Course, Help, Source, Term};

use crate::content::{Failure, Fetched};
use crate::context::Context;
use crate::navigation::Arrival;
use crate::route::Route;
use crate::shared::SharedLesson;
use crate::view::El;
use opened::Opened;

/// A page with all that it shows: what follows from the address and from the files that are here.
pub(crate) enum Page {
    Home(Arc<Course>),
    Module(Opened),
    /// A lesson, counted from 0 among the sections.
    Lesson(Opened, usize, SharedLesson),
    /// A scenario or a quiz, counted likewise: this version can't play them.
    Unplayable(Opened, usize),
    /// The module is here, but it has no such lesson.
    NoSection(Opened),
    /// None where help.md can't be read: the page works without it.
    Help(Option<Arc<Help>>),
    Glossary(Arc<Vec<Term>>),
    Sources(Arc<Vec<Source>>),
    Settings,
    Kept,
    NotFound,
    Waiting,
    Failed(Failure),
}

/// The page to show now.
pub(crate) fn page(context: Context) -> Page {
    let library = context.library;
    let route = context.navigation.route();
    match route {
        Route::Settings => return Page::Settings,
        Route::Help(_) => {
            return match library.help() {
                Fetched::Here(help) => Page::Help(Some(help)),
                Fetched::Failed(_) => Page::Help(None),
                Fetched::Waiting => Page::Waiting,
            };
        }
        _ => {}
    }
    let course = match library.course() {
        Fetched::Here(course) => course,
        Fetched::Failed(failure) => return Page::Failed(failure),
        Fetched::Waiting => return Page::Waiting,
    };
    match route {
        Route::Home => Page::Home(course),
        Route::Kept => Page::Kept,
        Route::Glossary(_) => of_file(library.glossary(), Page::Glossary),
        Route::Sources(_) => of_file(library.sources(), Page::Sources),
        Route::Module(number) => of_module(context, course, number, Page::Module),
        Route::Section(number, at) => {
            of_module(context, course, number, |opened| of_section(opened, at - 1))
        }
        Route::Help(_) | Route::Settings | Route::NotFound => Page::NotFound,
    }
}

fn of_file<T>(file: Fetched<T>, page: impl FnOnce(T) -> Page) -> Page {
    match file {
        Fetched::Here(file) => page(file),
        Fetched::Failed(failure) => Page::Failed(failure),
        Fetched::Waiting => Page::Waiting,
    }
}

fn of_module(
    context: Context,
    course: Arc<Course>,
    number: usize,
    page: impl FnOnce(Opened) -> Page,
) -> Page {
    match context.library.module(number) {
        None => Page::NotFound,
        Some(file) => of_file(file, |module| page(Opened { context, course, module, number })),
    }
}

fn of_section(opened: Opened, at: usize) -> Page {
    match SharedLesson::of(&opened.module, at) {
        Some(lesson) => Page::Lesson(opened, at, lesson),
        None if at < opened.module.sections.len() => Page::Unplayable(opened, at),
        None => Page::NoSection(opened),
    }
}

impl Page {
    /// Makes the page's `main`.
    pub(crate) fn view(&self, context: Context) -> El {
        match self {
            Self::Home(course) => home::home(context, course),
            Self::Module(opened) => module::module(opened),
            Self::Lesson(opened, at, lesson) => lesson::lesson(opened, *at, lesson.clone()),
            Self::Unplayable(opened, at) => unplayable::unplayable(opened, *at),
            Self::NoSection(opened) => not_found::no_section(opened),
            Self::Help(help) => help::help(context, help.as_deref()),
            Self::Glossary(terms) => glossary::glossary(context, terms),
            Self::Sources(sources) => sources::sources(context, sources),
            Self::Settings => settings::settings(context),
            Self::Kept => kept::kept(context),
            Self::NotFound => not_found::not_found(context),
            Self::Waiting => waiting::waiting(context),
            Self::Failed(failure) => failure::failure(context, failure),
        }
    }

    /// Whether it has its content.
    pub(crate) fn arrival(&self) -> Arrival {
        match self {
            Self::Waiting => Arrival::Waiting,
            _ => Arrival::Complete,
        }
    }
}
