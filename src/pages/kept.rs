//! What is kept here, how safe that is, and how to get rid of it.

use leptos::prelude::*;

use super::frame::Frame;
use crate::components::{Look, button, page_title};
use crate::context::Context;
use crate::text;
use crate::view::{El, el};
use crate::{dom, settings};

/// The page about what is kept.
pub(super) fn kept(context: Context) -> El {
    let count = el("p").live_text(move || {
        let (records, unread) = context.learner.counts();
        text::kept_count(records, unread)
    });
    Frame::new(context).with(|main| {
        main.child(page_title(None, text::KEPT, false))
            .child(part("kept-what", text::KEPT_WHAT_TITLE, text::KEPT_WHAT).child(count))
            .child(part("kept-where", text::KEPT_WHERE_TITLE, text::KEPT_WHERE))
            .child(erasing(context))
    })
}

fn part(id: &str, title: &str, lines: &[&str]) -> El {
    let list = el("ul").children(lines.iter().map(|line| el("li").text(line)));
    titled(id, title).class("prose").child(list)
}

fn titled(id: &str, title: &str) -> El {
    el("section").attr("aria-labelledby", id).child(el("h2").id(id).text(title))
}

/// Erasing asks once more, and either answer is as easy as the other.
fn erasing(context: Context) -> El {
    let asks = RwSignal::new(false);
    let buttons = el("div").class("question__actions").slot(
        move || asks.get(),
        move |asked| {
            if *asked { both_answers(context, asks) } else { vec![first_button(asks)] }
        },
    );
    titled("kept-erase", text::KEPT_ERASE_TITLE)
        .child(el("p").text(text::ERASE_ABOUT))
        .child(buttons)
}

fn first_button(asks: RwSignal<bool>) -> El {
    button(Look::Destructive, "erase", text::ERASE, move || {
        asks.set(true);
        dom::later(0, || dom::focus("[data-action=erase-not]"));
    })
}

fn both_answers(context: Context, asks: RwSignal<bool>) -> Vec<El> {
    let answered = move |words: &'static str| {
        asks.set(false);
        dom::say(words);
        dom::later(0, || dom::focus("[data-action=erase]"));
    };
    let erase = move || answered(erase(context));
    vec![
        button(Look::Destructive, "erase-now", text::ERASE_NOW, erase),
        button(Look::Plain, "erase-not", text::ERASE_NOT, move || answered(text::NOT_ERASED)),
    ]
}

/// Erases everything, and says whether it worked.
fn erase(context: Context) -> &'static str {
    settings::forget();
    if context.learner.erase() { text::ERASED } else { text::COULD_NOT_ERASE }
}
