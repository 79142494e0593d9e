//! The end of a lesson: what is still open in it, and the way on.

use waymark_core::model::{Id, Part, questions};

use super::reading::note_count;
use super::{LessonPage, Ways};
use crate::components::{choices, notice};
use crate::dom;
use crate::storage::SaveState;
use crate::text;
use crate::view::{El, el};

/// A question of the page that can be answered, and how many tries it has.
type Asked = (Id, String, Option<u32>);

impl LessonPage {
    pub(super) fn ways(&self) -> Ways {
        Ways { opened: self.opened.clone(), at: self.at }
    }

    /// Adds what stands below the last part. A content note that waits for its answer is the end so
    /// far.
    pub(super) fn with_end(&self, main: El) -> El {
        let (page, reading) = (self.clone(), self.reading);
        let notes = note_count(&self.lesson);
        main.slot(
            move || reading.is_calm() || reading.is_open(notes),
            move |is_open| match is_open {
                true => vec![page.open_questions(), page.unsaved(), page.nav()],
                false => Vec::new(),
            },
        )
    }

    fn nav(&self) -> El {
        let (learner, section) = (self.opened.context.learner, self.lesson.id.clone());
        self.ways().nav(move || learner.finish(&section))
    }

    /// The questions that are not answered, as links. They keep nobody from going on.
    fn open_questions(&self) -> El {
        let full = asked(&self.lesson.parts);
        let calm =
            self.lesson.alternative.as_ref().map(|way| asked(&way.parts)).unwrap_or_default();
        let (learner, reading) = (self.opened.context.learner, self.reading);
        let open = move || {
            let asked = if reading.is_calm() { &calm } else { &full };
            let is_open = |(id, _, tries): &&Asked| !learner.item(id).is_done(*tries);
            asked.iter().filter(is_open).cloned().collect::<Vec<_>>()
        };
        let href = self.opened.section_route(self.at).href();
        el("div").slot(open, move |open| {
            if open.is_empty() {
                return Vec::new();
            }
            let lines = open.iter().map(|(id, title, _)| line(id.clone(), title, &href));
            let section = el("section").class("prose").attr("aria-labelledby", "open-questions");
            let section = section
                .child(el("h2").id("open-questions").text(text::OPEN_QUESTIONS))
                .child(el("p").text(text::OPEN_QUESTIONS_ABOUT))
                .child(el("ul").children(lines));
            vec![section]
        })
    }

    /// Where saving fails, it is said before the learner goes on.
    fn unsaved(&self) -> El {
        let learner = self.opened.context.learner;
        let is_unsaved = move || learner.save_state() == SaveState::Unsaved;
        el("div").slot_if(is_unsaved, || notice(text::UNSAVED))
    }
}

/// The questions that this version can play.
fn asked(parts: &[Part]) -> Vec<Asked> {
    let playable = questions(parts).filter(|question| choices(question).is_some());
    playable
        .map(|question| (question.id.clone(), question.title.clone(), question.attempts))
        .collect()
}

/// A link to a question of the same page.
fn line(id: Id, title: &str, href: &str) -> El {
    let go = move |event: web_sys::Event| {
        if dom::clicked_link(&event, "a").is_some() {
            event.prevent_default();
            dom::go_to(&format!("[data-item=\"{id}\"]"));
        }
    };
    el("li").child(el("a").attr("href", href).text(title).on("click", go))
}
