//! Events of the Markdown parser to a tree.

mod containers;
mod html;
mod inlines;
mod siblings;

use core::iter::Peekable;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::slips;
use super::tree::{Block, BlockKind, Inline};
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::Span;
use siblings::Siblings;

/// How deep quotes, lists and emphasis may stand in each other. What is deeper is shown flat:
/// a page with thousands of nested elements crashes a browser tab.
const DEEPEST: usize = 24;

/// What some programs write in front of a text; it is no part of it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The parser's options, and no others: the reasons stand in docs/authoring.md.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM
}

/// Reads Markdown as a tree of blocks. Never fails: what could not be read is in `diagnostics`.
pub fn parse_blocks(source: &str, diagnostics: &mut Diagnostics) -> Vec<Block> {
    let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let span = Span::new(source.len() - text.len(), source.len());
    Build::of(source, span, diagnostics).blocks().blocks
}

type Events<'a> = Box<dyn Iterator<Item = (Event<'a>, Span)> + 'a>;

struct Build<'a, 'd> {
    source: &'a str,
    events: Peekable<Events<'a>>,
    diagnostics: &'d mut Diagnostics,
    depth: usize,
    too_deep: bool,
    /// Whether the text of a link is being read.
    in_link: bool,
    /// One entry for each list item that is open: its check box, once seen.
    checks: Vec<Option<bool>>,
}

/// The children of one container.
struct Children {
    blocks: Vec<Block>,
    /// Whether some paragraph was written as such, which makes a list loose.
    has_paragraph: bool,
}

impl<'a, 'd> Build<'a, 'd> {
    /// Begins to read the part of `source` that stands at `span`.
    fn of(source: &'a str, span: Span, diagnostics: &'d mut Diagnostics) -> Self {
        let parser = Parser::new_ext(span.of(source), options()).into_offset_iter();
        let in_source = move |(event, range): (Event<'a>, core::ops::Range<usize>)| {
            (event, Span::new(span.start + range.start, span.start + range.end))
        };
        let events: Events<'a> = Box::new(parser.map(in_source));
        Self {
            source,
            events: events.peekable(),
            diagnostics,
            depth: 0,
            too_deep: false,
            in_link: false,
            checks: Vec::new(),
        }
    }
}

impl<'a> Build<'a, '_> {
    /// Blocks up to the end of the container that is open, or of the file.
    fn blocks(&mut self) -> Children {
        let depth = self.depth;
        let mut siblings = Siblings::default();
        let mut has_paragraph = false;
        let mut flattened = 0;
        while let Some((event, span)) = self.next_block_event(&mut siblings) {
            match event {
                Event::End(_) if flattened == 0 => break,
                Event::End(_) => flattened -= 1,
                Event::Rule => siblings.push(span, BlockKind::Rule),
                Event::Start(Tag::Paragraph) => {
                    has_paragraph = true;
                    let text = self.inlines_to_end();
                    self.paragraph(span, text, &mut siblings);
                }
                Event::Start(tag) if is_container(&tag) && self.depth >= DEEPEST => {
                    self.report_too_deep(span);
                    flattened += 1;
                }
                Event::Start(tag) => self.block(tag, span, &mut siblings),
                _ => {}
            }
        }
        // A `<details>` that was not closed ends with its container.
        self.depth = depth;
        Children { blocks: siblings.finish(), has_paragraph }
    }

    /// The next event that is no running text; running text on the way becomes a paragraph,
    /// as in the items of a tight list.
    fn next_block_event(&mut self, siblings: &mut Siblings) -> Option<(Event<'a>, Span)> {
        let text = self.inlines();
        if let (Some(first), Some(last)) = (text.first(), text.last()) {
            let span = first.span.to(last.span);
            self.paragraph(span, text, siblings);
        }
        self.events.next()
    }

    fn paragraph(&mut self, span: Span, text: Vec<Inline>, siblings: &mut Siblings) {
        if let Some((at, found)) = slips::check_box_in_text(span.of(self.source)) {
            let start = span.start + at;
            let mark = Span::new(start, start + found.len());
            self.diagnostics.report(mark, Problem::NearCheckBox { found });
        }
        siblings.push(span, BlockKind::Paragraph(text));
    }

    fn block(&mut self, tag: Tag<'a>, span: Span, siblings: &mut Siblings) {
        match tag {
            Tag::Heading { level, .. } => self.heading(level as u8, span, siblings),
            Tag::BlockQuote(kind) => self.quote(kind, span, siblings),
            Tag::List(first_number) => self.list(first_number, span, siblings),
            Tag::Table(alignments) => self.table(&alignments, span, siblings),
            Tag::CodeBlock(kind) => self.code(&kind, span, siblings),
            Tag::HtmlBlock => self.html_block(span, siblings),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.nested();
                siblings.push(span, BlockKind::Footnote { label: label.into_string(), blocks });
            }
            // Nothing else begins a block with the options above; its text is kept.
            _ => siblings.blocks().extend(self.nested()),
        }
    }

    fn nested(&mut self) -> Vec<Block> {
        self.nested_children().blocks
    }

    fn nested_children(&mut self) -> Children {
        self.depth += 1;
        let children = self.blocks();
        self.depth -= 1;
        children
    }

    fn heading(&mut self, level: u8, span: Span, siblings: &mut Siblings) {
        let text = self.inlines_to_end();
        if slips::is_underlined_by_hyphens(span.of(self.source)) {
            self.diagnostics.report(span, Problem::RuleMakesHeading);
            siblings.push(span, BlockKind::Paragraph(text));
            siblings.push(span, BlockKind::Rule);
        } else {
            siblings.push(span, BlockKind::Heading { level, text });
        }
    }

    fn report_too_deep(&mut self, span: Span) {
        if !self.too_deep {
            self.diagnostics.report(span, Problem::TooDeep);
            self.too_deep = true;
        }
    }
}

fn is_container(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_))
}
