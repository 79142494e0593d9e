//! The keys of a comment as typed values. What can't be read is reported and left at its default.

use core::str::FromStr;

use super::decimal::decimal;
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::Directive;
use crate::model::{Id, Month};
use crate::source::Span;

/// The settings of one heading: its comment, if it has one.
pub(super) struct Settings<'a, 'd> {
    /// The comment.
    pub(super) directive: Option<&'a Directive>,
    /// Where problems go.
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'a> Settings<'a, '_> {
    /// The id. `what` is the word for it in a message, `heading` the place to point to without one.
    pub(super) fn id(&mut self, what: &'static str, heading: Span) -> Id {
        let argument = self.directive.and_then(|directive| directive.argument("id"));
        let Some(argument) = argument else {
            if !self.diagnostics.is_excused(heading) {
                self.diagnostics.report(heading, Problem::NoId { what });
            }
            return Id::default();
        };
        let id = argument.value.clone().unwrap_or_default();
        if !Id::is_valid(&id) {
            self.diagnostics.report(argument.span, Problem::BadId { id });
            return Id::default();
        }
        Id::new(id)
    }

    /// A number such as `minutes=8`.
    pub(super) fn number<T: FromStr>(&mut self, key: &str) -> Option<T> {
        self.read(key, "a whole number", |value| value.parse().ok())
    }

    /// A share in percent, with or without `%`.
    pub(super) fn percent(&mut self, key: &str) -> Option<u8> {
        self.read(key, "a number from 0 to 100", |value| {
            value.trim_end_matches('%').parse().ok().filter(|percent| *percent <= 100)
        })
    }

    /// A number with or without decimals.
    pub(super) fn decimal(&mut self, key: &str) -> Option<f64> {
        self.read(key, "a number", decimal)
    }

    /// A month such as `reviewed=2026-11`.
    pub(super) fn month(&mut self, key: &str) -> Option<Month> {
        self.read(key, "a month such as 2026-11", Month::parse)
    }

    /// How heavy a part is: 0 to 3.
    pub(super) fn intensity(&mut self) -> u8 {
        self.read("intensity", "a number from 0 to 3", |value| {
            value.parse().ok().filter(|intensity| *intensity <= 3)
        })
        .unwrap_or_default()
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &str,
        expected: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        self.read(key, expected, |value| {
            words.iter().find(|(word, _)| *word == value).map(|(_, meaning)| *meaning)
        })
    }

    /// `key`, `key=yes` or `key=no`; `default` when it is not there.
    pub(super) fn switch(&mut self, key: &str, default: bool) -> bool {
        if self
            .directive
            .is_some_and(|directive| directive.flag(key) && directive.value(key).is_none())
        {
            return true;
        }
        self.word(key, "`yes` or `no`", &[("yes", true), ("no", false)]).unwrap_or(default)
    }

    /// A text, as written.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.directive.and_then(|directive| directive.value(key))
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.directive.map(|directive| directive.values(key)).unwrap_or_default()
    }

    /// Numbers of objectives, from 1.
    pub(super) fn objectives(&mut self) -> Vec<u32> {
        let texts = self.texts("objective");
        let numbers: Vec<u32> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        if numbers.len() != texts.len() {
            self.read(
                "objective",
                "numbers of the module's objectives, such as 1,3",
                |_| None::<()>,
            );
        }
        numbers
    }

    fn read<T>(
        &mut self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let argument = self.directive?.argument(key)?;
        let value = argument.value.clone().unwrap_or_default();
        let read = read(&value);
        if read.is_none() {
            let key = key.to_owned();
            self.diagnostics.report(argument.span, Problem::BadValue { key, value, expected });
        }
        read
    }
}
