//! A quiz: questions drawn from a pool.

use super::{Id, Part};
use crate::source::Span;

/// A quiz.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Quiz {
    /// Progress is kept under it.
    pub id: Id,
    /// The `##` heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// The share of points, in percent, from which it is passed; none for that of the course.
    pub pass: Option<u8>,
    /// How many tries there are; none means as many as one likes.
    pub attempts: Option<u32>,
    /// How many questions are drawn; none means all of the pool.
    pub draw: Option<u32>,
    /// Where the questions come from.
    pub pool: Vec<PoolEntry>,
    /// Whether the questions come in another order each time.
    pub shuffle: bool,
    /// The quiz that this one is compared with, before and after.
    pub pair: Option<Id>,
    /// Whether the learner says how sure they are.
    pub confidence: bool,
    /// Whether feedback waits for the end.
    pub feedback_at_end: bool,
    /// Where the pool is named.
    pub pool_span: Span,
    /// What stands below the heading.
    pub introduction: Vec<Part>,
}

/// One entry of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PoolEntry {
    /// One question.
    Question(Id),
    /// Every question of the course with this tag.
    Tag(String),
}
