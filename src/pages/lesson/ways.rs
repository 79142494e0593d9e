//! The ways on and back from a section.

use crate::components::{NavTarget, lesson_nav};
use crate::pages::opened::Opened;
use crate::route::Route;
use crate::text;
use crate::view::El;

/// The ways on and back from a section, counted from 0.
pub(in crate::pages) struct Ways {
    pub(in crate::pages) opened: Opened,
    pub(in crate::pages) at: usize,
}

impl Ways {
    /// The next section; after the last one, the page of the module.
    pub(super) fn next_route(&self) -> Route {
        match self.opened.module.sections.get(self.at + 1) {
            Some(_) => self.opened.section_route(self.at + 1),
            None => Route::Module(self.opened.number),
        }
    }

    /// The links at the end.
    pub(in crate::pages) fn nav(&self, on_next: impl Fn() + 'static) -> El {
        let following = self.opened.module.sections.get(self.at + 1);
        let about = following.map(|section| text::next_up(section.title()));
        let label = if following.is_some() { text::CONTINUE } else { text::FINISH_MODULE };
        let (before, back_label) = match self.at.checked_sub(1) {
            Some(before) => (self.opened.section_route(before), text::BACK),
            None => (Route::Module(self.opened.number), text::TO_MODULE),
        };
        let next = NavTarget { href: self.next_route().href(), label };
        let back = NavTarget { href: before.href(), label: back_label };
        lesson_nav(&next, about.as_deref(), &back, on_next)
    }
}
