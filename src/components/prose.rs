//! The author's text. Only here is HTML handed to the browser, and [`Html`] comes from the core's
//! renderer alone.

use super::Live;
use crate::html::Html;
use crate::view::{El, el, follow};

/// Paragraphs, lists, tables, pictures.
pub(crate) fn prose(html: &Html) -> El {
    set("div", "prose", html)
}

/// The stem of a question.
pub(super) fn stem(html: &Html) -> El {
    set("div", "question__stem", html)
}

/// Running text.
pub(super) fn words(class: &'static str, html: &Html) -> El {
    set("span", class, html)
}

/// What a module is for, as a list.
pub(crate) fn goals(goals: &[Html]) -> El {
    el("ul").children(goals.iter().map(|goal| set("li", "goal", goal)))
}

/// Paragraphs that change.
pub(super) fn live_prose(html: Live<Html>) -> El {
    let made = el("div").class("prose");
    let element = made.element().clone();
    follow(move || element.set_inner_html(html().as_str()));
    made
}

/// An element with the author's text in it.
pub(super) fn set(tag: &'static str, class: &'static str, html: &Html) -> El {
    let made = el(tag).class(class);
    made.element().set_inner_html(html.as_str());
    made
}
