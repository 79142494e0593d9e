//! A question: its stem, what can be chosen, what is said to it, and what can be done next.

mod actions;
mod play;
mod standing;
mod title;

use std::rc::Rc;

use leptos::prelude::*;
use waymark_core::item::{ItemAction, ItemProgress, ItemState, Response};
use waymark_core::model::{ChoiceKind, ChoiceOption, Interaction, Question};

use super::choice_list::{ChoiceList, OptionText};
use super::explanation::explanation;
use super::feedback::feedback;
use super::heading::Level;
use super::hint::hint;
use super::{Act, Live, prose};
use crate::html::{Html, Typesetter};
use crate::shared::SharedQuestion;
use crate::text;
use crate::view::{El, el};
use play::Play;
use standing::Standing;
use title::{anchor_id, stem, title, title_id};

/// What a learner does with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum QuestionAct {
    /// Checks an answer.
    Answer(Response),
    /// Takes the next hint.
    Hint,
    /// Looks at the solution; these are its letters and words.
    Show(Vec<(char, String)>),
    /// Goes past it.
    Skip,
    /// Does something that changes nothing but deserves a word.
    Say(&'static str),
}

/// Where a question stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct QuestionPlace {
    pub(crate) number: usize,
    pub(crate) of: usize,
    pub(crate) level: Level,
}

/// A question on its page.
pub(crate) struct QuestionCard<'a> {
    pub(crate) question: SharedQuestion,
    pub(crate) place: QuestionPlace,
    pub(crate) typesetter: &'a Typesetter,
    /// What the learner did with it so far.
    pub(crate) progress: Live<ItemProgress>,
    pub(crate) on_act: Act<QuestionAct>,
    /// Takes the focus to what a selector finds, once it is there.
    pub(crate) on_focus: Act<String>,
}

/// The options of a question of the types that this version can play.
pub(crate) fn choices(question: &Question) -> Option<(ChoiceKind, &[ChoiceOption])> {
    match &question.interaction {
        // Without an id there is no place to keep an answer under.
        Interaction::Choice(kind, options) if !question.private && !question.id.is_empty() => {
            Some((*kind, options))
        }
        _ => None,
    }
}

impl QuestionCard<'_> {
    pub(crate) fn view(self) -> El {
        let (question, typesetter) = (self.question.clone(), self.typesetter);
        let card = el("section")
            .class("question")
            .id(&anchor_id(&question))
            .attr("data-item", question.id.as_str())
            .attr("data-type", question.interaction.type_name())
            .attr("aria-labelledby", &title_id(&question))
            .focusable()
            .child(title(&question, self.place))
            .child(prose::stem(&stem(&question, typesetter)));
        match choices(&question) {
            Some((kind, options)) => self.playable(card, kind, options),
            None => unplayable(card, &question),
        }
    }

    fn playable(self, card: El, kind: ChoiceKind, options: &[ChoiceOption]) -> El {
        let (question, typesetter) = (&self.question.clone(), self.typesetter);
        let blocks = |blocks: &[_]| typesetter.blocks(blocks);
        let options = options.iter().map(|option| OptionText {
            words: typesetter.inlines(&option.text),
            feedback: blocks(&option.feedback),
        });
        let hints = question.hints.iter().map(|hint| blocks(hint)).collect();
        let (on_wrong, why) = (blocks(&question.on_wrong), blocks(&question.explanation));
        let play = Play::begin(self.question.clone(), self.progress, self.on_act, self.on_focus);
        let standing = play.standing;
        let list = play.choice_list(kind == ChoiceKind::Multiple, options.collect());
        let card = card
            .live_attr("data-state", move || Some(standing.with(|now| now.state.mark()).to_owned()))
            .child(list);
        let card = with_result(card, standing, on_wrong, format!("{}-result", question.id));
        let card = with_hints(card, standing, hints, question.id.to_string());
        let card = card.slot_if(move || !why.is_empty() && standing.with(|now| now.explains), {
            let why = blocks(&question.explanation);
            move || explanation(&why)
        });
        card.child(play.actions()).child(play.last_line())
    }
}

/// It is shown, and it says that it can't be played in this version.
fn unplayable(card: El, question: &Question) -> El {
    let why = match &question.interaction {
        Interaction::Reflection(_) => text::REFLECTION_LATER,
        _ => text::QUESTION_LATER,
    };
    let card = card.attr("data-state", ItemState::Unanswered.mark());
    card.child(el("p").class("question__instruction").text(why))
}

fn with_result(card: El, standing: RwSignal<Standing>, on_wrong: Html, id: String) -> El {
    card.slot(
        move || standing.with(|now| now.result),
        move |result| {
            let view = |result: &standing::Answered| {
                let words = result.warns.then_some(&on_wrong);
                feedback(result.tone, result.lead, result.detail, words).id(&id)
            };
            result.iter().map(view).collect()
        },
    )
}

fn with_hints(card: El, standing: RwSignal<Standing>, hints: Vec<Html>, item: String) -> El {
    card.slot(
        move || standing.with(|now| now.hints),
        move |taken| {
            let shown = hints.iter().take(*taken).enumerate();
            shown.map(|(at, html)| hint(&item, at + 1, hints.len(), html)).collect()
        },
    )
}

impl Play {
    fn choice_list(&self, many: bool, options: Vec<OptionText>) -> El {
        let (chosen, standing, play) = (self.chosen, self.standing, self.clone());
        let list = ChoiceList {
            item: self.question.id.to_string(),
            title_id: title_id(&self.question),
            many,
            options,
            is_chosen: Rc::new(move |at| chosen.with(|chosen| chosen.get(at) == Some(&true))),
            mark: Rc::new(move |at| standing.with(|now| now.marks.get(at).copied().flatten())),
            is_closed: Rc::new(move || !standing.with(|now| now.can(ItemAction::Check))),
            on_choose: Rc::new(move |(at, is_chosen)| play.choose(at, is_chosen, many)),
        };
        list.view()
    }

    /// A word about the last press, else how many tries are left.
    fn last_line(&self) -> El {
        let (said, standing) = (self.said, self.standing);
        el("p").class("question__tries").live_text(move || match said.get() {
            "" => standing.with(tries),
            words => words.to_owned(),
        })
    }
}

fn tries(standing: &Standing) -> String {
    match (standing.state, standing.tries_left) {
        (ItemState::Right | ItemState::Shown, _) => String::new(),
        (ItemState::Skipped, _) => text::SKIPPED.to_owned(),
        (_, Some(left)) => text::tries_left(left),
        (_, None) => text::ANY_TRIES.to_owned(),
    }
}
