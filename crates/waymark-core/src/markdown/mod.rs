//! Markdown text to a tree of blocks: the first step of every parse.
//!
//! Parsing never fails. What can't be shown safely is dropped and reported.

mod anchor;
mod build;
mod directive;
mod slips;
mod text;
mod tree;

pub use anchor::anchor;
pub use build::parse_blocks;
pub use directive::{Argument, Directive, DirectiveKind};
pub use text::{plain_text, visit_headings, visit_inlines, visit_nested, visit_texts};
pub use tree::{
    Alert, Alignment, Block, BlockKind, Inline, InlineKind, List, ListItem, Table, TableRow,
};
