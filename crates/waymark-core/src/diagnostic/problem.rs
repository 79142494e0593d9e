//! Every problem that a course can have, with the values that a message about it needs.

/// A problem in an author's text.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the wording of each stands in `wording.rs`, field by field")]
pub enum Problem {
    // Syntax.
    TooDeep,
    TextAfterComment,
    CommentNotClosed,
    QuoteNotClosed { key: String },
    UnknownKey { found: String, kind: &'static str, suggestion: Option<String> },
    KeyTwice { key: String },
    UnknownKind { found: String, suggestion: Option<String> },
    BadValue { key: String, value: String, expected: &'static str },
    HtmlDropped { tag: String },
    CommentIsCode,
    DetailsUnparsed,
    CellsCut { written: usize, columns: usize },

    // Ids and structure.
    NoId { what: &'static str },
    IdTwice { id: String },
    BadId { id: String },
    DirectiveMisplaced { kind: &'static str, place: &'static str },
    AlertTitle { found: String, title: String },
    UnknownAlert { found: String, suggestion: Option<String> },
    RuleMakesHeading,
    AlertInItem,
    HeadingTwice { anchor: String },
    IdGone { id: String },
    FileMissing { path: String },
    LinkRefused { destination: String },
    NotACourse { file: String },
    NoTitle { what: &'static str },
    ModuleTwice { file: String },

    // Questions.
    NoType { seen: String },
    TextAfterOptions { what: &'static str },
    NoneCorrect,
    NearCheckBox { found: String },
    FeedbackOutside,
    Ungradable { why: &'static str },
    BadAnswer { found: String, expected: &'static str },
    BadArea { why: &'static str },
    UnknownItem { key: &'static str, id: String, suggestion: Option<String> },
    PoolTooSmall { draw: usize, pool: usize },

    // The text of scenarios.
    NoScenes,
    NoAnchor { anchor: String, suggestion: Option<String> },
    BadCondition { found: String },
    UnknownName { name: String, suggestion: Option<String> },
    BadEffect { found: String },
    BadStateRow { name: String, expected: &'static str },
    NotAScene { anchor: String },
    ElseWithoutIf,
    TextInChoice,
    ChoiceWithoutLink,
    OutOfRange { name: String, value: String, range: String },
    UnknownNode { id: String, suggestion: Option<String> },

    // The proof of scenarios. A path is the list of choices that leads there.
    Unreachable { node: String },
    NeverOffered { choice: String },
    NoWayOut { node: String, state: String, path: Vec<String> },
    NeverShown,
    TooLarge { pairs: usize },
    OnlyHarm { node: String, state: String, path: Vec<String> },
    HarmWithoutDebrief { ending: String },
    NoEnding,

    // Care and language.
    NoAlternativeText,
    HeadingOrder { from: u8, to: u8 },
    EmptyLink,
    NegativeStem,
    AllOfTheAbove { words: String },
    LongestIsRight { right: usize, of: usize },
    SamePlaceIsRight { right: usize, of: usize, place: usize },
    WordToAvoid { found: String, prefer: String },

    // Freshness.
    SourceStale { id: String, checked: String, months: u32 },
    LessonStale { id: String, reviewed: String, months: u32 },
    SourceUnchecked { id: String },
}
