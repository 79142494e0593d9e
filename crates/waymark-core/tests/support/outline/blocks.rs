//! Blocks and running text.

use waymark_core::markdown::{Alert, Block, BlockKind, Directive, Inline, InlineKind};

use super::Outline;

impl Outline {
    /// A line with blocks, if there are any.
    pub(super) fn blocks(&mut self, name: &str, blocks: &[Block]) {
        if !blocks.is_empty() {
            self.line(format!("{name}: {}", all(blocks)));
        }
    }
}

pub(super) fn all(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match &block.kind {
        BlockKind::Heading { level, text: heading } => format!("h{level}{}", text(heading)),
        BlockKind::Paragraph(paragraph) => format!("p{}", text(paragraph)),
        BlockKind::List(list) => {
            let items = list.items.iter().map(|item| {
                let check = match item.checked {
                    None => "-",
                    Some(true) => "[x]",
                    Some(false) => "[ ]",
                };
                format!("{check} {}", all(&item.blocks))
            });
            let kind = list.first_number.map_or("ul".to_owned(), |first| format!("ol{first}"));
            let space = if list.tight { "" } else { " loose" };
            format!("{kind}{space}({})", items.collect::<Vec<_>>().join("; "))
        }
        BlockKind::Quote { alert, blocks } => format!("{}({})", alert_name(*alert), all(blocks)),
        BlockKind::Code(code) => format!("code“{}”", code.escape_debug()),
        BlockKind::Table(table) => {
            let cells = |cells: &[Vec<Inline>]| {
                cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("|")
            };
            let rows = table.rows.iter().map(|row| format!("[{}]", cells(&row.cells)));
            format!("table[{}]{}", cells(&table.header), rows.collect::<String>())
        }
        BlockKind::Rule => "rule".to_owned(),
        BlockKind::Directive(directive) => comment(directive),
        BlockKind::Footnote { label, blocks } => format!("footnote {label}({})", all(blocks)),
        BlockKind::Details { summary, blocks } => format!("details“{summary}”({})", all(blocks)),
    }
}

fn alert_name(alert: Option<Alert>) -> String {
    alert.map_or("quote".to_owned(), |alert| format!("{alert:?}").to_lowercase())
}

fn comment(directive: &Directive) -> String {
    let arguments = directive.arguments.iter().map(|argument| match &argument.value {
        Some(value) => format!(" {}={value}", argument.key),
        None => format!(" {}", argument.key),
    });
    format!("{{@{}{}}}", directive.kind.name(), arguments.collect::<String>())
}

/// Running text in quotes.
pub(super) fn text(inlines: &[Inline]) -> String {
    format!("“{}”", plain(inlines))
}

fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Code { text, literal: false } => format!("`{text}`"),
        InlineKind::Code { text, literal: true } => format!("``{text}``"),
        InlineKind::Emphasis(inner) => format!("*{}*", plain(inner)),
        InlineKind::Strong(inner) => format!("**{}**", plain(inner)),
        InlineKind::Struck(inner) => format!("~~{}~~", plain(inner)),
        InlineKind::Link { destination, text } => format!("[{}]({destination})", plain(text)),
        InlineKind::Image { destination, alternative } => {
            format!("![{}]({destination})", plain(alternative))
        }
        InlineKind::SoftBreak => "↩".to_owned(),
        InlineKind::HardBreak => "↵".to_owned(),
        InlineKind::FootnoteReference(label) => format!("[^{label}]"),
        InlineKind::Directive(directive) => comment(directive),
    }
}
