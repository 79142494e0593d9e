//! Questions for tests, written on one line.

use super::text_key;
use crate::markdown::{Block, BlockKind, Inline, InlineKind};
use crate::model::{ChoiceKind, ChoiceOption, Id, Interaction, Question, Scoring};
use crate::source::Span;

/// A question from a line such as `single: a b+ c:25`: its options, with `+` after those that are
/// right, and a weight in percent after `:`. An option's key is its letter. `each` counts every option.
pub(super) fn question(line: &str) -> Question {
    let (kind, options) = line.split_once(':').expect("a kind, a colon, options");
    let options = options.split_whitespace().map(option).collect();
    let (kind, scoring) = match kind {
        "single" => (ChoiceKind::Single, Scoring::All),
        "truefalse" => (ChoiceKind::TrueFalse, Scoring::All),
        "multiple" => (ChoiceKind::Multiple, Scoring::All),
        "each" => (ChoiceKind::Multiple, Scoring::Each),
        _ => panic!("unknown kind {kind}"),
    };
    with(Interaction::Choice(kind, options), scoring)
}

/// A question of any type, without anything around it.
pub(super) fn with(interaction: Interaction, scoring: Scoring) -> Question {
    Question {
        id: Id::new("q"),
        title: "Which?".into(),
        span: Span::default(),
        points: 1,
        attempts: None,
        scoring,
        shuffle: true,
        keep_last: false,
        tags: Vec::new(),
        private: false,
        objectives: Vec::new(),
        was: Vec::new(),
        stem: vec![paragraph("Choose.")],
        interaction,
        hints: Vec::new(),
        explanation: Vec::new(),
        on_wrong: Vec::new(),
    }
}

fn option(written: &str) -> ChoiceOption {
    let (written, weight) = match written.split_once(':') {
        Some((written, weight)) => (written, Some(weight.parse().expect("a weight"))),
        None => (written, None),
    };
    let text = written.trim_end_matches('+');
    ChoiceOption {
        span: Span::default(),
        key: text.into(),
        text: inlines(text),
        right: written.ends_with('+'),
        weight,
        feedback: Vec::new(),
        area: None,
    }
}

/// An option with the key that the parser gives to its text.
pub(super) fn worded(text: &str, right: bool) -> ChoiceOption {
    let key = text_key(text);
    ChoiceOption { key, text: inlines(text), right, ..option("x") }
}

pub(super) fn paragraph(text: &str) -> Block {
    Block { span: Span::default(), kind: BlockKind::Paragraph(inlines(text)) }
}

pub(super) fn inlines(text: &str) -> Vec<Inline> {
    vec![Inline { span: Span::default(), kind: InlineKind::Text(text.into()) }]
}
