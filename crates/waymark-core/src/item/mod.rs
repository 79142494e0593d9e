//! Items: what an answer is worth, and where a learner stands with a question.
//!
//! Nothing here knows how it is shown or kept. Types that are not graded yet give no outcome.

mod answer;
mod attempts;
#[cfg(test)]
mod examples;
mod fingerprint;
mod grade;
mod response;
mod text_key;
mod typography;
mod words;

pub use answer::Answer;
pub use attempts::{ItemAction, ItemProgress, ItemState};
pub use fingerprint::fingerprint;
pub use grade::{OptionOutcome, Outcome, Verdict, grade};
pub use response::Response;
pub use text_key::text_key;
