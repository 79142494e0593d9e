//! A question: which type it has, its stem, its options, and what is said around them.

mod answers;
mod blanks;
mod kind;
mod options;
mod shape;
mod strays;
mod tables;

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Alert, Block, BlockKind, DirectiveKind};
use crate::model::{Id, Interaction, Part, Question, Scoring};
use crate::source::Span;

use super::headed::Headed;
use super::misplaced::misplaced;
use super::parts::{can_be_note, facilitator_note};
use super::settings::Settings;
pub(super) use options::Keys;
use shape::Shape;

/// Reads a question, and the facilitator's notes that stand in it, which follow it.
pub(super) fn question(headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Vec<Part> {
    let (around, content) = take_around(headed.blocks, diagnostics);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let mut question = Question {
        id: settings.id("question", headed.span),
        title: headed.title,
        span: headed.span,
        points: settings.number("points").unwrap_or(1),
        attempts: settings.number("attempts").filter(|attempts| *attempts > 0),
        scoring: settings
            .word("score", "`all` or `each`", &[("all", Scoring::All), ("each", Scoring::Each)])
            .unwrap_or(Scoring::All),
        shuffle: settings.switch("shuffle", true),
        keep_last: settings.switch("keep-last", false),
        tags: settings.texts("tag"),
        private: settings.switch("private", false),
        objectives: settings.objectives(),
        was: settings.texts("was").into_iter().map(Id::new).collect(),
        stem: Vec::new(),
        interaction: Interaction::Unknown,
        hints: around.hints,
        explanation: around.explanation,
        on_wrong: around.on_wrong,
    };
    let content = strays::taken_in(content, &mut settings);
    let shape = Shape::of(&content, &mut settings, lang, question.span);
    let read = shape.read(content, &mut settings);
    question.stem = read.stem;
    question.interaction = read.interaction;
    let mut parts = vec![Part::Question(question)];
    parts.extend(around.notes);
    parts
}

/// What stands around a question: the alerts that have a role in it.
#[derive(Default)]
struct Around {
    hints: Vec<Vec<Block>>,
    explanation: Vec<Block>,
    on_wrong: Vec<Block>,
    notes: Vec<Part>,
}

/// Takes the alerts and notes out; stem and options are left.
fn take_around(blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> (Around, Vec<Block>) {
    let mut around = Around::default();
    let mut content = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match block.kind {
            BlockKind::Quote { alert: Some(Alert::Tip), blocks } => around.hints.push(blocks),
            BlockKind::Quote { alert: Some(Alert::Important), blocks } => {
                around.explanation.extend(blocks);
            }
            BlockKind::Quote { alert: Some(Alert::Warning), blocks } => {
                around.on_wrong.extend(blocks);
            }
            BlockKind::Directive(directive) if directive.kind == DirectiveKind::Facilitator => {
                match blocks.next_if(can_be_note) {
                    Some(note) => around.notes.push(Part::Facilitator(facilitator_note(
                        &directive,
                        note,
                        diagnostics,
                    ))),
                    None => misplaced(&directive, diagnostics),
                }
            }
            BlockKind::Directive(directive) => misplaced(&directive, diagnostics),
            _ => content.push(block),
        }
    }
    (around, content)
}

/// Reports what follows the options and is no alert. An alert is moved to the stem.
fn report_after(after: Vec<Block>, stem: &mut Vec<Block>, diagnostics: &mut Diagnostics) {
    for block in after {
        if is_alert(&block, diagnostics) {
            stem.push(block);
            continue;
        }
        let what = match &block.kind {
            BlockKind::Paragraph(_) => "paragraph",
            BlockKind::List(_) => "list",
            BlockKind::Table(_) => "table",
            BlockKind::Quote { .. } => "quote",
            _ => "text",
        };
        diagnostics.report(block.span, Problem::TextAfterOptions { what });
    }
}

/// Whether a quote is an alert, or was reported for being none that is known.
fn is_alert(block: &Block, diagnostics: &Diagnostics) -> bool {
    let BlockKind::Quote { alert, .. } = &block.kind else { return false };
    let start = Span::new(block.span.start, block.span.start + 1);
    let is_unknown = |problem: &Problem| matches!(problem, Problem::UnknownAlert { .. });
    alert.is_some() || diagnostics.said_within(start, is_unknown)
}
