//! Which type a question has: the first rule that fits wins, `type=` overrules.

use super::{answers, blanks, options, report_after, tables};
use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, List, plain_text};
use crate::model::{ChoiceKind, Interaction, Reflection};
use crate::parse::settings::Settings;
use crate::source::Span;

/// The type of a question, and where its options stand among its blocks.
pub(super) struct Shape {
    kind: Kind,
    /// The index of the block with the options.
    body: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
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

/// The stem and what the learner does.
pub(super) struct Read {
    pub(super) stem: Vec<Block>,
    pub(super) interaction: Interaction,
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

impl Shape {
    pub(super) fn of(
        content: &[Block],
        settings: &mut Settings<'_, '_>,
        lang: &str,
        heading: Span,
    ) -> Self {
        let kind = written_kind(settings).unwrap_or_else(|| seen_kind(content, lang));
        let body = content.iter().position(|block| kind.holds(&block.kind));
        if kind == Kind::Unknown || (body.is_none() && kind != Kind::Reflection) {
            let seen = seen(content);
            settings.diagnostics.report(heading, Problem::NoType { seen });
            return Self { kind: Kind::Unknown, body: None };
        }
        Self { kind, body }
    }

    /// Splits the blocks at the options and reads them.
    pub(super) fn read(self, content: Vec<Block>, settings: &mut Settings<'_, '_>) -> Read {
        let mut stem = content;
        let Some(at) = self.body else {
            let interaction = match self.kind {
                Kind::Reflection => {
                    Interaction::Reflection(Reflection { min_words: settings.number("min") })
                }
                _ => Interaction::Unknown,
            };
            return Read { stem, interaction };
        };
        let mut rest = stem.split_off(at);
        if self.kind == Kind::Blanks {
            let blanks = blanks::blanks(rest, settings.diagnostics);
            return Read { stem, interaction: Interaction::Blanks(blanks) };
        }
        let body = rest.remove(0);
        let (mut list, after) = match body.kind {
            BlockKind::List(list) => options::with_strays(list, rest, settings.diagnostics),
            kind => {
                report_after(rest, &mut stem, settings.diagnostics);
                let interaction = self.of_table(&kind, body.span, settings.diagnostics);
                return Read { stem, interaction };
            }
        };
        report_after(after, &mut stem, settings.diagnostics);
        let interaction = self.of_list(&mut list, body.span, &mut stem, settings);
        Read { stem, interaction }
    }

    fn of_list(
        &self,
        list: &mut List,
        span: Span,
        stem: &mut Vec<Block>,
        settings: &mut Settings<'_, '_>,
    ) -> Interaction {
        let list = core::mem::replace(
            list,
            List { first_number: None, tight: true, items: Vec::new() },
        );
        let diagnostics = &mut *settings.diagnostics;
        match self.kind {
            Kind::TrueFalse => options::choice(ChoiceKind::TrueFalse, list, span, diagnostics),
            Kind::Single => options::choice(ChoiceKind::Single, list, span, diagnostics),
            Kind::Multiple => options::choice(ChoiceKind::Multiple, list, span, diagnostics),
            Kind::Poll => Interaction::Poll(options::options(list, diagnostics)),
            Kind::Hotspot => options::hotspot(list, span, stem, diagnostics),
            Kind::Ordering => answers::ordering(list, span, diagnostics),
            Kind::Sort => answers::sort(list, span, diagnostics),
            Kind::Short => Interaction::Short(answers::short(list, diagnostics)),
            Kind::Number => Interaction::Number(answers::number(list, settings)),
            Kind::Slider => Interaction::Slider(answers::number(list, settings)),
            _ => Interaction::Unknown,
        }
    }

    fn of_table(&self, kind: &BlockKind, span: Span, diagnostics: &mut Diagnostics) -> Interaction {
        let BlockKind::Table(table) = kind else { return Interaction::Unknown };
        match self.kind {
            Kind::Matching => tables::matching(table, span, diagnostics),
            Kind::Matrix => Interaction::Matrix(tables::matrix(table, diagnostics)),
            Kind::Scale => Interaction::Scale(tables::scale(table)),
            _ => Interaction::Unknown,
        }
    }
}

impl Kind {
    /// Whether a block can hold the options of this type.
    fn holds(self, block: &BlockKind) -> bool {
        match (self, block) {
            (Self::TrueFalse | Self::Single | Self::Multiple | Self::Hotspot, BlockKind::List(list)) => {
                has_boxes(list)
            }
            (Self::Ordering, BlockKind::List(list)) => list.first_number.is_some(),
            (Self::Sort, BlockKind::List(list)) => is_sort(list),
            (Self::Poll | Self::Short | Self::Number | Self::Slider, BlockKind::List(_)) => true,
            (Self::Matching | Self::Matrix | Self::Scale, BlockKind::Table(_)) => true,
            (Self::Blanks, BlockKind::Paragraph(text)) => has_gap(text),
            (Self::Blanks, BlockKind::List(list)) => list
                .items
                .iter()
                .flat_map(|item| &item.blocks)
                .any(|block| self.holds(&block.kind)),
            _ => false,
        }
    }
}

fn written_kind(settings: &mut Settings<'_, '_>) -> Option<Kind> {
    let written = settings.text("type")?;
    let known = WRITTEN.iter().find(|(name, _)| *name == written).map(|(_, kind)| *kind);
    if known.is_none() {
        settings.word::<Kind>(
            "type",
            "one of truefalse, single, multiple, ordering, matching, matrix, sort, blanks, short, \
             number, slider, hotspot, scale, poll, reflection",
            &[],
        );
        let meant = nearest(written, WRITTEN.iter().map(|(name, _)| *name))?;
        return WRITTEN.iter().find(|(name, _)| *name == meant).map(|(_, kind)| *kind);
    }
    known
}

/// The type that the content shows.
fn seen_kind(content: &[Block], lang: &str) -> Kind {
    let lists = || content.iter().filter_map(|block| match &block.kind {
        BlockKind::List(list) => Some(list),
        _ => None,
    });
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
            Some(BlockKind::Paragraph(text)) => Some(plain_text(text).to_lowercase()),
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
fn seen(content: &[Block]) -> String {
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
