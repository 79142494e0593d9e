//! A question's options, and the text above them.

use super::kind::{Kind, seen, seen_kind, written_kind};
use super::{answers, blanks, options, report_after, tables};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, List, Table};
use crate::model::{ChoiceKind, Interaction, Reflection};
use crate::parse::settings::Settings;
use crate::source::Span;

/// The type of a question, and where its options stand among its blocks.
pub(super) struct Shape {
    kind: Kind,
    /// The index of the block with the options.
    body: Option<usize>,
}

/// The stem and what the learner does.
pub(super) struct Read {
    pub(super) stem: Vec<Block>,
    pub(super) interaction: Interaction,
}

impl Shape {
    pub(super) fn of(
        content: &[Block],
        settings: &mut Settings<'_, '_>,
        lang: &str,
        heading: Span,
    ) -> Self {
        let written = written_kind(content, settings);
        let kind = written.unwrap_or_else(|| seen_kind(content, lang));
        let body = content.iter().position(|block| kind.holds(&block.kind));
        if kind != Kind::Unknown && (body.is_some() || kind == Kind::Reflection) {
            return Self { kind, body };
        }
        let end = content.last().map_or(heading.end, |block| block.span.end);
        if !settings.diagnostics.said_within(Span::new(heading.start, end), hides_options) {
            let problem = match written {
                Some(kind) => Problem::Ungradable { why: kind.needs() },
                None => Problem::NoType { seen: seen(content) },
            };
            settings.diagnostics.report(heading, problem);
        }
        Self { kind: Kind::Unknown, body: None }
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
        report_after(rest, &mut stem, settings.diagnostics);
        let interaction = match body.kind {
            BlockKind::List(list) => self.of_list(list, body.span, &mut stem, settings),
            BlockKind::Table(table) => self.of_table(&table, body.span, settings.diagnostics),
            _ => Interaction::Unknown,
        };
        Read { stem, interaction }
    }

    fn of_list(
        &self,
        list: List,
        span: Span,
        stem: &mut Vec<Block>,
        settings: &mut Settings<'_, '_>,
    ) -> Interaction {
        let diagnostics = &mut *settings.diagnostics;
        match self.kind {
            Kind::TrueFalse => options::choice(ChoiceKind::TrueFalse, list, span, diagnostics),
            Kind::Single => options::choice(ChoiceKind::Single, list, span, diagnostics),
            Kind::Multiple => options::choice(ChoiceKind::Multiple, list, span, diagnostics),
            Kind::Poll => Interaction::Poll(options::plain_options(list, diagnostics)),
            Kind::Hotspot => options::hotspot(list, span, stem, diagnostics),
            Kind::Ordering => answers::ordering(list, span, diagnostics),
            Kind::Sort => answers::sort(list, span, diagnostics),
            Kind::Short => Interaction::Short(answers::short(list, diagnostics)),
            Kind::Number => Interaction::Number(answers::number(list, span, settings)),
            Kind::Slider => Interaction::Slider(answers::slider(list, span, settings)),
            _ => Interaction::Unknown,
        }
    }

    fn of_table(&self, table: &Table, span: Span, diagnostics: &mut Diagnostics) -> Interaction {
        match self.kind {
            Kind::Matching => tables::matching(table, span, diagnostics),
            Kind::Matrix => Interaction::Matrix(tables::matrix(table, diagnostics)),
            Kind::Scale => Interaction::Scale(tables::scale(table)),
            _ => Interaction::Unknown,
        }
    }
}

/// Whether a problem that was reported is why no options were found.
fn hides_options(problem: &Problem) -> bool {
    let is_of_type = matches!(problem, Problem::BadValue { key, .. } if key == "type");
    is_of_type
        || matches!(
            problem,
            Problem::NearCheckBox { .. }
                | Problem::RuleMakesHeading
                | Problem::UnknownAlert { .. }
                | Problem::CommentNotClosed
                | Problem::HtmlDropped { .. }
        )
}
