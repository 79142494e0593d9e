//! The author's files to the model. Parsing never fails: it returns a value and diagnostics.
//!
//! Text → [`markdown`](crate::markdown) blocks → headings with what stands below them (`headed`) →
//! course, module, lesson, question, scenario … one file each.

mod course;
mod decimal;
mod headed;
mod lesson;
mod misplaced;
mod module;
mod parts;
mod question;
mod quiz;
mod reference;
mod scenario;
mod settings;

pub use course::course;
pub use module::module;
pub use reference::{glossary, help, sources};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Block, parse_blocks};

/// What was understood, and what there is to say about the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<T> {
    /// What was understood.
    pub value: T,
    /// The problems, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the blocks of a file and makes a value of them.
fn parsed<T>(
    file: &str,
    text: &str,
    read: impl FnOnce(Vec<Block>, &mut Diagnostics) -> T,
) -> Parsed<T> {
    let mut diagnostics = Diagnostics::of_file(file);
    let blocks = parse_blocks(text, &mut diagnostics);
    misplaced::report_nested(&blocks, &mut diagnostics);
    let value = read(blocks, &mut diagnostics);
    Parsed { value, diagnostics: diagnostics.into_list() }
}
