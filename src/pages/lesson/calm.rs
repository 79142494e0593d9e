//! The calmer way through a lesson, for the same credit.

use std::rc::Rc;

use waymark_core::markdown::anchor;
use waymark_core::model::Alternative;
use waymark_core::render::ID_PREFIX;

use super::LessonPage;
use crate::components::{Act, calm_banner, calm_offer, left_out};
use crate::view::{El, el};

impl LessonPage {
    /// Offers the calmer version at the top, also where no note does.
    pub(super) fn with_offer(&self, main: El) -> El {
        let reading = self.reading;
        match self.lesson.alternative {
            None => main,
            Some(_) => main.slot_if(
                move || !reading.is_calm(),
                move || calm_offer(Rc::new(move |()| reading.go_calm_way())),
            ),
        }
    }

    /// Adds the calmer version in place of what it replaces, while the learner takes that way.
    pub(super) fn with_calm_way(&self, main: El) -> El {
        let (page, reading) = (self.clone(), self.reading);
        main.slot(
            move || reading.is_calm(),
            move |is_calm| {
                let back: Act<()> = Rc::new(move |()| reading.go_full_way());
                match &page.lesson.alternative {
                    _ if !is_calm => Vec::new(),
                    None => vec![left_out(back)],
                    Some(way) => page.calm_version(way, back),
                }
            },
        )
    }

    fn calm_version(&self, way: &Alternative, back: Act<()>) -> Vec<El> {
        let id = format!("{ID_PREFIX}{}", anchor(&way.title));
        let title = el("h2").id(&id).focusable().text(&way.title);
        let mut version = vec![calm_banner(back), title];
        version.extend(self.parts(true, 0..way.parts.len()));
        version
    }
}
