//! A module: what it is for, and its lessons.

use waymark_core::learner::NoteChoice;
use waymark_core::model::Section;

use super::frame::Frame;
use super::opened::Opened;
use super::sections::first_open;
use crate::components::{checklist, goals, notice, page_title, prose, under_title};
use crate::html::Html;
use crate::route::Route;
use crate::text;
use crate::view::{El, el};

/// The page of a module.
pub(super) fn module(opened: &Opened) -> El {
    let module = &opened.module;
    let typesetter = opened.typesetter();
    let aims: Vec<Html> = module.objectives.iter().map(|goal| typesetter.inlines(goal)).collect();
    let aims = (!aims.is_empty()).then(|| {
        let section = el("section").class("prose").attr("aria-labelledby", "goals");
        section.child(el("h2").id("goals").text(text::GOALS)).child(goals(&aims))
    });
    let lessons = el("section")
        .attr("aria-labelledby", "lessons")
        .child(el("h2").id("lessons").text(text::LESSONS))
        .child(checklist(opened.checklist(|_| true)));
    Frame::new(opened.context).with(|main| {
        let main = main
            .child(page_title(Some(&text::module_number(opened.number)), &module.title, false))
            .maybe(under_title(&[opened.about()]));
        let main = with_done_notice(main, opened)
            .child(prose(&typesetter.blocks(&module.introduction)))
            .maybe(aims)
            .child(opened.progress())
            .child(el("p").child(opened.way_on()));
        with_postponed(main, opened).child(lessons)
    })
}

/// Said once every lesson is done, with the way to the next module.
fn with_done_notice(main: El, opened: &Opened) -> El {
    let (learner, module) = (opened.context.learner, opened.module.clone());
    let is_done = move || learner.with(|progress| first_open(progress, &module).is_none());
    let next = opened.course.modules.get(opened.number).map(|_| Route::Module(opened.number + 1));
    main.slot_if(is_done, move || {
        let link = |next: &Route| {
            el("p").child(el("a").attr("href", &next.href()).text(text::NEXT_MODULE))
        };
        notice(text::MODULE_DONE).maybe(next.as_ref().map(link))
    })
}

/// What was put off at its content note, and is not done since.
fn with_postponed(main: El, opened: &Opened) -> El {
    let learner = opened.context.learner;
    let waits = move |section: &Section| {
        learner.with(|progress| {
            progress.section(section.id()).is_some_and(|section| {
                section.note == Some(NoteChoice::Postponed) && !section.finished
            })
        })
    };
    let (opened, module) = (opened.clone(), opened.module.clone());
    main.slot_if(
        move || module.sections.iter().any(waits),
        move || {
            el("section")
                .attr("aria-labelledby", "postponed")
                .child(el("h2").id("postponed").text(text::POSTPONED))
                .child(el("p").text(text::POSTPONED_ABOUT))
                .child(checklist(opened.checklist(waits)))
        },
    )
}
