//! The first question on a fresh device, and the welcome on one that knows the learner. Nothing
//! waits for the answer.

use super::{Look, button, link_button};
use crate::text;
use crate::view::{El, el};

/// Two answers that look alike, because neither is the expected one.
pub(crate) fn start_card(on_keep: impl Fn() + 'static, on_look: impl Fn() + 'static) -> El {
    let choice = |made: El, about: &str| made.child(el("span").class("start__about").text(about));
    let keep = button(Look::Plain, "start-new", text::START_NEW, on_keep);
    let look = button(Look::Plain, "start-look", text::START_LOOK, on_look);
    let choices = el("div")
        .class("start__choices")
        .child(choice(keep, text::START_NEW_ABOUT))
        .child(choice(look, text::START_LOOK_ABOUT));
    card(text::START_TITLE).child(el("p").text(text::START_ABOUT)).child(choices)
}

/// Where the learner left, with the way there.
pub(crate) fn continue_card(
    title: &str,
    href: &str,
    on_continue: impl Fn() + 'static,
    on_look: impl Fn() + 'static,
) -> El {
    let link = link_button(Look::Primary, "start-continue", href, text::CONTINUE_HERE);
    let actions = el("div")
        .class("question__actions")
        .child(link.on("click", move |_| on_continue()))
        .child(button(Look::Quiet, "start-look", text::LOOK_INSTEAD, on_look));
    card(text::WELCOME_BACK).child(el("p").text(&text::you_were_in(title))).child(actions)
}

fn card(title: &str) -> El {
    let made = el("section").class("start").attr("aria-labelledby", "start-title");
    made.child(el("h2").id("start-title").text(title))
}
