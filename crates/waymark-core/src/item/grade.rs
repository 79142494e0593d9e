//! What a response is worth.

use super::Response;
use crate::model::{ChoiceKind, ChoiceOption, Interaction, Question, Scoring};

/// What an answer is, in one word. A better one is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// No part of it earns anything.
    Wrong,
    /// Some of it earns something.
    Partly,
    /// All of it is right.
    Right,
}

/// What a response is worth, and what may be said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// In one word.
    pub verdict: Verdict,
    /// The share of the points that it earns, in percent: 0 to 100.
    pub credit: u8,
    /// The options to mark, in the order of the source: all of them once the answer is right, before
    /// that only the chosen ones, so that a next try is still a try.
    pub options: Vec<OptionOutcome>,
}

/// One option of an [`Outcome`]. Its feedback stands in the question, under the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionOutcome {
    /// The option's key.
    pub key: String,
    /// Whether the learner chose it.
    pub chosen: bool,
    /// Whether choosing it is right.
    pub right: bool,
}

/// Grades a response; the rules are those of `score=` and of weights in the authoring syntax.
///
/// None where there is nothing to grade: the type is not graded, the question is private, the response
/// is of another kind, or no option of the question is chosen (keys that it does not have don't count,
/// so that an answer to an older edition can be graded by what is left of it).
pub fn grade(question: &Question, response: &Response) -> Option<Outcome> {
    if question.private {
        return None;
    }
    let Response::Choice(keys) = response;
    let Interaction::Choice(kind, options) = &question.interaction else {
        return None;
    };
    let marked = Marked::new(options, keys);
    let credit = match (kind, question.scoring, marked.chosen().count()) {
        (_, _, 0) => return None,
        (ChoiceKind::Single | ChoiceKind::TrueFalse, _, 1) => marked.weight(),
        // Two answers to a question that has one: no page offers that.
        (ChoiceKind::Single | ChoiceKind::TrueFalse, _, _) => return None,
        (ChoiceKind::Multiple, Scoring::All, _) => marked.weight(),
        (ChoiceKind::Multiple, Scoring::Each, _) => marked.share(),
    };
    Some(marked.outcome(kind, credit))
}

/// The options of a question, each with whether it is chosen.
struct Marked<'a>(Vec<(&'a ChoiceOption, bool)>);

impl<'a> Marked<'a> {
    fn new(options: &'a [ChoiceOption], keys: &[String]) -> Self {
        Self(options.iter().map(|option| (option, keys.contains(&option.key))).collect())
    }

    fn chosen(&self) -> impl Iterator<Item = &'a ChoiceOption> {
        self.0.iter().filter(|(_, chosen)| *chosen).map(|(option, _)| *option)
    }

    /// What the weights of the chosen options come to; an option without one weighs nothing.
    fn weight(&self) -> i64 {
        self.chosen().filter_map(|option| option.weight).map(i64::from).sum()
    }

    /// For `score=each`: each right option that is chosen earns its share, and each wrong one that is
    /// chosen takes a share away, so that guessing everything earns little. In percent, rounded down; below 0
    /// where more are wrong than right.
    fn share(&self) -> i64 {
        let hits = count(self.chosen().filter(|option| option.right));
        let slips = count(self.chosen().filter(|option| !option.right));
        let all = count(self.0.iter().filter(|(option, _)| option.right));
        // Where no option is right, there is nothing to earn.
        (100 * (hits - slips)).checked_div(all).unwrap_or(0)
    }

    fn is_right(&self, kind: &ChoiceKind) -> bool {
        match kind {
            ChoiceKind::Single | ChoiceKind::TrueFalse => self.chosen().all(|option| option.right),
            ChoiceKind::Multiple => self.0.iter().all(|(option, chosen)| option.right == *chosen),
        }
    }

    fn outcome(&self, kind: &ChoiceKind, credit: i64) -> Outcome {
        let is_right = self.is_right(kind);
        let credit = if is_right { 100 } else { u8::try_from(credit.clamp(0, 100)).unwrap_or(0) };
        let verdict = match (is_right, credit) {
            (true, _) => Verdict::Right,
            (false, 0) => Verdict::Wrong,
            (false, _) => Verdict::Partly,
        };
        let shown = self.0.iter().filter(|(_, chosen)| is_right || *chosen);
        let options = shown.map(|(option, chosen)| OptionOutcome {
            key: option.key.clone(),
            chosen: *chosen,
            right: option.right,
        });
        Outcome { verdict, credit, options: options.collect() }
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
