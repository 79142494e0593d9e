//! A question, with all that belongs to it. The field calls the whole an item.

use super::Id;
use crate::markdown::{Block, Inline};
use crate::source::Span;

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Progress is kept under it.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// What a right answer is worth.
    pub points: u32,
    /// How many tries there are; none means as many as one likes.
    pub attempts: Option<u32>,
    /// Whether every part counts by itself.
    pub scoring: Scoring,
    /// Whether the options may be shown in another order.
    pub shuffle: bool,
    /// Whether the last option stays last.
    pub keep_last: bool,
    /// Tags by which a quiz can draw it.
    pub tags: Vec<String>,
    /// Whether it is nobody's business: never graded, never sent.
    pub private: bool,
    /// The numbers of the module's objectives that it checks, from 1.
    pub objectives: Vec<u32>,
    /// Ids that it had before.
    pub was: Vec<Id>,
    /// What stands before the options.
    pub stem: Vec<Block>,
    /// What the learner does.
    pub interaction: Interaction,
    /// Hints, one after the other.
    pub hints: Vec<Vec<Block>>,
    /// Why the right answer is right.
    pub explanation: Vec<Block>,
    /// What to consider, after a try that is not right.
    pub on_wrong: Vec<Block>,
}

/// How points are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scoring {
    /// All parts right, or no points (unless an option has a weight).
    All,
    /// A share of the points for each part that is right.
    Each,
}

/// What the learner does, by type.
#[derive(Debug, Clone, PartialEq)]
pub enum Interaction {
    /// Choose among options.
    Choice(ChoiceKind, Vec<ChoiceOption>),
    /// Put the items in order; the order of the source is right.
    Ordering(Vec<Vec<Inline>>),
    /// Match the left of each row with its right.
    Matching(Matching),
    /// Mark cells of a table.
    Matrix(Matrix),
    /// Sort members into groups.
    Sort(Vec<Group>),
    /// Fill the gaps of a text.
    Blanks(Blanks),
    /// Write a word or a few.
    Short(Vec<TextAnswer>),
    /// Give a number.
    Number(NumberEntry),
    /// Set a number on a scale.
    Slider(NumberEntry),
    /// Find places on a picture.
    Hotspot(Hotspot),
    /// Say how far one agrees; never graded.
    Scale(Matrix),
    /// Give one's view; counted only in a room.
    Poll(Vec<ChoiceOption>),
    /// Think, and write if one likes.
    Reflection(Reflection),
    /// The type could not be told; the check says why.
    Unknown,
}

/// The three types in which a learner chooses among options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    /// True or false.
    TrueFalse,
    /// One option.
    Single,
    /// Any number of options.
    Multiple,
}

/// One option.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceOption {
    /// Where it stands.
    pub span: Span,
    /// A short hash of its text, under which a choice is kept.
    pub key: String,
    /// What it says.
    pub text: Vec<Inline>,
    /// Whether choosing it is right.
    pub right: bool,
    /// Credit in percent, where the author gives it.
    pub weight: Option<i32>,
    /// What choosing it gains or overlooks.
    pub feedback: Vec<Block>,
    /// Its place on the picture of a hotspot.
    pub area: Option<Area>,
}

/// A place on a picture, in percent of its width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// Pairs to match.
#[derive(Debug, Clone, PartialEq)]
pub struct Matching {
    /// The two headings.
    pub headings: [Vec<Inline>; 2],
    /// Each row is a right pair.
    pub pairs: Vec<[Vec<Inline>; 2]>,
}

/// Rows and columns to mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// The heading of the rows.
    pub heading: Vec<Inline>,
    /// The headings of the columns that can be marked.
    pub columns: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// One row to mark.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// What the row is about.
    pub label: Vec<Inline>,
    /// For each column, whether marking it is right.
    pub right: Vec<bool>,
}

/// A group with what belongs in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The name of the group.
    pub name: Vec<Inline>,
    /// What belongs in it.
    pub members: Vec<Vec<Inline>>,
}

/// A text with gaps: each code span of `text` (with one backtick) is the next of `gaps`.
#[derive(Debug, Clone, PartialEq)]
pub struct Blanks {
    /// The text.
    pub text: Vec<Block>,
    /// What belongs in each gap.
    pub gaps: Vec<Gap>,
}

/// One gap.
#[derive(Debug, Clone, PartialEq)]
pub enum Gap {
    /// To be written; any of these is right.
    Typed(Vec<String>),
    /// To be chosen from a menu.
    Menu {
        /// The right one.
        right: String,
        /// The others.
        wrong: Vec<String>,
    },
}

/// An answer that a learner may write.
#[derive(Debug, Clone, PartialEq)]
pub struct TextAnswer {
    /// Where it stands.
    pub span: Span,
    /// What is written.
    pub text: String,
    /// Credit in percent: 100, a weight, or 0 for a known wrong answer.
    pub credit: i32,
    /// What is said to it.
    pub feedback: Vec<Block>,
}

/// A number to give.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberEntry {
    /// The lowest number that can be given.
    pub min: Option<f64>,
    /// The highest number that can be given.
    pub max: Option<f64>,
    /// The distance between numbers of a slider.
    pub step: Option<f64>,
    /// The unit, shown after the number.
    pub unit: String,
    /// The answers; the first that holds the number counts.
    pub answers: Vec<NumberAnswer>,
}

/// A range of numbers and what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberAnswer {
    /// Where it stands.
    pub span: Span,
    /// The lowest number of the range.
    pub low: f64,
    /// The highest number of the range.
    pub high: f64,
    /// Credit in percent.
    pub credit: i32,
    /// What is said to it.
    pub feedback: Vec<Block>,
}

/// A picture with places to find.
#[derive(Debug, Clone, PartialEq)]
pub struct Hotspot {
    /// The picture's file.
    pub picture: String,
    /// The picture's text alternative.
    pub alternative: String,
    /// The places.
    pub options: Vec<ChoiceOption>,
}

/// Something to think about.
#[derive(Debug, Clone, PartialEq)]
pub struct Reflection {
    /// How many words the author would like, never required.
    pub min_words: Option<u32>,
}

impl Interaction {
    /// The word of `type=` and of the `data-type` mark.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Choice(ChoiceKind::TrueFalse, _) => "truefalse",
            Self::Choice(ChoiceKind::Single, _) => "single",
            Self::Choice(ChoiceKind::Multiple, _) => "multiple",
            Self::Ordering(_) => "ordering",
            Self::Matching(_) => "matching",
            Self::Matrix(_) => "matrix",
            Self::Sort(_) => "sort",
            Self::Blanks(_) => "blanks",
            Self::Short(_) => "short",
            Self::Number(_) => "number",
            Self::Slider(_) => "slider",
            Self::Hotspot(_) => "hotspot",
            Self::Scale(_) => "scale",
            Self::Poll(_) => "poll",
            Self::Reflection(_) => "reflection",
            Self::Unknown => "unknown",
        }
    }

    /// Every `type=` there is.
    pub const TYPE_NAMES: [&'static str; 15] = [
        "truefalse",
        "single",
        "multiple",
        "ordering",
        "matching",
        "matrix",
        "sort",
        "blanks",
        "short",
        "number",
        "slider",
        "hotspot",
        "scale",
        "poll",
        "reflection",
    ];
}
