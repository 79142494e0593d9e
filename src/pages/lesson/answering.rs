//! What happens when a learner does something with a question.

use std::rc::Rc;

use leptos::prelude::untrack;
use waymark_core::item::{Outcome, Verdict};
use waymark_core::model::{ChoiceKind, Interaction, Question};

use crate::components::{Act, QuestionAct};
use crate::context::Context;
use crate::dom;
use crate::shared::SharedQuestion;
use crate::storage::SaveState;
use crate::text;

/// Does what a learner asks for, and says what came of it.
pub(super) fn act_on(context: Context, question: SharedQuestion) -> Act<QuestionAct> {
    let learner = context.learner;
    Rc::new(move |act| {
        let words = match act {
            QuestionAct::Answer(response) => match learner.answer(&question, response) {
                Some(outcome) => result_words(context, &question, &outcome),
                None => return,
            },
            QuestionAct::Hint => {
                learner.take_hint(&question.id);
                String::new()
            }
            QuestionAct::Show(answers) => {
                learner.show_solution(&question.id);
                text::right_answer(&answers)
            }
            QuestionAct::Skip => {
                learner.skip(&question.id);
                text::SKIPPED.to_owned()
            }
            QuestionAct::Say(words) => words.to_owned(),
        };
        say(context, &words);
    })
}

/// Takes the keyboard to what a selector finds, once it is there.
pub(super) fn focus_soon(selector: String) {
    dom::later(0, move || dom::focus(&selector));
}

/// Says it, and that it couldn't be saved where that is so.
fn say(context: Context, words: &str) {
    match untrack(|| context.learner.save_state()) {
        SaveState::Unsaved => dom::say(&format!("{words} {}", text::UNSAVED)),
        _ if words.is_empty() => {}
        _ => dom::say(words),
    }
}

fn result_words(context: Context, question: &Question, outcome: &Outcome) -> String {
    let is_multiple = matches!(question.interaction, Interaction::Choice(ChoiceKind::Multiple, _));
    let lead = match outcome.verdict {
        Verdict::Right => return text::FITS.to_owned(),
        Verdict::Partly if is_multiple => text::PART_FITS,
        Verdict::Partly => text::CAN_WORK,
        Verdict::Wrong => text::LOOK_AGAIN,
    };
    let done = untrack(|| context.learner.item(&question.id));
    match done.tries_left(question.attempts) {
        Some(left) => format!("{lead} {}", text::tries_left(left)),
        None => lead.to_owned(),
    }
}
