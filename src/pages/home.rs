//! The start page: the modules, what each asks of the learner, and where they are.

use std::sync::Arc;

use waymark_core::model::{Course, Id};

use super::frame::Frame;
use super::opened::Opened;
use super::sections::{SectionMark, first_open};
use crate::addresses::TextFile;
use crate::components::{
    Look, ModuleFacts, about_line, button, continue_card, module_card, notice, page_title, prose,
    start_card,
};
use crate::content::Fetched;
use crate::context::Context;
use crate::dom;
use crate::learner::Beginning;
use crate::navigation::Target;
use crate::route::Route;
use crate::text;
use crate::view::{El, el};

/// The start page.
pub(super) fn home(context: Context, course: &Arc<Course>) -> El {
    let learner = context.learner;
    let introduction = context.typesetter(TextFile::Course).blocks(&course.introduction);
    let cards = (1..=course.modules.len()).map(|number| card(context, course, number));
    let modules = el("section")
        .attr("aria-labelledby", "modules")
        .child(el("h2").id("modules").focusable().text(text::MODULES))
        .child(el("ol").class("module-list").children(cards));
    Frame::new(context).with(|main| {
        main.child(page_title(None, &course.title, course.draft))
            .slot(
                move || left_at(context),
                move |left| left.iter().map(|left| coming_back(context, left)).collect(),
            )
            .child(prose(&introduction))
            .slot(
                move || learner.beginning(),
                move |beginning| beginning_card(context, *beginning).into_iter().collect(),
            )
            .child(modules)
    })
}

// ---- Starting ----

/// What stands above the modules, by how the learner began.
fn beginning_card(context: Context, beginning: Beginning) -> Option<El> {
    let learner = context.learner;
    match beginning {
        Beginning::Keeping => None,
        Beginning::Refused => Some(notice(text::REFUSED)),
        Beginning::Looking => Some(looking_notice(context)),
        Beginning::Open => {
            let keep = move || {
                learner.keep_here();
                go_on(text::STARTED_NEW);
            };
            Some(start_card(keep, move || just_look(context)))
        }
    }
}

/// Just looking is said for as long as it lasts, with the way out of it.
fn looking_notice(context: Context) -> El {
    let learner = context.learner;
    let keep = move || {
        learner.keep_here();
        go_on(text::STARTED_NEW);
    };
    let go_back = move || {
        learner.stop_looking();
        go_on(text::STARTED_NEW);
    };
    let way_out = match learner.has_kept_before() {
        true => button(Look::Plain, "start-continue", text::LOOKING_RETURN, go_back),
        false => button(Look::Plain, "start-new", text::LOOKING_KEEP, keep),
    };
    notice(text::LOOKING).child(way_out)
}

fn just_look(context: Context) {
    context.learner.just_look();
    go_on(text::STARTED_LOOK);
}

/// The card goes away when it is answered, so the keyboard goes on to the modules.
fn go_on(words: &'static str) {
    dom::say(words);
    dom::later(0, || dom::focus("#modules"));
}

// ---- Coming back ----

/// Where the learner left, with the way there.
#[derive(Debug, PartialEq, Eq)]
struct Left {
    title: String,
    route: Route,
    item: Option<Id>,
}

fn coming_back(context: Context, left: &Left) -> El {
    let item = left.item.clone();
    let aim = move || {
        if let Some(item) = item.clone() {
            context.navigation.aim(Target::Item(item));
        }
    };
    continue_card(&left.title, &left.route.href(), aim, move || just_look(context))
}

/// The place left; where that lesson is done, the next one that isn't.
fn left_at(context: Context) -> Option<Left> {
    let learner = context.learner;
    if learner.beginning() != Beginning::Keeping {
        return None;
    }
    let place = learner.with(|progress| progress.place().cloned())?;
    let count = context.library.course_here()?.modules.len();
    let mut modules =
        (1..=count).filter_map(|number| Some((number, context.library.module(number)?.here()?)));
    modules.find_map(|(number, module)| {
        let at = module.sections.iter().position(|section| *section.id() == place.section)?;
        let next = learner.with(|progress| {
            let is_done = SectionMark::of(progress, &place.section) == SectionMark::Done;
            first_open(progress, &module).filter(|_| is_done)
        });
        let section = &module.sections[next.unwrap_or(at)];
        Some(Left {
            title: section.title().to_owned(),
            route: Route::Section(number, next.unwrap_or(at) + 1),
            item: place.item.clone().filter(|_| next.is_none()),
        })
    })
}

// ---- The modules ----

fn card(context: Context, course: &Arc<Course>, number: usize) -> El {
    let course = course.clone();
    let title = &course.modules[number - 1].title;
    let made = module_card(&Route::Module(number).href(), title);
    made.slot(
        move || CardState::of(context, number),
        move |state| {
            let here = || context.library.module(number).and_then(Fetched::here);
            match (state, here()) {
                (CardState::Known, Some(module)) => {
                    let opened = Opened { context, course: course.clone(), module, number };
                    facts(&opened).view()
                }
                (CardState::Failed, _) => vec![about_line(text::MODULE_FAILED)],
                _ => vec![about_line(text::OPENING)],
            }
        },
    )
}

/// What is known of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CardState {
    Waiting,
    Known,
    Failed,
}

impl CardState {
    fn of(context: Context, number: usize) -> Self {
        match context.library.module(number) {
            Some(Fetched::Here(_)) => Self::Known,
            Some(Fetched::Failed(_)) => Self::Failed,
            Some(Fetched::Waiting) | None => Self::Waiting,
        }
    }
}

fn facts(opened: &Opened) -> ModuleFacts {
    let typesetter = opened.typesetter();
    ModuleFacts {
        about: opened.about(),
        goals: opened.module.objectives.iter().map(|goal| typesetter.inlines(goal)).collect(),
        progress: opened.progress(),
        way_on: opened.way_on(),
    }
}
