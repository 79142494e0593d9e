//! Words that hurt or mislead, from a list that is a file.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::{Inline, InlineKind, visit_texts};
use crate::model::Month;
use crate::source::Span;

/// The file in a course's folder that takes the place of the list that comes with the check.
/// An empty file switches it off.
pub const WORDS_FILE: &str = "words.txt";

/// The list that comes with the check; its head explains the form.
const WORDS: &str = include_str!("words.txt");

struct Entry<'a> {
    avoid: &'a str,
    prefer: &'a str,
}

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let list = whole.words.as_deref().unwrap_or(WORDS);
    let entries: Vec<Entry<'_>> = list.lines().flat_map(read_line).collect();
    for document in &whole.documents {
        visit_texts(&document.blocks, &mut |text| {
            for run in Run::all_of(text) {
                for (at, entry) in found(&run.lower, &entries) {
                    let problem = Problem::WordToAvoid {
                        found: entry.avoid.to_owned(),
                        prefer: entry.prefer.to_owned(),
                    };
                    report(diagnostics, &document.file, run.place(at, entry.avoid.len()), problem);
                }
            }
        });
    }
}

/// Text without other marks in between, in lower case. A line may end within it.
#[derive(Default)]
struct Run {
    lower: String,
    /// Where each character of `lower` begins, and the place in the source that it has.
    places: Vec<(usize, Span)>,
}

impl Run {
    /// The runs of a text, and of what is emphasized or linked in it.
    fn all_of(text: &[Inline]) -> Vec<Self> {
        let mut runs = vec![Self::default()];
        for inline in text {
            match (&inline.kind, runs.last_mut()) {
                (InlineKind::Text(text), Some(run)) => run.push(text, inline.span),
                (InlineKind::SoftBreak, Some(run)) => run.push(" ", inline.span),
                (
                    InlineKind::Emphasis(inner)
                    | InlineKind::Strong(inner)
                    | InlineKind::Struck(inner)
                    | InlineKind::Link { text: inner, .. }
                    | InlineKind::Image { alternative: inner, .. },
                    _,
                ) => {
                    runs.extend(Self::all_of(inner));
                    runs.push(Self::default());
                }
                _ => runs.push(Self::default()),
            }
        }
        runs
    }

    fn push(&mut self, text: &str, span: Span) {
        // Where the source writes the text in another way, its characters share one place.
        let is_as_written = span.end - span.start == text.len();
        for (at, character) in text.char_indices() {
            let start = span.start + at;
            let own = Span::new(start, start + character.len_utf8());
            self.places.push((self.lower.len(), if is_as_written { own } else { span }));
            self.lower.extend(character.to_lowercase());
        }
    }

    fn place(&self, at: usize, length: usize) -> Span {
        let of = |at: usize| self.places.partition_point(|(start, _)| *start <= at) - 1;
        self.places[of(at)].1.to(self.places[of(at + length - 1)].1)
    }
}

/// The entries that a text holds as whole words. Of those that overlap, the first and longest counts.
fn found<'a>(text: &str, entries: &'a [Entry<'a>]) -> Vec<(usize, &'a Entry<'a>)> {
    let mut all: Vec<(usize, &Entry<'_>)> = entries
        .iter()
        .flat_map(|entry| whole_words(text, entry.avoid).map(move |at| (at, entry)))
        .collect();
    all.sort_by_key(|(at, entry)| (*at, core::cmp::Reverse(entry.avoid.len())));
    let mut end = 0;
    all.retain(|(at, entry)| {
        let is_free = *at >= end;
        if is_free {
            end = at + entry.avoid.len();
        }
        is_free
    });
    all
}

/// `avoid, also avoid | prefer`; `#` begins a comment.
fn read_line(line: &str) -> Vec<Entry<'_>> {
    let line = line.split('#').next().unwrap_or_default();
    let Some((avoid, prefer)) = line.split_once('|') else { return Vec::new() };
    let words = avoid.split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(|avoid| Entry { avoid, prefer: prefer.trim() }).collect()
}

fn whole_words<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).map(|(at, _)| at).filter(move |&at| {
        !is_letter(text[..at].chars().next_back())
            && !is_letter(text[at + words.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, read_line, whole_words};

    fn holds_words(text: &str, words: &str) -> bool {
        whole_words(text, words).next().is_some()
    }

    #[test]
    fn finds_whole_words_only() {
        assert!(holds_words("they call it a rescue.", "rescue"));
        assert!(!holds_words("the rescuers came", "rescue"));
        assert!(holds_words("modern slavery", "modern slavery"));
    }

    #[test]
    fn every_line_of_the_list_can_be_read() {
        let lines = WORDS.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        for line in lines {
            let entries = read_line(line);
            assert!(!entries.is_empty(), "no entry in {line:?}");
            for entry in entries {
                assert!(
                    !entry.prefer.is_empty() && entry.avoid == entry.avoid.to_lowercase(),
                    "{line}"
                );
            }
        }
    }
}
