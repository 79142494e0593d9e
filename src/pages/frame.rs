//! What every page has: the `main` element, links that stay within the course, the popover for terms
//! and sources, and the line about saving.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, Event};

use crate::addresses::TextFile;
use crate::components::{Entry, POPOVER, entry_popover, save_line};
use crate::content::{CourseFile, Fetched};
use crate::context::Context;
use crate::dom;
use crate::html::{Html, Typesetter};
use crate::navigation::Target;
use crate::route::Route;
use crate::text;
use crate::view::{El, el};

/// What a page can be asked to do with a link to a heading of its own file. It says whether it did.
pub(super) type OnAnchor = Rc<dyn Fn(&str) -> bool>;

/// A page, still without what stands on it.
pub(super) struct Frame {
    context: Context,
    main: El,
    on_anchor: Option<OnAnchor>,
}

/// A link to a term or a source that was followed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    Term { anchor: String, href: String },
    Source { anchor: String, href: String },
}

const LINKS: &str = "a[data-term], a[data-source], a[data-anchor]";

impl Frame {
    /// A page with text alone.
    pub(super) fn new(context: Context) -> Self {
        let main = el("main").id("main").class("page").focusable();
        Self { context, main, on_anchor: None }
    }

    /// A page that stands while its file is on its way.
    pub(super) fn busy(context: Context) -> Self {
        let Self { main, .. } = Self::new(context);
        Self { context, main: main.attr("aria-busy", "true"), on_anchor: None }
    }

    /// A page of a lesson, scenario or quiz: an outline stands beside the text.
    pub(super) fn of_section(context: Context, id: &str) -> Self {
        let main = el("main").id("main").class("page page--with-outline").focusable();
        Self { context, main: main.attr("data-lesson", id), on_anchor: None }
    }

    /// Asks the page first when a link to a heading of its own file is followed.
    pub(super) fn on_anchor(mut self, on_anchor: OnAnchor) -> Self {
        self.on_anchor = Some(on_anchor);
        self
    }

    /// Puts on it what stands on it.
    pub(super) fn with(self, fill: impl FnOnce(El) -> El) -> El {
        let Self { context, main, on_anchor } = self;
        let learner = context.learner;
        let asked = RwSignal::new(None);
        let main =
            main.on("click", move |event| follow_link(context, &event, asked, on_anchor.as_ref()));
        let entry = Rc::new(move || entry(context, asked.get()));
        fill(main)
            .child(save_line(
                Rc::new(move || learner.save_state()),
                Rc::new(move || text::save_state(learner.save_state(), learner.beginning())),
            ))
            .child(entry_popover(&(entry as Rc<dyn Fn() -> Entry>)))
    }
}

/// Follows a link within the course. What it doesn't do is left to the browser.
fn follow_link(
    context: Context,
    event: &Event,
    asked: RwSignal<Option<Asked>>,
    on_anchor: Option<&OnAnchor>,
) {
    let Some(link) = dom::clicked_link(event, LINKS) else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let is_done = match marked(&link, "data-anchor") {
        Some(anchor) => follow_anchor(context, &href, anchor, on_anchor),
        None => open_entry(context, &link, href, asked),
    };
    if is_done {
        event.prevent_default();
    }
}

fn marked(link: &Element, name: &str) -> Option<String> {
    link.get_attribute(name).filter(|anchor| !anchor.is_empty())
}

fn follow_anchor(
    context: Context,
    href: &str,
    anchor: String,
    on_anchor: Option<&OnAnchor>,
) -> bool {
    if on_anchor.is_some_and(|on_anchor| on_anchor(&anchor)) {
        return true;
    }
    let Some(route) = Route::of_hash(href) else { return false };
    context.navigation.go_to(&route, Target::Anchor(anchor));
    true
}

fn open_entry(
    context: Context,
    link: &Element,
    href: String,
    asked: RwSignal<Option<Asked>>,
) -> bool {
    let (entry, file) = match (marked(link, "data-term"), marked(link, "data-source")) {
        (Some(anchor), _) => (Asked::Term { anchor, href }, CourseFile::Glossary),
        (None, Some(anchor)) => (Asked::Source { anchor, href }, CourseFile::Sources),
        (None, None) => return false,
    };
    if !dom::has_popovers() {
        return false;
    }
    asked.set(Some(entry));
    dom::spawn(context.library.open(file));
    // The content comes first, so that it is what the keyboard finds.
    dom::later(0, || dom::show_popover(POPOVER));
    true
}

fn entry(context: Context, asked: Option<Asked>) -> Entry {
    match asked {
        None => Entry::default(),
        Some(Asked::Term { anchor, href }) => term(context, &anchor, href),
        Some(Asked::Source { anchor, href }) => source(context, &anchor, href),
    }
}

fn term(context: Context, anchor: &str, href: String) -> Entry {
    let terms = context.library.glossary();
    let blank = blank(&terms, href, text::GLOSSARY, text::IN_GLOSSARY);
    let terms = terms.here().unwrap_or_default();
    match terms.iter().find(|term| term.anchor == anchor) {
        None => blank,
        Some(term) => {
            let html = context.typesetter(TextFile::Glossary).blocks(&term.blocks);
            Entry { title: term.name.clone(), html, ..blank }
        }
    }
}

fn source(context: Context, anchor: &str, href: String) -> Entry {
    let sources = context.library.sources();
    let blank = blank(&sources, href, text::SOURCES, text::IN_SOURCES);
    let sources = sources.here().unwrap_or_default();
    match sources.iter().find(|source| source.anchor == anchor) {
        None => blank,
        Some(source) => {
            let html = context.typesetter(TextFile::Sources).blocks(&source.blocks);
            let checked = source.checked.map(|month| text::checked(&context.month(month)));
            Entry { title: source.name.clone(), html, note: checked.unwrap_or_default(), ..blank }
        }
    }
}

/// What stands in the popover while the file is on its way, or when it doesn't have the entry.
fn blank<T>(file: &Fetched<T>, href: String, title: &str, link: &'static str) -> Entry {
    let words = match file {
        Fetched::Waiting => text::OPENING,
        Fetched::Here(_) | Fetched::Failed(_) => text::NO_ENTRY,
    };
    let html: Html = Typesetter::paragraph(words);
    Entry { title: title.to_owned(), html, note: String::new(), href, link }
}
