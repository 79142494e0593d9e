//! A Markdown file as a tree of blocks, each with its place in the source.
//!
//! Only what can be shown safely exists here: there is no node for raw HTML.

use crate::markdown::Directive;
use crate::source::Span;

/// A block with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// `#` to `######`.
    Heading {
        /// 1 to 6, as written.
        level: u8,
        /// The heading's text.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bullet list, a numbered list or a task list.
    List(List),
    /// A quote, or an alert such as `> [!TIP]`.
    Quote {
        /// The alert's role, if it is one.
        alert: Option<Alert>,
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A fenced or indented block of code.
    Code(String),
    /// A table.
    Table(Table),
    /// `---`: a new slide, and the end of a question.
    Rule,
    /// `<!-- @kind … -->`.
    Directive(Directive),
    /// `[^1]: …`
    Footnote {
        /// The label between the brackets.
        label: String,
        /// What the note says.
        blocks: Vec<Block>,
    },
    /// `<details>` with its `<summary>`: the only raw HTML that is understood.
    Details {
        /// The line that is always visible.
        summary: String,
        /// What unfolds.
        blocks: Vec<Block>,
    },
}

/// The five alerts of GitHub's Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// An aside.
    Note,
    /// A hint, inside questions.
    Tip,
    /// An explanation inside questions, a debrief inside endings.
    Important,
    /// Shown on a try that is not right, inside questions.
    Warning,
    /// A content note.
    Caution,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The first number, if the list is numbered.
    pub first_number: Option<u64>,
    /// Whether items are shown without space between them.
    pub tight: bool,
    /// The items in order.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// Where it stands.
    pub span: Span,
    /// `Some(true)` for `[x]`, `Some(false)` for `[ ]`.
    pub checked: Option<bool>,
    /// The item's content. The text of a tight item is a paragraph like that of a loose one.
    pub blocks: Vec<Block>,
}

/// A table; every row has as many cells as the header.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The header's cells.
    pub header: Vec<Vec<Inline>>,
    /// The rows below it.
    pub rows: Vec<TableRow>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// Where it stands.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<Vec<Inline>>,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the page does it.
    Default,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// A piece of running text with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// The kinds of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Plain text.
    Text(String),
    /// A code span. One backtick can be mechanics; two or more always mean plain code.
    Code {
        /// The text between the backticks.
        text: String,
        /// Whether it was written with two backticks or more.
        literal: bool,
    },
    /// `*emphasis*`
    Emphasis(Vec<Inline>),
    /// `**strong**`
    Strong(Vec<Inline>),
    /// `~~struck~~`
    Struck(Vec<Inline>),
    /// `[text](destination)`
    Link {
        /// The destination as written.
        destination: String,
        /// The text of the link.
        text: Vec<Inline>,
    },
    /// `![alternative](destination)`
    Image {
        /// The destination as written.
        destination: String,
        /// The text alternative.
        alternative: Vec<Inline>,
    },
    /// A line ending that is not a break.
    SoftBreak,
    /// A line break that the author asked for.
    HardBreak,
    /// `[^1]`
    FootnoteReference(String),
    /// `<!-- @kind … -->` within a line.
    Directive(Directive),
}
