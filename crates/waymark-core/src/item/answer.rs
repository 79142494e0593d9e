//! An answer with what it was worth when it was given.

use super::{Outcome, Response, Verdict, fingerprint};
use crate::model::Question;

/// One answer of a learner. It keeps what it was worth, so that no later edit of the course takes
/// credit away, and which content it answers, so that it never becomes an answer to something else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// What was answered.
    pub response: Response,
    /// What it was, in one word.
    pub verdict: Verdict,
    /// The share of the points that it earned, in percent: 0 to 100.
    pub credit: u8,
    /// What a right answer was worth.
    pub points: u32,
    /// The question's [`fingerprint`] at the time.
    pub fingerprint: String,
    /// The course's edition at the time.
    pub revision: u32,
}

impl Answer {
    /// The answer to keep of a response that was graded.
    pub fn new(question: &Question, response: Response, outcome: &Outcome, revision: u32) -> Self {
        Self {
            response,
            verdict: outcome.verdict,
            credit: outcome.credit,
            points: question.points,
            fingerprint: fingerprint(question),
            revision,
        }
    }
}
