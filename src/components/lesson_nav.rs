//! The way on and the way back, at the end of a lesson. It is never locked.

use super::button::{Look, link_button};
use crate::text;
use crate::view::{El, el};

/// Where a link leads, and what it says.
pub(crate) struct NavTarget {
    pub(crate) href: String,
    pub(crate) label: &'static str,
}

/// The two links.
///
/// - `about`: what comes next, beside the link
pub(crate) fn lesson_nav(
    next: &NavTarget,
    about: Option<&str>,
    back: &NavTarget,
    on_next: impl Fn() + 'static,
) -> El {
    let about = about.map(|about| el("span").class("lesson-nav__title").text(about));
    let on = link_button(Look::Primary, "next", &next.href, next.label);
    let on = on.on("click", move |_| on_next());
    el("nav")
        .class("lesson-nav")
        .attr("aria-label", text::LESSON_NAV)
        .child(el("div").class("lesson-nav__next").maybe(about).child(on))
        .child(link_button(Look::Quiet, "back", &back.href, back.label))
}
