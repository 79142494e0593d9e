//! Blocks to HTML that is safe by construction: every tag and attribute is written here, every
//! text is escaped, every address is of the list in [`Destination`](crate::model::Destination).

mod blocks;
mod escape;
mod inlines;

pub use blocks::{blocks_html, list_items_html};
pub use escape::escape;
pub use inlines::inlines_html;

use crate::model::Destination;

/// Says where the pages of the course are, so that the core need not know.
pub trait Addresses {
    /// The address of a destination within the course; none if there is no such page.
    fn address(&self, destination: &Destination) -> Option<String>;

    /// The address of a picture, recording or document of the course.
    fn media(&self, path: &str) -> Option<String>;
}

/// What a rendering needs to know.
#[derive(Clone, Copy)]
pub struct Rendering<'a> {
    /// Where links lead.
    pub addresses: &'a dyn Addresses,
    /// How many levels headings move up: 1 on the page of a lesson, whose `##` is the `h1`.
    pub heading_shift: u8,
}

/// The prefix of every id that a rendering writes, so that no heading can take an id of the page.
pub const ID_PREFIX: &str = "h-";
