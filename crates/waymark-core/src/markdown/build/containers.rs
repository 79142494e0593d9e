//! Quotes, lists, tables and blocks of code.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag};

use super::Build;
use super::siblings::Siblings;
use crate::diagnostic::Problem;
use crate::markdown::directive::{Directive, read_directive};
use crate::markdown::slips;
use crate::markdown::tree::{Alert, Alignment, BlockKind, Inline, List, ListItem, Table, TableRow};
use crate::source::Span;

impl Build<'_, '_> {
    pub(super) fn quote(
        &mut self,
        kind: Option<BlockQuoteKind>,
        span: Span,
        siblings: &mut Siblings,
    ) {
        let mut alert = kind.map(alert_of);
        if alert.is_some() && !self.checks.is_empty() {
            self.diagnostics.report(span, Problem::AlertInItem);
        }
        let slip = if alert.is_none() { slips::broken_alert(span.of(self.source)) } else { None };
        let mut blocks = self.nested();
        if let Some(slip) = slip {
            alert = slip.meant;
            if alert.is_some() {
                slips::take_mark(&mut blocks, &slip.mark);
            }
            self.diagnostics.report(span, slip.problem);
        }
        siblings.push(span, BlockKind::Quote { alert, blocks });
    }

    pub(super) fn list(&mut self, first_number: Option<u64>, span: Span, siblings: &mut Siblings) {
        let mut items = Vec::new();
        let mut tight = true;
        while let Some((event, item_span)) = self.events.next() {
            if !matches!(event, Event::Start(Tag::Item)) {
                break;
            }
            self.checks.push(None);
            let children = self.nested_children();
            let checked = self.checks.pop().flatten();
            tight &= !children.has_paragraph;
            let mut item = ListItem { span: item_span, checked, blocks: children.blocks };
            self.mend_check_box(&mut item);
            items.push(item);
        }
        siblings.push(span, BlockKind::List(List { first_number, tight, items }));
    }

    /// Reads what is nearly a check box as the one that was meant, so that one slip is one message.
    fn mend_check_box(&mut self, item: &mut ListItem) {
        if item.checked.is_some() {
            return;
        }
        let Some(near) = slips::check_box_in_item(item.span.of(self.source)) else { return };
        item.checked = Some(near.checked);
        slips::take_mark(&mut item.blocks, &near.mark);
        if near.is_slip {
            self.diagnostics.report(item.span, Problem::NearCheckBox { found: near.mark });
        }
    }

    pub(super) fn table(
        &mut self,
        alignments: &[pulldown_cmark::Alignment],
        span: Span,
        siblings: &mut Siblings,
    ) {
        let alignments = alignments.iter().copied().map(alignment_of).collect();
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

    pub(super) fn code(&mut self, kind: &CodeBlockKind<'_>, span: Span, siblings: &mut Siblings) {
        let mut code = String::new();
        while let Some((Event::Text(part), _)) = self.events.next() {
            code.push_str(&part);
        }
        if matches!(kind, CodeBlockKind::Indented) && code.trim_start().starts_with("<!-- @") {
            self.diagnostics.report(span, Problem::CommentIsCode);
            if let Some(directive) = self.comment_in_code(span) {
                siblings.push(directive.span, BlockKind::Directive(directive));
                return;
            }
        }
        siblings.push(span, BlockKind::Code(code));
    }

    /// The comment that is all of a block of code. It is read as was meant.
    fn comment_in_code(&mut self, code: Span) -> Option<Directive> {
        let text = code.of(self.source);
        let start = text.find("<!--")?;
        let end = text.find("-->")? + 3;
        if !text[end..].trim().is_empty() {
            return None;
        }
        let span = Span::new(code.start + start, code.start + end);
        read_directive(self.source, span, self.diagnostics)
    }
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

fn alignment_of(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::Default,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
