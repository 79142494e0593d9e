//! Which type a question has: the first rule that fits wins, `type=` overrules.

use super::tables;
use crate::diagnostic::nearest;
use crate::markdown::{Block, BlockKind, Inline, InlineKind, List, plain_text};
use crate::parse::settings::Settings;

/// The type of a question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    TrueFalse,
    Single,
    Multiple,
    Ordering,
    Matching,
    Matrix,
    Sort,
    Blanks,
    Short,
    Number,
    Slider,
    Hotspot,
    Scale,
    Poll,
    Reflection,
    Unknown,
}

const WRITTEN: [(&str, Kind); 15] = [
    ("truefalse", Kind::TrueFalse),
    ("single", Kind::Single),
    ("multiple", Kind::Multiple),
    ("ordering", Kind::Ordering),
    ("matching", Kind::Matching),
    ("matrix", Kind::Matrix),
    ("sort", Kind::Sort),
    ("blanks", Kind::Blanks),
    ("short", Kind::Short),
    ("number", Kind::Number),
    ("slider", Kind::Slider),
    ("hotspot", Kind::Hotspot),
    ("scale", Kind::Scale),
    ("poll", Kind::Poll),
    ("reflection", Kind::Reflection),
];

impl Kind {
    /// What a question has to hold to be of this type, where an author names the type.
    pub(super) fn needs(self) -> &'static str {
        match self {
            Self::TrueFalse | Self::Single | Self::Multiple => "it has no list with check boxes",
            Self::Ordering => "it has no numbered list",
            Self::Matching | Self::Matrix | Self::Scale => "it has no table",
            Self::Sort => "it has no list of bold items, each with a list below it",
            Self::Blanks => "it has no gap, which is an answer between two backticks",
            Self::Hotspot => "it has no list with check boxes below its picture",
            Self::Short | Self::Number | Self::Slider | Self::Poll => "it has no list of answers",
            Self::Reflection | Self::Unknown => "it has no type",
        }
    }

    /// Whether a block can hold the options of this type.
    pub(super) fn holds(self, block: &BlockKind) -> bool {
        match (self, block) {
            (
                Self::TrueFalse | Self::Single | Self::Multiple | Self::Hotspot,
                BlockKind::List(list),
            ) => has_boxes(list),
            (Self::Ordering, BlockKind::List(list)) => list.first_number.is_some(),
            (Self::Sort, BlockKind::List(list)) => is_sort(list),
            (Self::Poll | Self::Short | Self::Number | Self::Slider, BlockKind::List(_)) => true,
            (Self::Matching | Self::Matrix | Self::Scale, BlockKind::Table(_)) => true,
            (Self::Blanks, BlockKind::Paragraph(text)) => has_gap(text),
            (Self::Blanks, BlockKind::List(list)) => {
                list.items.iter().flat_map(|item| &item.blocks).any(|block| self.holds(&block.kind))
            }
            _ => false,
        }
    }
}

/// The type that `type=` names. A word that is no type is reported, and read as the one that was
/// meant if the content fits it.
pub(super) fn written_kind(content: &[Block], settings: &mut Settings<'_, '_>) -> Option<Kind> {
    let written = settings.text("type")?;
    let named =
        |name: &str| WRITTEN.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    named(written).or_else(|| {
        settings.word::<Kind>(
            "type",
            "one of truefalse, single, multiple, ordering, matching, matrix, sort, blanks, short, \
             number, slider, hotspot, scale, poll, reflection",
            &[],
        );
        let meant = named(nearest(written, WRITTEN.iter().map(|(name, _)| *name))?)?;
        content.iter().any(|block| meant.holds(&block.kind)).then_some(meant)
    })
}

/// The type that the content shows.
pub(super) fn seen_kind(content: &[Block], lang: &str) -> Kind {
    let lists = || {
        content.iter().filter_map(|block| match &block.kind {
            BlockKind::List(list) => Some(list),
            _ => None,
        })
    };
    if let Some(list) = lists().find(|list| has_boxes(list)) {
        let right = list.items.iter().filter(|item| item.checked == Some(true)).count();
        return match right {
            _ if is_true_false(list, lang) => Kind::TrueFalse,
            0 | 1 => Kind::Single,
            _ => Kind::Multiple,
        };
    }
    if lists().any(|list| list.first_number.is_some()) {
        return Kind::Ordering;
    }
    let table = content.iter().find_map(|block| match &block.kind {
        BlockKind::Table(table) => Some(table),
        _ => None,
    });
    match table.map(|table| table.header.len()) {
        Some(2) => return Kind::Matching,
        Some(3..) if table.is_some_and(tables::has_mark) => return Kind::Matrix,
        _ => {}
    }
    if lists().any(is_sort) { Kind::Sort } else { Kind::Unknown }
}

fn has_boxes(list: &List) -> bool {
    list.items.iter().any(|item| item.checked.is_some())
}

/// A list of bold items, each with a list in it.
fn is_sort(list: &List) -> bool {
    let is_group = |blocks: &[Block]| {
        matches!(blocks, [
            Block { kind: BlockKind::Paragraph(text), .. },
            Block { kind: BlockKind::List(_), .. },
        ] if matches!(text.as_slice(), [Inline { kind: InlineKind::Strong(_), .. }]))
    };
    list.first_number.is_none() && list.items.iter().all(|item| is_group(&item.blocks))
}

fn has_gap(text: &[Inline]) -> bool {
    text.iter().any(|inline| matches!(inline.kind, InlineKind::Code { literal: false, .. }))
}

/// The words for true and false, by language; the English ones are understood everywhere.
const TRUE_FALSE: [(&str, [&str; 2]); 8] = [
    ("en", ["true", "false"]),
    ("es", ["verdadero", "falso"]),
    ("fr", ["vrai", "faux"]),
    ("de", ["richtig", "falsch"]),
    ("pt", ["verdadeiro", "falso"]),
    ("it", ["vero", "falso"]),
    ("nl", ["waar", "onwaar"]),
    ("pl", ["prawda", "fałsz"]),
];

fn is_true_false(list: &List, lang: &str) -> bool {
    let texts: Vec<String> = list
        .items
        .iter()
        .filter_map(|item| match item.blocks.first().map(|block| &block.kind) {
            Some(BlockKind::Paragraph(text)) => {
                Some(plain_text(text).chars().flat_map(char::to_lowercase).collect())
            }
            _ => None,
        })
        .collect();
    let [first, second] = texts.as_slice() else { return false };
    let language = lang.split('-').next().unwrap_or(lang);
    TRUE_FALSE.iter().filter(|(tag, _)| *tag == language || *tag == "en").any(|(_, words)| {
        [[first, second], [second, first]]
            .iter()
            .any(|pair| pair[0] == words[0] && pair[1] == words[1])
    })
}

/// What stands below the heading, for the message that the type could not be told.
pub(super) fn seen(content: &[Block]) -> String {
    let names: Vec<String> = content
        .iter()
        .map(|block| match &block.kind {
            BlockKind::List(list) if has_boxes(list) => "a list with check boxes".to_owned(),
            BlockKind::List(list) if list.first_number.is_some() => "a numbered list".to_owned(),
            BlockKind::List(_) => "a list without check boxes".to_owned(),
            BlockKind::Table(table) if table.header.len() > 2 => {
                format!("a table of {} columns without an `x`", table.header.len())
            }
            BlockKind::Table(table) => format!("a table of {} columns", table.header.len()),
            BlockKind::Paragraph(_) => "a paragraph".to_owned(),
            BlockKind::Quote { .. } => "a quote".to_owned(),
            BlockKind::Code(_) => "a block of code".to_owned(),
            _ => "something else".to_owned(),
        })
        .collect();
    if names.is_empty() { "nothing stands below it".to_owned() } else { names.join(", then ") }
}
