//! Where a learner stands with one question, and what they can do next.

use super::{Answer, Verdict};
use crate::model::Question;

/// Where a learner stands with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemState {
    /// Nothing was answered yet.
    Unanswered,
    /// Answered, not right, and another try is left.
    Tried,
    /// Answered right once. It stays so, whatever is tried afterwards.
    Right,
    /// Answered partly right, and no try is left.
    Partly,
    /// Not answered right, and no try is left.
    Wrong,
    /// The learner looked at the solution.
    Shown,
    /// The learner went past it.
    Skipped,
}

/// What a learner can do with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemAction {
    /// Have an answer graded.
    Check,
    /// Clear the answer for another try.
    Again,
    /// Take the next hint.
    Hint,
    /// Look at the solution.
    Show,
    /// Go past it.
    Skip,
}

/// What a learner did with one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemProgress {
    /// The answers, the first one first.
    pub answers: Vec<Answer>,
    /// How many hints were taken.
    pub hints: u32,
    /// Whether the solution was shown.
    pub shown: bool,
    /// Whether it was ever skipped. Coming back to it later doesn't take that away.
    pub skipped: bool,
    /// How many answers there were when it was last skipped: an answer after that is looked at again.
    answers_when_skipped: usize,
}

impl ItemState {
    /// The word of the `data-state` mark.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Tried => "tried",
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
            Self::Shown => "shown",
            Self::Skipped => "skipped",
        }
    }
}

impl ItemProgress {
    /// Where the learner stands, if `allowed` tries are allowed (none: as many as one likes).
    pub fn state(&self, allowed: Option<u32>) -> ItemState {
        let best = self.best().map(|answer| answer.verdict);
        match best {
            Some(Verdict::Right) => ItemState::Right,
            _ if self.shown => ItemState::Shown,
            Some(Verdict::Partly) if self.is_used_up(allowed) => ItemState::Partly,
            Some(_) if self.is_used_up(allowed) => ItemState::Wrong,
            _ if self.skipped && self.answers_when_skipped == self.answers.len() => {
                ItemState::Skipped
            }
            Some(_) => ItemState::Tried,
            None => ItemState::Unanswered,
        }
    }

    /// Whether nothing more is asked of the learner. What is done stays done, since nothing that can
    /// be done with a question takes any of these reasons away.
    pub fn is_done(&self, allowed: Option<u32>) -> bool {
        self.is_right() || self.shown || self.skipped || self.is_used_up(allowed)
    }

    /// The answer that counts: the one that is most right, and of several such the first.
    pub fn best(&self) -> Option<&Answer> {
        let worth = |answer: &&Answer| (answer.verdict, answer.credit);
        // `max_by_key` takes the last of equals, and so the first when it is asked from the end.
        self.answers.iter().rev().max_by_key(worth)
    }

    /// The latest answer.
    pub fn last(&self) -> Option<&Answer> {
        self.answers.last()
    }

    /// How many tries are left of those allowed; none means as many as one likes.
    ///
    /// `attempts=0` would be a question that nobody can answer, so one try there is always. Two tabs
    /// can together use more tries than there are; then none is left.
    pub fn tries_left(&self, allowed: Option<u32>) -> Option<u32> {
        let used = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        allowed.map(|allowed| allowed.max(1).saturating_sub(used))
    }

    /// Whether an action makes sense now.
    pub fn can(&self, action: ItemAction, question: &Question) -> bool {
        let allowed = question.attempts;
        let may_try = !self.shown && !self.is_used_up(allowed);
        let hints = u32::try_from(question.hints.len()).unwrap_or(u32::MAX);
        match action {
            ItemAction::Check => may_try,
            ItemAction::Again => may_try && !self.answers.is_empty(),
            ItemAction::Hint => may_try && !self.is_right() && self.hints < hints,
            ItemAction::Show => !self.shown && !self.is_right(),
            ItemAction::Skip => !self.is_done(allowed),
        }
    }

    fn is_right(&self) -> bool {
        self.answers.iter().any(|answer| answer.verdict == Verdict::Right)
    }

    fn is_used_up(&self, allowed: Option<u32>) -> bool {
        self.tries_left(allowed) == Some(0)
    }

    /// The learner answered.
    pub fn answer(&mut self, answer: Answer) {
        self.answers.push(answer);
    }

    /// The learner took a hint.
    pub fn take_hint(&mut self) {
        self.hints = self.hints.saturating_add(1);
    }

    /// The learner looked at the solution.
    pub fn show(&mut self) {
        self.shown = true;
    }

    /// The learner went past it.
    pub fn skip(&mut self) {
        self.skipped = true;
        self.answers_when_skipped = self.answers.len();
    }
}

#[cfg(test)]
mod tests;
