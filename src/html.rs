//! An author's text as HTML, made by the core's renderer and by nothing else.

use std::rc::Rc;

use waymark_core::markdown::{Block, Inline};
use waymark_core::model::Destination;
use waymark_core::render::{Addresses, Rendering, blocks_html, escape, inlines_html};

use crate::addresses::CourseAddresses;

/// HTML that is safe by construction. The only way to make it is a [`Typesetter`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Html(String);

impl Html {
    /// For the prose component, which hands it to the browser.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// Sets the text of one file of the course: it knows where the file's links lead.
#[derive(Clone)]
pub(crate) struct Typesetter {
    addresses: Rc<CourseAddresses>,
    heading_shift: u8,
}

impl Typesetter {
    /// For a page whose title is a `##` of the file: headings move up one level.
    pub(crate) fn for_section(addresses: CourseAddresses) -> Self {
        Self { addresses: Rc::new(addresses), heading_shift: 1 }
    }

    /// For a page whose title is the `#` of the file.
    pub(crate) fn for_file(addresses: CourseAddresses) -> Self {
        Self { addresses: Rc::new(addresses), heading_shift: 0 }
    }

    /// Paragraphs, lists, tables, pictures.
    pub(crate) fn blocks(&self, blocks: &[Block]) -> Html {
        Html(blocks_html(blocks, self.rendering()))
    }

    /// Running text.
    pub(crate) fn inlines(&self, inlines: &[Inline]) -> Html {
        Html(inlines_html(inlines, self.rendering()))
    }

    /// A plain text as a paragraph.
    pub(crate) fn paragraph(text: &str) -> Html {
        let mut html = String::from("<p>");
        escape(text, &mut html);
        html.push_str("</p>");
        Html(html)
    }

    /// The address of what an author wrote outside of running text, such as a video's file.
    pub(crate) fn address(&self, written: &str) -> Option<String> {
        self.addresses.address(&Destination::of(written))
    }

    fn rendering(&self) -> Rendering<'_> {
        Rendering { addresses: &*self.addresses, heading_shift: self.heading_shift }
    }
}
