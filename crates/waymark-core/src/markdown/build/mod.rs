//! Events of the Markdown parser to a tree.

use core::iter::Peekable;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::directive::read_directive;
use super::slips;
use super::tree::{
    Alert, Alignment, Block, BlockKind, Inline, InlineKind, List, ListItem, Table, TableRow,
};
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::Span;

/// How deep quotes, lists and emphasis may stand in each other. What is deeper is shown flat:
/// a page with thousands of nested elements crashes a browser tab.
const DEEPEST: usize = 24;

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
    let events: Events<'_> = Box::new(
        Parser::new_ext(source, options())
            .into_offset_iter()
            .map(|(event, range)| (event, Span::from(range))),
    );
    let mut build = Build {
        source,
        events: events.peekable(),
        diagnostics,
        depth: 0,
        too_deep: false,
        checks: Vec::new(),
    };
    build.blocks().blocks
}

type Events<'a> = Box<dyn Iterator<Item = (Event<'a>, Span)> + 'a>;

struct Build<'a, 'd> {
    source: &'a str,
    events: Peekable<Events<'a>>,
    diagnostics: &'d mut Diagnostics,
    depth: usize,
    too_deep: bool,
    /// One entry for each list item that is open: its check box, once seen.
    checks: Vec<Option<bool>>,
}

/// The children of one container.
struct Children {
    blocks: Vec<Block>,
    /// Whether some paragraph was written as such, which makes a list loose.
    has_paragraph: bool,
}

impl<'a> Build<'a, '_> {
    /// Blocks up to the end of the container that is open, or of the file.
    fn blocks(&mut self) -> Children {
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
        if let Some(found) = slips::check_box_in_text(span.of(self.source)) {
            self.diagnostics.report(span, Problem::NearCheckBox { found });
        }
        siblings.push(span, BlockKind::Paragraph(text));
    }

    fn block(&mut self, tag: Tag<'a>, span: Span, siblings: &mut Siblings) {
        match tag {
            Tag::Heading { level, .. } => self.heading(level as u8, span, siblings),
            Tag::BlockQuote(kind) => self.quote(kind, span, siblings),
            Tag::List(first_number) => self.list(first_number, span, siblings),
            Tag::Table(alignments) => {
                let alignments = alignments.into_iter().map(alignment).collect();
                self.table(alignments, span, siblings);
            }
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
        self.depth += 1;
        let children = self.blocks();
        self.depth -= 1;
        children.blocks
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

    fn quote(&mut self, kind: Option<BlockQuoteKind>, span: Span, siblings: &mut Siblings) {
        let mut alert = kind.map(alert_of);
        if alert.is_some() && !self.checks.is_empty() {
            self.diagnostics.report(span, Problem::AlertInItem);
        }
        if alert.is_none()
            && let Some(slip) = slips::broken_alert(span.of(self.source))
        {
            alert = slip.meant;
            self.diagnostics.report(span, slip.problem);
        }
        let blocks = self.nested();
        siblings.push(span, BlockKind::Quote { alert, blocks });
    }

    fn list(&mut self, first_number: Option<u64>, span: Span, siblings: &mut Siblings) {
        let mut items = Vec::new();
        let mut tight = true;
        while let Some((event, item_span)) = self.events.next() {
            if !matches!(event, Event::Start(Tag::Item)) {
                break;
            }
            self.checks.push(None);
            self.depth += 1;
            let children = self.blocks();
            self.depth -= 1;
            let checked = self.checks.pop().flatten();
            tight &= !children.has_paragraph;
            if checked.is_none()
                && let Some(found) = slips::check_box_in_item(item_span.of(self.source))
            {
                self.diagnostics.report(item_span, Problem::NearCheckBox { found });
            }
            items.push(ListItem { span: item_span, checked, blocks: children.blocks });
        }
        siblings.push(span, BlockKind::List(List { first_number, tight, items }));
    }

    fn table(&mut self, alignments: Vec<Alignment>, span: Span, siblings: &mut Siblings) {
        let mut table = Table { alignments, header: Vec::new(), rows: Vec::new() };
        while let Some((event, row_span)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => table.header = self.cells(),
                Event::Start(Tag::TableRow) => {
                    let cells = self.cells();
                    let written = slips::cells_written(self.source, row_span);
                    if written > table.header.len() {
                        let columns = table.header.len();
                        self.diagnostics.report(row_span, Problem::CellsCut { written, columns });
                    }
                    table.rows.push(TableRow { span: row_span, cells });
                }
                _ => break,
            }
        }
        siblings.push(span, BlockKind::Table(table));
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = self.events.next() {
            cells.push(self.inlines_to_end());
        }
        cells
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, span: Span, siblings: &mut Siblings) {
        let mut code = String::new();
        while let Some((Event::Text(part), _)) = self.events.next() {
            code.push_str(&part);
        }
        if matches!(kind, CodeBlockKind::Indented) && code.trim_start().starts_with("<!-- @") {
            self.diagnostics.report(span, Problem::CommentIsCode);
        }
        siblings.push(span, BlockKind::Code(code));
    }

    /// Comments of ours and `<details>`; all other HTML is dropped.
    ///
    /// The text is read from the source, since a comment of several lines comes as several events.
    fn html_block(&mut self, span: Span, siblings: &mut Siblings) {
        while let Some((event, _)) = self.events.next() {
            if matches!(event, Event::End(TagEnd::HtmlBlock)) {
                break;
            }
        }
        let mut at = span.start;
        while at < span.end {
            let rest = Span::new(at, span.end).of(self.source);
            let space = rest.len() - rest.trim_start().len();
            let rest = &rest[space..];
            at += space;
            if rest.is_empty() {
                break;
            }
            at = if rest.starts_with("<!--") {
                self.comment(Span::new(at, span.end), siblings)
            } else {
                self.html(Span::new(at, span.end), siblings)
            };
        }
    }

    /// One comment at the start of `span`; returns where it ends.
    fn comment(&mut self, span: Span, siblings: &mut Siblings) -> usize {
        let Some(length) = span.of(self.source).find("-->") else {
            self.diagnostics.report(Span::new(span.start, span.start + 4), Problem::CommentNotClosed);
            return span.end;
        };
        let comment = Span::new(span.start, span.start + length + 3);
        if let Some(directive) = read_directive(self.source, comment, self.diagnostics) {
            siblings.push(comment, BlockKind::Directive(directive));
        }
        let after = Span::new(comment.end, span.end).of(self.source);
        let line = after.split('\n').next().unwrap_or_default();
        let lost = line.trim();
        if lost.is_empty() || lost.starts_with("<!--") {
            return comment.end;
        }
        let start = comment.end + line.len() - line.trim_start().len();
        self.diagnostics.report(Span::new(start, start + lost.len()), Problem::TextAfterComment);
        comment.end + line.len()
    }

    /// HTML that is no comment; returns where it ends.
    fn html(&mut self, span: Span, siblings: &mut Siblings) -> usize {
        let html = span.of(self.source);
        if let Some(details) = slips::details(html) {
            siblings.open_details(span, details.summary);
            if !details.unparsed.is_empty() {
                self.diagnostics.report(span, Problem::DetailsUnparsed);
                let text = vec![Inline { span, kind: InlineKind::Text(details.unparsed) }];
                siblings.push(span, BlockKind::Paragraph(text));
            }
            if details.closed {
                siblings.close_details();
            }
        } else if html.trim() == "</details>" {
            siblings.close_details();
        } else {
            self.report_html(span);
        }
        span.end
    }

    fn report_html(&mut self, span: Span) {
        if let Some(tag) = slips::tag_name(span.of(self.source)) {
            self.diagnostics.report(span, Problem::HtmlDropped { tag });
        }
    }

    fn report_too_deep(&mut self, span: Span) {
        if !self.too_deep {
            self.diagnostics.report(span, Problem::TooDeep);
            self.too_deep = true;
        }
    }

    /// Running text up to the end of what is open, which is taken too.
    fn inlines_to_end(&mut self) -> Vec<Inline> {
        let text = self.inlines();
        self.events.next();
        text
    }

    /// Running text as far as it goes.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines: Vec<Inline> = Vec::new();
        let mut flattened = 0;
        loop {
            let is_text = match self.events.peek() {
                Some((Event::Start(tag), _)) => is_inline_tag(tag),
                Some((Event::End(_), _)) => flattened > 0,
                Some((Event::Rule, _)) | None => false,
                Some(_) => true,
            };
            if !is_text {
                return inlines;
            }
            let Some((event, span)) = self.events.next() else { return inlines };
            match event {
                Event::End(_) => flattened -= 1,
                Event::Start(_) if self.depth >= DEEPEST => {
                    self.report_too_deep(span);
                    flattened += 1;
                }
                Event::Text(text) => push_text(&mut inlines, span, &text),
                other => {
                    if let Some(kind) = self.inline(other, span) {
                        inlines.push(Inline { span, kind });
                    }
                }
            }
        }
    }

    fn inline(&mut self, event: Event<'a>, span: Span) -> Option<InlineKind> {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                let inner = self.inlines_to_end();
                self.depth -= 1;
                Some(with_inner(tag, inner))
            }
            Event::Code(code) => Some(InlineKind::Code {
                text: code.into_string(),
                literal: span.of(self.source).starts_with("``"),
            }),
            Event::SoftBreak => Some(InlineKind::SoftBreak),
            Event::HardBreak => Some(InlineKind::HardBreak),
            Event::FootnoteReference(label) => {
                Some(InlineKind::FootnoteReference(label.into_string()))
            }
            Event::TaskListMarker(checked) => {
                if let Some(check) = self.checks.last_mut() {
                    *check = Some(checked);
                }
                None
            }
            Event::InlineHtml(html) | Event::Html(html) => self.inline_html(&html, span),
            _ => None,
        }
    }

    fn inline_html(&mut self, html: &str, span: Span) -> Option<InlineKind> {
        if html.starts_with("<!--") {
            return read_directive(self.source, span, self.diagnostics).map(InlineKind::Directive);
        }
        self.report_html(span);
        None
    }
}

/// The blocks of one container, with the `<details>` that are open among them.
#[derive(Default)]
struct Siblings {
    done: Vec<Block>,
    open: Vec<(Span, String, Vec<Block>)>,
}

impl Siblings {
    fn blocks(&mut self) -> &mut Vec<Block> {
        self.open.last_mut().map_or(&mut self.done, |(_, _, blocks)| blocks)
    }

    fn push(&mut self, span: Span, kind: BlockKind) {
        self.blocks().push(Block { span, kind });
    }

    fn open_details(&mut self, span: Span, summary: String) {
        if self.open.len() < DEEPEST {
            self.open.push((span, summary, Vec::new()));
        }
    }

    fn close_details(&mut self) {
        if let Some((span, summary, blocks)) = self.open.pop() {
            self.push(span, BlockKind::Details { summary, blocks });
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close_details();
        }
        self.done
    }
}

fn push_text(inlines: &mut Vec<Inline>, span: Span, text: &str) {
    if let Some(Inline { span: last, kind: InlineKind::Text(before) }) = inlines.last_mut() {
        before.push_str(text);
        *last = last.to(span);
    } else {
        inlines.push(Inline { span, kind: InlineKind::Text(text.to_owned()) });
    }
}

fn with_inner(tag: Tag<'_>, inner: Vec<Inline>) -> InlineKind {
    match tag {
        Tag::Strong => InlineKind::Strong(inner),
        Tag::Strikethrough => InlineKind::Struck(inner),
        Tag::Link { link_type, dest_url, .. } => {
            let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
            InlineKind::Link { destination: format!("{scheme}{dest_url}"), text: inner }
        }
        Tag::Image { dest_url, .. } => {
            InlineKind::Image { destination: dest_url.into_string(), alternative: inner }
        }
        _ => InlineKind::Emphasis(inner),
    }
}

fn is_inline_tag(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_container(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_))
}

fn alert_of(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::Default,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
