//! The calmer way through a lesson: offering it, saying that one is in it, and the way back.

use super::{Act, Look, button};
use crate::text;
use crate::view::{El, el};

/// Offers the calmer version at the top of a lesson.
pub(crate) fn calm_offer(on_choose: Act<()>) -> El {
    el("p").child(button(Look::Quiet, "read-calm", text::READ_CALM, move || on_choose(())))
}

/// Says that this is the calmer version, with the way back.
pub(crate) fn calm_banner(on_return: Act<()>) -> El {
    banner().child(el("p").text(text::CALM_ABOUT)).child(return_button(on_return))
}

/// Says that a part is left out, with the way back.
pub(crate) fn left_out(on_return: Act<()>) -> El {
    banner()
        .child(el("h2").text(text::LEFT_OUT_TITLE))
        .child(el("p").text(text::LEFT_OUT))
        .child(return_button(on_return))
}

fn banner() -> El {
    el("div").class("notice").attr("data-tone", "care").id("calm-banner").focusable()
}

fn return_button(on_return: Act<()>) -> El {
    button(Look::Plain, "read-full", text::READ_FULL, move || on_return(()))
}
