//! One thing that must be absent from some files, and the looking for it.

use super::hosts;
use crate::test::source::Source;

/// What must be absent, where, and an example of it.
pub(super) struct Absence {
    pub(super) says: &'static str,
    pub(super) within: fn(&str) -> bool,
    pub(super) looked_for: Looked,
    /// A path and a line that this has to find; the tests plant it.
    #[cfg_attr(not(test), expect(dead_code, reason = "an example for readers and for the tests"))]
    pub(super) breach: (&'static str, &'static str),
}

/// What is looked for.
pub(super) enum Looked {
    /// These words in the code, not in its comments.
    Words(&'static [&'static str]),
    /// These words anywhere.
    WordsAndComments(&'static [&'static str]),
    /// Addresses of hosts that are not allowed, in the code.
    ForeignHosts,
}

impl Absence {
    /// Every line that should not be there, as `path:line: text`.
    pub(super) fn breaches(&self, sources: &[Source]) -> Vec<String> {
        let within = sources.iter().filter(|source| (self.within)(&source.path));
        within.flat_map(|source| self.breaches_in(source)).collect()
    }

    fn breaches_in(&self, source: &Source) -> Vec<String> {
        let text = match self.looked_for {
            Looked::WordsAndComments(_) => source.text.clone(),
            _ => source.code(),
        };
        let lines = text.lines().enumerate();
        lines
            .filter(|(_, line)| self.is_breach(line))
            .map(|(at, line)| format!("{}:{}: {}", source.path, at + 1, line.trim()))
            .collect()
    }

    fn is_breach(&self, line: &str) -> bool {
        match self.looked_for {
            Looked::Words(words) | Looked::WordsAndComments(words) => {
                words.iter().any(|word| line.contains(word))
            }
            Looked::ForeignHosts => hosts::names_a_foreign_one(line),
        }
    }
}
