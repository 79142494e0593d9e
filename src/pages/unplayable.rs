//! Scenarios and quizzes, which this version can't play: what they are, and the way on.

use waymark_core::model::{Part, Section};

use super::frame::Frame;
use super::lesson::Ways;
use super::opened::Opened;
use crate::components::{notice, outline, page_title, prose, under_title};
use crate::text;
use crate::view::El;

/// The page of a scenario or a quiz, counted from 0 among the sections.
pub(super) fn unplayable(opened: &Opened, at: usize) -> El {
    let section = &opened.module.sections[at];
    let (introduction, words): (&[Part], _) = match section {
        Section::Scenario(scenario) => (&scenario.introduction, text::SCENARIO_LATER),
        Section::Quiz(quiz) => (&quiz.introduction, text::QUIZ_LATER),
        Section::Lesson(_) => (&[], ""),
    };
    let typesetter = opened.section_typesetter();
    let part = |part: &Part| match part {
        Part::Prose(blocks) => Some(prose(&typesetter.blocks(blocks))),
        Part::ContentNote(note) => Some(prose(&typesetter.blocks(&note.blocks))),
        _ => None,
    };
    let minutes: Vec<String> = section.minutes().map(text::about_minutes).into_iter().collect();
    let ways = Ways { opened: opened.clone(), at };
    let place = opened.place(at);
    Frame::of_section(opened.context, section.id().as_str()).with(|main| {
        main.child(outline(&text::module_number(opened.number), &place, opened.outline(at)))
            .child(page_title(Some(&place), section.title(), false))
            .maybe(under_title(&minutes))
            .children(introduction.iter().filter_map(part))
            .child(notice(words))
            .child(ways.nav(|| ()))
    })
}
