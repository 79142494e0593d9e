//! The words of some blocks, in reading order.

use crate::markdown::{Block, BlockKind, ListItem, plain_text};

/// The words that a reader sees in some blocks, with white space between blocks, items and cells.
pub(super) fn words(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_words(blocks, &mut text);
    text
}

fn push_words(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text: inlines, .. } | BlockKind::Paragraph(inlines) => {
                push(&plain_text(inlines), text);
            }
            BlockKind::Code(code) => push(code, text),
            BlockKind::List(list) => {
                list.items.iter().for_each(|ListItem { blocks, .. }| push_words(blocks, text));
            }
            BlockKind::Quote { blocks, .. } | BlockKind::Footnote { blocks, .. } => {
                push_words(blocks, text);
            }
            BlockKind::Details { summary, blocks } => {
                push(summary, text);
                push_words(blocks, text);
            }
            BlockKind::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                table.header.iter().chain(rows).for_each(|cell| push(&plain_text(cell), text));
            }
            BlockKind::Rule | BlockKind::Directive(_) => {}
        }
    }
}

fn push(words: &str, text: &mut String) {
    text.push_str(words);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::examples::{inlines, paragraph};
    use super::*;
    use crate::markdown::{List, Table, TableRow};
    use crate::source::Span;

    fn check(kind: BlockKind, expected: &str) {
        let block = Block { span: Span::default(), kind };
        let text = words(&[block, paragraph("end")]);
        assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), format!("{expected}end"));
    }

    #[test]
    fn all_that_a_reader_sees_is_there_and_apart() {
        let span = Span::default();
        let item = |text| ListItem { span, checked: None, blocks: vec![paragraph(text)] };
        let list = List { first_number: None, tight: true, items: vec![item("a"), item("b")] };
        let rows = vec![TableRow { span, cells: vec![inlines("3"), inlines("4")] }];
        let header = vec![inlines("1"), inlines("2")];
        check(BlockKind::Paragraph(inlines("a")), "a ");
        check(BlockKind::Heading { level: 4, text: inlines("a") }, "a ");
        check(BlockKind::List(list), "a b ");
        check(BlockKind::Quote { alert: None, blocks: vec![paragraph("q")] }, "q ");
        check(BlockKind::Footnote { label: "1".into(), blocks: vec![paragraph("f")] }, "f ");
        check(BlockKind::Details { summary: "s".into(), blocks: vec![paragraph("d")] }, "s d ");
        check(BlockKind::Code("let".into()), "let ");
        check(BlockKind::Table(Table { alignments: Vec::new(), header, rows }), "1 2 3 4 ");
        check(BlockKind::Rule, "");
    }
}
