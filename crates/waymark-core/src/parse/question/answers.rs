//! Lists of answers: in order, in groups, written, or numbers.

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, List, ListItem, plain_text};
use crate::model::{Group, Interaction, NumberAnswer, NumberEntry, TextAnswer};
use crate::parse::decimal::decimal;
use crate::parse::settings::Settings;
use crate::source::Span;

const NO_CREDIT: &str = "none of the answers earns credit";

/// The text of an item and the feedback below it; anything else is reported, once.
pub(super) fn split_item(
    blocks: Vec<Block>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Inline>, Vec<Block>) {
    let mut text: Vec<Inline> = Vec::new();
    let mut feedback = Vec::new();
    let mut lost = None;
    for block in blocks {
        match block.kind {
            BlockKind::Paragraph(inlines) if text.is_empty() => text = inlines,
            BlockKind::Quote { blocks, .. } => feedback.extend(blocks),
            BlockKind::Directive(directive) => {
                text.push(Inline { span: block.span, kind: InlineKind::Directive(directive) });
            }
            _ => lost = lost.or(Some(block.span)),
        }
    }
    if let Some(span) = lost {
        let why = "an option holds one paragraph, and a quote for its feedback";
        diagnostics.report(span, Problem::Ungradable { why });
    }
    (text, feedback)
}

/// Takes a credit such as `` `25%` `` out of a text, in percent.
pub(super) fn take_weight(text: &mut Vec<Inline>) -> Option<i32> {
    let weight = |inline: &Inline| match &inline.kind {
        InlineKind::Code { text, literal: false } => {
            text.trim().strip_suffix('%')?.trim().parse().ok().filter(|w| (-100..=100).contains(w))
        }
        _ => None,
    };
    let at = text.iter().position(|inline| weight(inline).is_some())?;
    let weight = weight(&text.remove(at));
    if let Some(Inline { kind: InlineKind::Text(last), .. }) = text.last_mut() {
        last.truncate(last.trim_end().len());
    }
    weight
}

/// Items to put in order.
pub(super) fn ordering(list: List, span: Span, diagnostics: &mut Diagnostics) -> Interaction {
    if list.items.len() < 2 {
        diagnostics.report(span, Problem::Ungradable { why: "one item has no order" });
    }
    let items = list.items.into_iter().map(|item| split_item(item.blocks, diagnostics).0);
    Interaction::Ordering(items.collect())
}

/// Groups: bold items, each with the list of its members.
pub(super) fn sort(list: List, span: Span, diagnostics: &mut Diagnostics) -> Interaction {
    if list.items.len() < 2 {
        diagnostics.report(span, Problem::Ungradable { why: "there is only one group" });
    }
    let mut groups = Vec::new();
    for item in list.items {
        let mut group = Group { name: Vec::new(), members: Vec::new() };
        for block in item.blocks {
            match block.kind {
                BlockKind::Paragraph(name) => group.name = name,
                BlockKind::List(members) => {
                    let members = members.items.into_iter();
                    group
                        .members
                        .extend(members.map(|item| split_item(item.blocks, diagnostics).0));
                }
                _ => {}
            }
        }
        groups.push(group);
    }
    Interaction::Sort(groups)
}

/// Answers to be written; a struck one is a known wrong answer.
pub(super) fn short(list: List, diagnostics: &mut Diagnostics) -> Vec<TextAnswer> {
    let mut answers = Vec::new();
    for item in list.items {
        let (mut text, feedback) = split_item(item.blocks, diagnostics);
        let weight = take_weight(&mut text);
        let is_struck = matches!(text.as_slice(), [Inline { kind: InlineKind::Struck(_), .. }]);
        let words = plain_text(&text);
        if words.is_empty() {
            let expected = "at least one word";
            diagnostics.report(item.span, Problem::BadAnswer { found: words, expected });
            continue;
        }
        let credit = if is_struck { 0 } else { weight.unwrap_or(100) };
        answers.push(TextAnswer { span: item.span, text: words, credit, feedback });
    }
    if !answers.iter().any(|answer| answer.credit > 0)
        && let Some(first) = answers.first()
    {
        diagnostics.report(first.span, Problem::Ungradable { why: NO_CREDIT });
    }
    answers
}

/// Numbers and ranges of numbers.
pub(super) fn number(list: List, span: Span, settings: &mut Settings<'_, '_>) -> NumberEntry {
    let mut entry = NumberEntry {
        min: settings.decimal("min"),
        max: settings.decimal("max"),
        step: settings.decimal("step").filter(|step| *step > 0.0),
        unit: settings.text("unit").unwrap_or_default().to_owned(),
        answers: Vec::new(),
    };
    let items = list.items.len();
    for item in list.items {
        entry.answers.extend(number_answer(item, settings.diagnostics));
    }
    if entry.answers.len() == items && entry.answers.iter().all(|answer| answer.credit <= 0) {
        settings.diagnostics.report(span, Problem::Ungradable { why: NO_CREDIT });
    }
    entry
}

fn number_answer(item: ListItem, diagnostics: &mut Diagnostics) -> Option<NumberAnswer> {
    let (mut text, feedback) = split_item(item.blocks, diagnostics);
    let credit = take_weight(&mut text).unwrap_or(100);
    let found = plain_text(&text);
    let Some((low, high)) = range(&found) else {
        let expected = "a number such as `3`, `2..4` or `3 ± 0.5`";
        diagnostics.report(item.span, Problem::BadAnswer { found, expected });
        return None;
    };
    Some(NumberAnswer { span: item.span, low, high, credit, feedback })
}

/// A slider has two ends between which it can be drawn.
pub(super) fn slider(list: List, span: Span, settings: &mut Settings<'_, '_>) -> NumberEntry {
    let has = |key: &str| settings.text(key).is_some();
    let is_named = has("min") && has("max");
    let entry = number(list, span, settings);
    let is_empty = entry.min.zip(entry.max).is_some_and(|(min, max)| min >= max);
    if !is_named || is_empty {
        let why = "a slider needs `min=` and a larger `max=`";
        settings.diagnostics.report(span, Problem::Ungradable { why });
    }
    entry
}

/// Reads `3`, `2..4` or `3 ± 0.5` as the lowest and the highest number that it holds.
fn range(text: &str) -> Option<(f64, f64)> {
    let number = |text: &str| decimal(text.trim());
    if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (number(low)?, number(high)?);
        return (low <= high).then_some((low, high));
    }
    if let Some((middle, tolerance)) = text.split_once('±').or_else(|| text.split_once("+-")) {
        let (middle, tolerance) = (number(middle)?, number(tolerance)?);
        return (tolerance >= 0.0).then_some((middle - tolerance, middle + tolerance));
    }
    number(text).map(|number| (number, number))
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn reads_numbers_as_authors_write_them() {
        assert_eq!(range("3"), Some((3.0, 3.0)));
        assert_eq!(range("2..4"), Some((2.0, 4.0)));
        assert_eq!(range("3 ± 0.5"), Some((2.5, 3.5)));
        assert_eq!(range("-1.5"), Some((-1.5, -1.5)));
        assert_eq!(range("4..2"), None);
        assert_eq!(range("three"), None);
        assert_eq!(range("inf"), None);
    }
}
