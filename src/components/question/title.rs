//! The heading and the stem of a question.
//!
//! Authors often ask in the heading, and often repeat it at the end of the stem. It is shown once,
//! large, where the stem ends; for those who listen, the heading always names the question.

use waymark_core::markdown::{BlockKind, anchor, plain_text};
use waymark_core::model::Question;
use waymark_core::render::ID_PREFIX;

use super::QuestionPlace;
use crate::components::heading::heading;
use crate::html::{Html, Typesetter};
use crate::text;
use crate::view::{El, el};

/// "Question 2 of 4", and what is asked where the stem doesn't say it.
pub(super) fn title(question: &Question, place: QuestionPlace) -> El {
    let says_it = stem_says_it(question);
    let class = if says_it { "visually-hidden" } else { "question__name" };
    heading(place.level)
        .class("question__title")
        .id(&title_id(question))
        .child(el("span").text(&text::question_number(place.number, place.of)))
        .words(if says_it { " " } else { " · " })
        .child(el("span").class(class).text(&question.title))
}

/// The id of the heading.
pub(super) fn title_id(question: &Question) -> String {
    format!("{}-title", question.id)
}

/// The id that links to the question's heading lead to.
pub(super) fn anchor_id(question: &Question) -> String {
    format!("{ID_PREFIX}{}", anchor(&question.title))
}

/// The stem; where there is none, the title takes its place.
pub(super) fn stem(question: &Question, typesetter: &Typesetter) -> Html {
    if question.stem.is_empty() {
        Typesetter::paragraph(&question.title)
    } else {
        typesetter.blocks(&question.stem)
    }
}

/// Whether the stem ends with the words of the title, or is made of them.
fn stem_says_it(question: &Question) -> bool {
    match question.stem.last().map(|block| &block.kind) {
        None => true,
        Some(BlockKind::Paragraph(text)) => {
            words(&plain_text(text)).ends_with(&words(&question.title))
        }
        Some(_) => false,
    }
}

/// The text without emphasis, case and punctuation.
fn words(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}
