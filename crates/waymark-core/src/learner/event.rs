//! What a learner did.

use crate::item::Answer;
use crate::model::Id;

/// One thing that a learner did. State is what follows from all of them, and nothing else.
///
/// That somebody skipped a sensitive part is recorded nowhere, on purpose: there is no event for it.
///
/// It is part of the saved form, so a new kind is a new version of it (see `learner/saved.rs`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LearnerEvent {
    /// Opened a lesson, scenario or quiz.
    Opened {
        /// Its id.
        section: Id,
    },
    /// Came to the end of a lesson, scenario or quiz and said so.
    Finished {
        /// Its id.
        section: Id,
    },
    /// Read a content note and went on.
    NoteContinued {
        /// The id of the section that the note stands in.
        section: Id,
    },
    /// Read a content note and put the part off.
    NotePostponed {
        /// The id of the section that the note stands in.
        section: Id,
    },
    /// Answered a question.
    Answered {
        /// The question's id.
        item: Id,
        /// The answer, with what it was worth.
        answer: Answer,
    },
    /// Took the next hint of a question.
    HintTaken {
        /// The question's id.
        item: Id,
    },
    /// Looked at the solution of a question.
    SolutionShown {
        /// The question's id.
        item: Id,
    },
    /// Went past a question.
    Skipped {
        /// The question's id.
        item: Id,
    },
}
