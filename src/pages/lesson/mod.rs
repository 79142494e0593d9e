//! A lesson: what stands in it, in order, with its questions and its content notes.

mod answering;
mod calm;
mod end;
mod notes;
mod parts;
mod reading;
mod ways;

pub(super) use ways::Ways;

use std::rc::Rc;

use waymark_core::markdown::anchor;

use super::frame::Frame;
use super::opened::Opened;
use crate::components::{outline, page_title, under_title};
use crate::html::Typesetter;
use crate::navigation::Target;
use crate::shared::SharedLesson;
use crate::text;
use crate::view::El;
use reading::Reading;

/// A lesson on its page, with how it is being read.
#[derive(Clone)]
struct LessonPage {
    opened: Opened,
    /// Counted from 0 among the sections.
    at: usize,
    lesson: SharedLesson,
    typesetter: Typesetter,
    reading: Reading,
}

/// The page of a lesson.
pub(super) fn lesson(opened: &Opened, at: usize, lesson: SharedLesson) -> El {
    let context = opened.context;
    context.learner.open_section(&lesson.id);
    let page = LessonPage {
        opened: opened.clone(),
        at,
        typesetter: opened.section_typesetter(),
        reading: Reading::begin(context, &lesson),
        lesson,
    };
    page.follow_aim();
    page.view()
}

impl LessonPage {
    fn view(&self) -> El {
        let (opened, lesson) = (&self.opened, &self.lesson);
        let place = opened.place(self.at);
        let reviewed = lesson.reviewed.map(|month| text::reviewed(&opened.context.month(month)));
        let minutes = lesson.minutes.map(text::about_minutes);
        let about: Vec<String> = minutes.into_iter().chain(reviewed).collect();
        let frame = Frame::of_section(opened.context, lesson.id.as_str());
        frame.on_anchor(self.calm_link()).with(|main| {
            let main = main
                .child(outline(
                    &text::module_number(opened.number),
                    &place,
                    opened.outline(self.at),
                ))
                .child(page_title(Some(&place), &lesson.title, false))
                .maybe(under_title(&about));
            let main = self.with_offer(main);
            let main = self.with_parts(main);
            let main = self.with_calm_way(main);
            self.with_end(main)
        })
    }

    /// The anchor of the calmer version, if there is one.
    fn calm_anchor(&self) -> Option<String> {
        self.lesson.alternative.as_ref().map(|way| anchor(&way.title))
    }

    /// Somebody followed a link to the calmer version from another page.
    fn follow_aim(&self) {
        let navigation = self.opened.context.navigation;
        let is_aim = |anchor: String| navigation.aims_at(&Target::Anchor(anchor));
        if self.calm_anchor().is_some_and(is_aim) {
            self.reading.take_calm_way();
        }
    }

    /// A link to the calmer version, most often in the content note, takes the calmer way.
    fn calm_link(&self) -> Rc<dyn Fn(&str) -> bool> {
        let (calm, reading) = (self.calm_anchor(), self.reading);
        Rc::new(move |anchor| {
            let is_calm = calm.as_deref() == Some(anchor);
            if is_calm {
                reading.go_calm_way();
            }
            is_calm
        })
    }
}
