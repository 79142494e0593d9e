//! Code spans that do something: conditions and effects.

use super::known::Known;
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
            _ => match text.trim_start().strip_prefix("if") {
                Some(condition) if !condition.starts_with(is_letter) => Self::If(condition),
                _ => Self::Other,
            },
        }
    }
}

/// A code span that is being read.
pub(super) struct Mechanics<'a, 'd> {
    text: &'a str,
    span: Span,
    known: &'a Known<'a>,
    diagnostics: &'d mut Diagnostics,
}

/// Why a part of a code span was not read.
enum Slip {
    /// It cannot be read, and that is still to be reported.
    Unreadable,
    /// It was reported.
    Reported,
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

impl<'a, 'd> Mechanics<'a, 'd> {
    /// The code span with this text at this place.
    pub(super) fn of(
        text: &'a str,
        span: Span,
        known: &'a Known<'a>,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        Self { text, span, known, diagnostics }
    }

    /// Reads the terms after `if`, such as `trust >= 2 and advocate = yes`. A misspelt name is
    /// reported and read as the one that was meant; a condition that can still not be read gives
    /// nothing.
    pub(super) fn condition(&mut self, terms: &str) -> Option<Condition> {
        let mut condition = Condition::default();
        let mut is_whole = true;
        for term in terms.split(" and ") {
            match self.term(term.trim()) {
                Ok(term) => condition.terms.push(term),
                Err(Slip::Reported) => is_whole = false,
                Err(Slip::Unreadable) => {
                    let found = self.text.to_owned();
                    self.diagnostics.report(self.span, Problem::BadCondition { found });
                    is_whole = false;
                    break;
                }
            }
        }
        if !is_whole {
            self.known.set_unread();
        }
        is_whole.then_some(condition)
    }

    /// Reads `trust +1`, `minutes -5` or `advocate = yes`.
    pub(super) fn effect(&mut self) -> Option<Effect> {
        let effect = self.read_effect();
        if let Err(Slip::Unreadable) = effect {
            let found = self.text.to_owned();
            self.diagnostics.report(self.span, Problem::BadEffect { found });
        }
        if effect.is_err() {
            self.known.set_unread();
        }
        effect.ok()
    }

    /// The name of `= minutes`, which has to exist.
    pub(super) fn shown_name(&mut self, name: &str) {
        if is_word(name) {
            let _ = self.name(name);
        }
    }

    fn term(&mut self, term: &str) -> Result<ConditionTerm, Slip> {
        if let Some(id) = term.strip_prefix("seen ") {
            return self.seen(id.trim());
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
        let name = self.name(name)?;
        Ok(ConditionTerm::Compare { name, comparison, value: self.value(name, value)? })
    }

    fn seen(&mut self, id: &str) -> Result<ConditionTerm, Slip> {
        if !is_word(id) {
            return Err(Slip::Unreadable);
        }
        if let Some(at) = self.known.id_at(id) {
            return Ok(ConditionTerm::Seen(at));
        }
        let meant = nearest(id, self.known.nodes.iter().map(|node| node.id.as_str()));
        let suggestion = meant.map(str::to_owned);
        self.report(id, Problem::UnknownNode { id: id.to_owned(), suggestion });
        meant.and_then(|id| self.known.id_at(id)).map(ConditionTerm::Seen).ok_or(Slip::Reported)
    }

    fn read_effect(&mut self) -> Result<Effect, Slip> {
        let text = self.text.trim();
        if let Some((name, value)) = text.split_once('=') {
            let (name, value) = (name.trim(), value.trim());
            if !is_word(name) || !is_word(value) {
                return Err(Slip::Unreadable);
            }
            let name = self.name(name)?;
            return Ok(Effect { name, change: Change::Set(self.value(name, value)?) });
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
        let name = self.name(name)?;
        if matches!(self.known.names[name].range, Range::Words(_)) {
            return Err(Slip::Unreadable);
        }
        Ok(Effect { name, change: Change::Add(if sign == '+' { amount } else { -amount }) })
    }

    fn name(&mut self, name: &str) -> Result<usize, Slip> {
        if let Some(at) = self.known.name_at(name) {
            return Ok(at);
        }
        if self.known.is_unreadable(name) {
            return Err(Slip::Reported);
        }
        let meant = nearest(name, self.known.names.iter().map(|state| state.name.as_str()));
        let suggestion = meant.map(str::to_owned);
        self.report(name, Problem::UnknownName { name: name.to_owned(), suggestion });
        meant.and_then(|name| self.known.name_at(name)).ok_or(Slip::Reported)
    }

    fn value(&mut self, name: usize, value: &str) -> Result<i32, Slip> {
        let state = &self.known.names[name];
        // Comparing with a number just outside of the range is how one writes "never"; the proof
        // says so with more precision.
        state.range.read(value).ok_or_else(|| {
            let problem = Problem::OutOfRange {
                name: state.name.clone(),
                value: value.to_owned(),
                range: state.range.written(),
            };
            self.report(value, problem);
            Slip::Reported
        })
    }

    /// Reports a problem with a part of the text, which is a slice of it.
    fn report(&mut self, part: &str, problem: Problem) {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        // Between the backticks the source may hold a space on both sides that the text has not.
        let before = self.span.end.saturating_sub(self.span.start + self.text.len()) / 2;
        let start = (self.span.start + before + offset).min(self.span.end);
        let end = (start + part.len()).min(self.span.end);
        self.diagnostics.report(Span::new(start, end), problem);
    }
}

fn is_word(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    !text.is_empty() && text.chars().all(is_letter)
}

/// Whether a name can hold this character.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}
