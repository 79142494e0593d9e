//! Code spans that do something: conditions and effects.

use super::Known;
use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::model::{Change, Comparison, Condition, ConditionTerm, Effect, Range};
use crate::source::Span;

/// A code span of a scene, sorted.
pub(super) enum Mechanic<'a> {
    /// `if …`
    If(&'a str),
    /// `else`
    Else,
    /// `once`
    Once,
    /// Anything else: an effect, where one is expected.
    Other,
}

impl<'a> Mechanic<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        match text.trim() {
            "else" => Self::Else,
            "once" => Self::Once,
            "if" => Self::If(""),
            _ => match text.trim_start().strip_prefix("if ") {
                Some(condition) => Self::If(condition),
                None => Self::Other,
            },
        }
    }
}

/// A code span with its text and place.
#[derive(Clone, Copy)]
pub(super) struct CodeSpan<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
}

impl CodeSpan<'_> {
    /// The place of a part of the text. The text begins after one backtick.
    fn place_of(self, part: &str) -> Span {
        let start = self.span.start + 1 + self.text.find(part).unwrap_or_default();
        Span::new(start, start + part.len())
    }
}

/// Reads `if trust >= 2 and advocate = yes`. A term that names something unknown is reported and
/// left out; a condition that cannot be read at all gives nothing.
pub(super) fn condition(
    code: CodeSpan<'_>,
    terms: &str,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Condition> {
    let mut condition = Condition::default();
    for term in terms.split(" and ") {
        match read_term(term, code, known) {
            Ok(term) => condition.terms.push(term),
            Err(Slip::Unreadable) => {
                let found = code.text.to_owned();
                diagnostics.report(code.span, Problem::BadCondition { found });
                return None;
            }
            Err(Slip::Known(span, problem)) => diagnostics.report(span, *problem),
        }
    }
    Some(condition)
}

/// Reads `trust +1`, `minutes -5` or `advocate = yes`.
pub(super) fn effect(
    code: CodeSpan<'_>,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Effect> {
    match read_effect(code, known) {
        Ok(effect) => Some(effect),
        Err(Slip::Unreadable) => {
            diagnostics.report(code.span, Problem::BadEffect { found: code.text.to_owned() });
            None
        }
        Err(Slip::Known(span, problem)) => {
            diagnostics.report(span, *problem);
            None
        }
    }
}

/// Why a term or an effect was not read.
enum Slip {
    Unreadable,
    Known(Span, Box<Problem>),
}

/// `≥` and friends are what a phone's keyboard makes of them.
const COMPARISONS: [(&str, Comparison); 10] = [
    ("!=", Comparison::NotEqual),
    (">=", Comparison::AtLeast),
    ("<=", Comparison::AtMost),
    ("==", Comparison::Equal),
    ("≠", Comparison::NotEqual),
    ("≥", Comparison::AtLeast),
    ("≤", Comparison::AtMost),
    ("=", Comparison::Equal),
    (">", Comparison::Greater),
    ("<", Comparison::Less),
];

fn read_term(term: &str, code: CodeSpan<'_>, known: &Known<'_>) -> Result<ConditionTerm, Slip> {
    let term = term.trim();
    if let Some(id) = term.strip_prefix("seen ") {
        return seen(id.trim(), code, known);
    }
    let (at, (sign, comparison)) = COMPARISONS
        .iter()
        .filter_map(|pair| term.find(pair.0).map(|at| (at, *pair)))
        .min_by_key(|(at, (sign, _))| (*at, core::cmp::Reverse(sign.len())))
        .ok_or(Slip::Unreadable)?;
    let (name, value) = (term[..at].trim(), term[at + sign.len()..].trim());
    if !is_word(name) || !is_word(value) {
        return Err(Slip::Unreadable);
    }
    let name = name_index(name, code, known)?;
    let value = value_of(name, value, code, known)?;
    Ok(ConditionTerm::Compare { name, comparison, value })
}

fn seen(id: &str, code: CodeSpan<'_>, known: &Known<'_>) -> Result<ConditionTerm, Slip> {
    if let Some(at) = known.nodes.iter().position(|node| node.id.as_str() == id) {
        return Ok(ConditionTerm::Seen(at));
    }
    if !is_word(id) {
        return Err(Slip::Unreadable);
    }
    let suggestion = nearest(id, known.nodes.iter().map(|node| node.id.as_str()));
    let problem =
        Problem::UnknownNode { id: id.to_owned(), suggestion: suggestion.map(str::to_owned) };
    Err(Slip::Known(code.place_of(id), Box::new(problem)))
}

fn read_effect(code: CodeSpan<'_>, known: &Known<'_>) -> Result<Effect, Slip> {
    let text = code.text.trim();
    if let Some((name, value)) = text.split_once('=') {
        let (name, value) = (name.trim(), value.trim());
        if !is_word(name) || !is_word(value) {
            return Err(Slip::Unreadable);
        }
        let name = name_index(name, code, known)?;
        return Ok(Effect { name, change: Change::Set(value_of(name, value, code, known)?) });
    }
    // The minus that a word processor writes is understood too. A name may hold a hyphen, so the
    // sign is the last one that has only digits after it.
    let at = text.rfind(['+', '-', '−']).ok_or(Slip::Unreadable)?;
    let sign = text[at..].chars().next().unwrap_or('+');
    let (name, amount) = (text[..at].trim(), text[at + sign.len_utf8()..].trim());
    let amount: i32 = amount.parse().map_err(|_| Slip::Unreadable)?;
    if !is_word(name) {
        return Err(Slip::Unreadable);
    }
    let index = name_index(name, code, known)?;
    if matches!(known.names[index].range, Range::Words(_)) {
        return Err(Slip::Unreadable);
    }
    Ok(Effect { name: index, change: Change::Add(if sign == '+' { amount } else { -amount }) })
}

fn is_word(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

fn name_index(name: &str, code: CodeSpan<'_>, known: &Known<'_>) -> Result<usize, Slip> {
    known.names.iter().position(|state| state.name == name).ok_or_else(|| {
        let suggestion = nearest(name, known.names.iter().map(|state| state.name.as_str()));
        let problem = Problem::UnknownName {
            name: name.to_owned(),
            suggestion: suggestion.map(str::to_owned),
        };
        Slip::Known(code.place_of(name), Box::new(problem))
    })
}

fn value_of(
    name: usize,
    value: &str,
    code: CodeSpan<'_>,
    known: &Known<'_>,
) -> Result<i32, Slip> {
    let state = &known.names[name];
    let (low, high) = state.range.bounds();
    match state.range.read(value) {
        Some(read) if (low..=high).contains(&read) => Ok(read),
        // Comparing with a number just outside of the range is how one writes "never"; the proof
        // says so with more precision.
        Some(read) if matches!(state.range, Range::Numbers(..)) => Ok(read),
        _ => {
            let problem = Problem::OutOfRange {
                name: state.name.clone(),
                value: value.to_owned(),
                range: state.range.written(),
            };
            Err(Slip::Known(code.place_of(value), Box::new(problem)))
        }
    }
}
