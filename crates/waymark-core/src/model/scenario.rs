//! A scenario: scenes, choices, and a state that they change.
//!
//! Names and nodes are resolved to their place in the lists, so that playing and proving need no look-ups.

use super::{Alternative, Id, Part};
use crate::markdown::{Block, Inline};
use crate::source::Span;

/// A scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// Progress is kept under it.
    pub id: Id,
    /// The `##` heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// About how long it takes.
    pub minutes: Option<u32>,
    /// What it touches that a learner may want to avoid.
    pub topics: Vec<String>,
    /// How heavy it is: 0 to 3.
    pub intensity: u8,
    /// Whether a room votes at its choices.
    pub vote: bool,
    /// What stands before the first scene: prose, content notes, facilitator notes.
    pub introduction: Vec<Part>,
    /// The rows of the state table.
    pub names: Vec<StateName>,
    /// The scenes and endings, in the order of the file.
    pub nodes: Vec<Node>,
    /// The index of the first scene.
    pub start: usize,
    /// A calmer way through, for the same credit.
    pub alternative: Option<Alternative>,
    /// Whether some link, condition, effect or row of the table could not be read. That was
    /// reported; what the proof finds may only follow from it.
    pub unread: bool,
}

/// One row of the state table.
#[derive(Debug, Clone, PartialEq)]
pub struct StateName {
    /// The name.
    pub name: String,
    /// Where the row stands.
    pub span: Span,
    /// What it can be.
    pub range: Range,
    /// What it is at the start.
    pub start: i32,
    /// What it means, in words.
    pub meaning: Vec<Inline>,
}

/// What a name can be. Words are numbered from 0 in the order of the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Range {
    /// A whole number from the first to the last, both included.
    Numbers(i32, i32),
    /// One of these words.
    Words(Vec<String>),
}

/// A scene, or an ending.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Chosen by the author; unique within the scenario.
    pub id: Id,
    /// The `###` heading.
    pub title: String,
    /// The anchor that the heading makes.
    pub anchor: String,
    /// Where the heading stands.
    pub span: Span,
    /// About how long the scene takes.
    pub minutes: Option<u32>,
    /// What happens, in order.
    pub scene: Vec<SceneBlock>,
    /// What the learner can do.
    pub choices: Vec<SceneChoice>,
    /// Hints, one after the other.
    pub hints: Vec<Vec<Block>>,
    /// What makes it an ending.
    pub ending: Option<Ending>,
    /// For the facilitator; learners never see it.
    pub facilitator: Vec<super::FacilitatorNote>,
}

/// What makes a node an ending.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// How it ends.
    pub tone: Tone,
    /// What happened, and why.
    pub debrief: Vec<Block>,
}

/// How a scenario ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// With support.
    Support,
    /// With something to mend, and a way to mend it.
    Repair,
    /// With harm, which the debrief speaks about.
    Harm,
}

/// A block of a scene, with when it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneBlock {
    /// When it is shown.
    pub when: When,
    /// What is shown, without the code span of the condition.
    pub block: Block,
}

/// When a block is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// In every state.
    Always,
    /// When the condition holds.
    If(Condition),
    /// When the condition of the block before does not hold.
    Else(Condition),
}

/// All of these have to hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Condition {
    /// The terms.
    pub terms: Vec<Term>,
}

/// One term of a condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// A name compared with a value.
    Compare {
        /// The index of the name.
        name: usize,
        /// How it is compared.
        comparison: Comparison,
        /// The value, or the number of the word.
        value: i32,
    },
    /// The scene with this index has been entered.
    Seen(usize),
}

/// How a name is compared with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Comparison {
    Equal,
    NotEqual,
    Greater,
    Less,
    AtLeast,
    AtMost,
}

/// One thing that a learner can do.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneChoice {
    /// A short hash of its text, under which a path keeps it.
    pub key: String,
    /// What it says.
    pub label: Vec<Inline>,
    /// Where its link stands.
    pub span: Span,
    /// The index of the node that it leads to; none if the link leads nowhere.
    pub target: Option<usize>,
    /// When it is offered.
    pub condition: Option<Condition>,
    /// Whether it goes away after use.
    pub once: bool,
    /// What it changes, from left to right.
    pub effects: Vec<Effect>,
    /// What is said to it, above the next scene.
    pub feedback: Vec<Block>,
}

/// A change of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// The index of the name.
    pub name: usize,
    /// What is done to it; the result is held within the range.
    pub change: Change,
}

/// What is done to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Added, or taken away.
    Add(i32),
    /// Set to a value, or to the word with this number.
    Set(i32),
}

impl Range {
    /// The lowest and the highest value.
    pub fn bounds(&self) -> (i32, i32) {
        match self {
            Self::Numbers(low, high) => (*low, *high),
            Self::Words(words) => (0, i32::try_from(words.len()).unwrap_or(i32::MAX) - 1),
        }
    }

    /// A value as the author writes it.
    pub fn show(&self, value: i32) -> String {
        match self {
            Self::Numbers(..) => value.to_string(),
            Self::Words(words) => usize::try_from(value)
                .ok()
                .and_then(|at| words.get(at))
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// Reads a value; none if it is not of this range's kind or is no word of it.
    pub fn read(&self, text: &str) -> Option<i32> {
        match self {
            Self::Numbers(..) => text.parse().ok(),
            Self::Words(words) => {
                words.iter().position(|word| word == text).and_then(|at| i32::try_from(at).ok())
            }
        }
    }

    /// The range as the author writes it.
    pub fn written(&self) -> String {
        match self {
            Self::Numbers(low, high) => format!("{low}..{high}"),
            Self::Words(words) => words.join(", "),
        }
    }
}

impl Comparison {
    /// Whether `left` compares so with `right`.
    pub fn holds(self, left: i32, right: i32) -> bool {
        match self {
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::Greater => left > right,
            Self::Less => left < right,
            Self::AtLeast => left >= right,
            Self::AtMost => left <= right,
        }
    }
}
