//! A question while it is being played: what is chosen, and what the learner's progress makes of it.

use std::rc::Rc;

use leptos::prelude::*;
use waymark_core::item::ItemProgress;
use waymark_core::markdown::plain_text;
use waymark_core::model::{ChoiceKind, Question};

use super::standing::Standing;
use super::{QuestionAct, choices};
use crate::components::choice_list::letter;
use crate::components::{Act, Live};
use crate::shared::SharedQuestion;
use crate::view::follow;

/// A question while it is being played.
#[derive(Clone)]
pub(super) struct Play {
    pub(super) question: SharedQuestion,
    /// The keys of the options.
    pub(super) keys: Rc<[String]>,
    /// What the question shows.
    pub(super) standing: RwSignal<Standing>,
    /// For each option, whether it is chosen.
    pub(super) chosen: RwSignal<Vec<bool>>,
    /// Whether the last answer was taken back for another try.
    pub(super) cleared: RwSignal<bool>,
    /// A word about the last press; empty most of the time.
    pub(super) said: RwSignal<&'static str>,
    on_act: Act<QuestionAct>,
    on_focus: Act<String>,
}

impl Play {
    pub(super) fn begin(
        question: SharedQuestion,
        progress: Live<ItemProgress>,
        on_act: Act<QuestionAct>,
        on_focus: Act<String>,
    ) -> Self {
        let cleared = RwSignal::new(false);
        let keys = choices(&question).map_or(&[][..], |(_, options)| options);
        let keys = keys.iter().map(|option| option.key.clone()).collect();
        let standing = RwSignal::new(untrack(|| standing(&question, &progress(), false)));
        let answered = standing.with_untracked(|standing| standing.answered.clone());
        let chosen = RwSignal::new(answered.clone().unwrap_or_default());
        let asked = question.clone();
        let mut answered = answered;
        follow(move || {
            let now = self::standing(&asked, &progress(), cleared.get());
            // What was answered stands there again: after a check, and when another tab answers.
            if now.answered != answered {
                answered.clone_from(&now.answered);
                if let Some(answered) = &now.answered {
                    chosen.set(answered.clone());
                }
            }
            if standing.with_untracked(|before| *before != now) {
                standing.set(now);
            }
        });
        Self {
            question,
            keys,
            standing,
            chosen,
            cleared,
            said: RwSignal::new(""),
            on_act,
            on_focus,
        }
    }

    /// Chooses an option, or takes it back.
    pub(super) fn choose(&self, at: usize, is_chosen: bool, many: bool) {
        self.said.set("");
        let count = self.keys.len();
        self.chosen.update(|chosen| {
            if !many {
                chosen.clear();
            }
            chosen.resize(count, false);
            chosen[at] = is_chosen;
        });
    }

    pub(super) fn act(&self, act: QuestionAct) {
        (self.on_act)(act);
    }

    /// Takes the focus to what a selector finds in this question.
    pub(super) fn focus(&self, selector: &str) {
        (self.on_focus)(format!("[data-item=\"{}\"] {selector}", self.question.id));
    }

    /// The right options, for those who listen.
    pub(super) fn solution(&self) -> Vec<(char, String)> {
        let options = choices(&self.question).map_or(&[][..], |(_, options)| options);
        let right = options.iter().enumerate().filter(|(_, option)| option.right);
        right.map(|(at, option)| (letter(at), plain_text(&option.text))).collect()
    }
}

fn standing(question: &Question, progress: &ItemProgress, cleared: bool) -> Standing {
    let (kind, options) = choices(question).unwrap_or((ChoiceKind::Single, &[]));
    Standing::of(question, kind, options, progress, cleared)
}
