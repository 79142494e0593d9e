//! Comments of ours and `<details>`; all other HTML is dropped and reported.
//!
//! The text is read from the source, since a comment of several lines comes as several events.

use pulldown_cmark::{Event, TagEnd};

use super::siblings::Siblings;
use super::{Build, DEEPEST};
use crate::diagnostic::Problem;
use crate::markdown::directive::read_directive;
use crate::markdown::slips::{self, CommentEnd};
use crate::markdown::tree::{BlockKind, Inline, InlineKind};
use crate::source::Span;

impl Build<'_, '_> {
    pub(super) fn html_block(&mut self, span: Span, siblings: &mut Siblings) {
        for (event, _) in self.events.by_ref() {
            if matches!(event, Event::End(TagEnd::HtmlBlock)) {
                break;
            }
        }
        let mut at = span.start;
        while at < span.end {
            let rest = Span::new(at, span.end).of(self.source);
            at += rest.len() - rest.trim_start().len();
            let rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            let rest_span = Span::new(at, span.end);
            at = if rest.starts_with("<!--") {
                self.comment(rest_span, siblings)
            } else {
                self.html(rest_span, siblings)
            };
        }
    }

    /// One comment at the start of `span`; returns where it ends.
    fn comment(&mut self, span: Span, siblings: &mut Siblings) -> usize {
        let comment = match slips::comment_end(span.of(self.source)) {
            CommentEnd::Closed(length) => Span::new(span.start, span.start + length),
            CommentEnd::Missing(length) => {
                let without_end = Span::new(span.start, span.start + length);
                self.comment_without_end(without_end, siblings);
                return without_end.end;
            }
        };
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

    /// A comment that is never closed swallows what follows it. It is read as if it ended with its
    /// line, and what follows as the Markdown that was meant, so that one slip is one message.
    fn comment_without_end(&mut self, span: Span, siblings: &mut Siblings) {
        let opening = Span::new(span.start, span.start + 4);
        self.diagnostics.report(opening, Problem::CommentNotClosed);
        let text = span.of(self.source);
        let line = Span::new(span.start, span.start + text.find('\n').unwrap_or(text.len()));
        if let Some(directive) = read_directive(self.source, line, self.diagnostics) {
            siblings.push(line, BlockKind::Directive(directive));
        }
        let mut rest = Build::of(self.source, Span::new(line.end, span.end), self.diagnostics);
        rest.depth = self.depth;
        rest.too_deep = self.too_deep;
        let blocks = rest.blocks().blocks;
        siblings.blocks().extend(blocks);
    }

    /// HTML that is no comment; returns where it ends.
    fn html(&mut self, span: Span, siblings: &mut Siblings) -> usize {
        let html = span.of(self.source);
        if let Some(details) = slips::details(html) {
            self.open_details(span, details.summary, siblings);
            self.text_beside_details(span, details.unparsed, siblings);
            return span.start + details.length;
        }
        if let Some(after) = html.strip_prefix("</details>") {
            if siblings.close_details() {
                self.depth -= 1;
            }
            let end = after.find('<').unwrap_or(after.len());
            self.text_beside_details(span, after[..end].trim().to_owned(), siblings);
            return span.end - after.len() + end;
        }
        self.report_html(span);
        span.end
    }

    fn open_details(&mut self, span: Span, summary: String, siblings: &mut Siblings) {
        if self.depth >= DEEPEST {
            self.report_too_deep(span);
        } else {
            self.depth += 1;
            siblings.open_details(span, summary);
        }
    }

    fn text_beside_details(&mut self, span: Span, text: String, siblings: &mut Siblings) {
        if !text.is_empty() {
            self.diagnostics.report(span, Problem::DetailsUnparsed);
            let text = vec![Inline { span, kind: InlineKind::Text(text) }];
            siblings.push(span, BlockKind::Paragraph(text));
        }
    }

    pub(super) fn report_html(&mut self, span: Span) {
        if let Some(tag) = slips::tag_name(span.of(self.source)) {
            self.diagnostics.report(span, Problem::HtmlDropped { tag });
        }
    }
}
