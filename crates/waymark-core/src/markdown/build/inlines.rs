//! Running text.

use pulldown_cmark::{Event, LinkType, Tag};

use super::{Build, DEEPEST};
use crate::diagnostic::Problem;
use crate::markdown::directive::read_directive;
use crate::markdown::slips;
use crate::markdown::tree::{Inline, InlineKind};
use crate::source::Span;

impl<'a> Build<'a, '_> {
    /// Running text up to the end of what is open, which is taken too.
    pub(super) fn inlines_to_end(&mut self) -> Vec<Inline> {
        let text = self.inlines();
        self.events.next();
        text
    }

    /// Running text as far as it goes.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines: Vec<Inline> = Vec::new();
        let mut flattened = 0;
        while self.is_inline_next(flattened) {
            let Some((event, span)) = self.events.next() else { break };
            match event {
                Event::End(_) => flattened -= 1,
                Event::Start(_) if self.depth >= DEEPEST => {
                    self.report_too_deep(span);
                    flattened += 1;
                }
                // The parser lets `<https://…>` stand in the text of a link; a page cannot.
                Event::Start(Tag::Link { .. }) if self.in_link => flattened += 1,
                Event::Text(text) => push_text(&mut inlines, span, &text),
                other => {
                    if let Some(kind) = self.inline(other, span) {
                        inlines.push(Inline { span, kind });
                    }
                }
            }
        }
        self.with_mended_comments(inlines)
    }

    fn is_inline_next(&mut self, flattened: usize) -> bool {
        match self.events.peek() {
            Some((Event::Start(tag), _)) => is_inline_tag(tag),
            Some((Event::End(_), _)) => flattened > 0,
            Some((Event::Rule, _)) | None => false,
            Some(_) => true,
        }
    }

    fn inline(&mut self, event: Event<'a>, span: Span) -> Option<InlineKind> {
        match event {
            Event::Start(tag) => {
                let was_in_link = self.in_link;
                self.in_link |= matches!(tag, Tag::Link { .. });
                self.depth += 1;
                let inner = self.inlines_to_end();
                self.depth -= 1;
                self.in_link = was_in_link;
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

    /// A comment of ours without an end is text to Markdown. It is reported, and read up to the end
    /// of its line.
    fn with_mended_comments(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        if !inlines.iter().any(holds_comment) {
            return inlines;
        }
        let mut mended = Vec::with_capacity(inlines.len() + 1);
        for mut inline in inlines {
            let comment = self.take_comment(&mut inline);
            mended.push(inline);
            mended.extend(comment);
        }
        mended
    }

    fn take_comment(&mut self, inline: &mut Inline) -> Option<Inline> {
        let InlineKind::Text(text) = &mut inline.kind else { return None };
        let kept = text.find("<!-- @")?;
        let start = slips::comment_in_text(inline.span.of(self.source))?;
        let span = Span::new(inline.span.start + start, inline.span.end);
        let opening = Span::new(span.start, span.start + 4);
        self.diagnostics.report(opening, Problem::CommentNotClosed);
        text.truncate(kept);
        text.truncate(text.trim_end().len());
        inline.span = Span::new(inline.span.start, span.start);
        let directive = read_directive(self.source, span, self.diagnostics)?;
        Some(Inline { span, kind: InlineKind::Directive(directive) })
    }
}

fn holds_comment(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Text(text) if text.contains("<!-- @"))
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
