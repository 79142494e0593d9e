//! What a learner can do with a question.
//!
//! Check stays where it is, whatever happens: the keyboard is on it when the answer is checked. What
//! would change nothing is marked as disabled, and says why when it is pressed.

use leptos::prelude::*;
use waymark_core::item::{ItemAction, ItemState, Response};

use super::QuestionAct;
use super::play::Play;
use crate::components::button::{Look, button};
use crate::text;
use crate::view::{El, el};

impl Play {
    /// The buttons of the question.
    pub(super) fn actions(&self) -> El {
        let made = el("div").class("question__actions").child(self.check_button());
        let made = self.when(made, Self::can_again, Self::again_button);
        let made = self.when(made, |play| play.can(ItemAction::Hint), Self::hint_button);
        let made = self.when(made, |play| play.can(ItemAction::Show), Self::show_button);
        self.when(made, |play| play.can(ItemAction::Skip), Self::skip_button)
    }

    /// A button that is there while it makes sense.
    fn when(&self, made: El, is_there: fn(&Self) -> bool, make: fn(&Self) -> El) -> El {
        let (asked, maker) = (self.clone(), self.clone());
        made.slot_if(move || is_there(&asked), move || make(&maker))
    }

    fn can(&self, action: ItemAction) -> bool {
        self.standing.with(|standing| standing.can(action))
    }

    fn check_button(&self) -> El {
        let (play, pressed) = (self.clone(), self.clone());
        let is_idle = move || play.idle_because().map(|_| "true".to_owned());
        let check = button(Look::Primary, "check", text::CHECK, move || pressed.check());
        check.live_attr("aria-disabled", is_idle)
    }

    /// Why pressing Check would change nothing.
    fn idle_because(&self) -> Option<&'static str> {
        let chosen = self.chosen.get();
        self.standing.with(|standing| {
            let is_checked = || standing.answered.as_ref() == Some(&chosen);
            match standing.can(ItemAction::Check) {
                false => Some(text::CHECKED_ALREADY),
                true => is_checked().then_some(text::CHANGE_FIRST),
            }
        })
    }

    fn check(&self) {
        let chosen = self.chosen.get_untracked();
        let is_nothing = !chosen.contains(&true);
        let problem = untrack(|| self.idle_because()).or(is_nothing.then_some(text::CHOOSE_FIRST));
        if let Some(problem) = problem {
            self.say(problem);
            return;
        }
        self.said.set("");
        self.cleared.set(false);
        let keys = self.keys.iter().zip(chosen).filter(|(_, is_chosen)| *is_chosen);
        self.act(QuestionAct::Answer(Response::choice(keys.map(|(key, _)| key.clone()))));
    }

    /// Trying again makes sense while an answer is shown.
    fn can_again(&self) -> bool {
        self.standing
            .with(|standing| standing.can(ItemAction::Again) && standing.answered.is_some())
    }

    fn again_button(&self) -> El {
        let is_right = self.standing.with_untracked(|standing| standing.state == ItemState::Right);
        let look = if is_right { Look::Quiet } else { Look::Plain };
        let play = self.clone();
        button(look, "again", text::TRY_AGAIN, move || {
            play.cleared.set(true);
            play.chosen.set(Vec::new());
            play.say(text::CLEARED);
            play.focus("input");
        })
    }

    fn hint_button(&self) -> El {
        let (play, pressed) = (self.clone(), self.clone());
        let made = button(Look::Quiet, "hint", "", move || {
            let taken = pressed.standing.with_untracked(|standing| standing.hints);
            pressed.act(QuestionAct::Hint);
            pressed.focus(&format!("[id$=-hint-{}]", taken + 1));
        });
        made.live_text(move || {
            let is_first = play.standing.with(|standing| standing.hints == 0);
            if is_first { text::HINT } else { text::NEXT_HINT }.to_owned()
        })
    }

    fn show_button(&self) -> El {
        let play = self.clone();
        button(Look::Quiet, "show", text::SHOW, move || {
            play.act(QuestionAct::Show(play.solution()));
            play.focus("[id$=-result]");
        })
    }

    fn skip_button(&self) -> El {
        let play = self.clone();
        button(Look::Quiet, "skip", text::SKIP, move || {
            play.act(QuestionAct::Skip);
            play.focus("[data-action=check]");
        })
    }

    fn say(&self, words: &'static str) {
        self.said.set(words);
        self.act(QuestionAct::Say(words));
    }
}
