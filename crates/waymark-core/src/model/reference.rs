//! Glossary, sources and help: what a course refers to.

use super::{Id, Month};
use crate::markdown::Block;
use crate::source::Span;

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Chosen by the author.
    pub id: Id,
    /// The term.
    pub name: String,
    /// The anchor that its heading makes.
    pub anchor: String,
    /// Where the heading stands.
    pub span: Span,
    /// Other words for it.
    pub also: Vec<String>,
    /// What it means.
    pub blocks: Vec<Block>,
}

/// Where a claim comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Chosen by the author.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The anchor that its heading makes.
    pub anchor: String,
    /// Where the heading stands.
    pub span: Span,
    /// When somebody last read it.
    pub checked: Option<Month>,
    /// How soon it may change.
    pub volatility: Volatility,
    /// Where it holds, such as `US-federal`.
    pub jurisdiction: String,
    /// What it is.
    pub blocks: Vec<Block>,
}

/// How soon a source may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volatility {
    /// It will not.
    Stable,
    /// To be checked once a year.
    Yearly,
    /// To be checked every three months.
    Quarterly,
}

impl Volatility {
    /// After how many months it has to be checked again.
    pub fn shelf_life(self) -> Option<u32> {
        match self {
            Self::Stable => None,
            Self::Yearly => Some(12),
            Self::Quarterly => Some(3),
        }
    }
}

/// The help page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Help {
    /// When somebody last tried the lines.
    pub checked: Option<Month>,
    /// The help lines and what stands around them.
    pub blocks: Vec<Block>,
    /// The heading of the part that an agency fills in.
    pub local_title: String,
    /// The part that an agency fills in.
    pub local: Vec<Block>,
}
