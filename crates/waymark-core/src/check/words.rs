//! Words that hurt or mislead, from a list that is a file.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::{InlineKind, visit_inlines};
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
        visit_inlines(&document.blocks, &mut |inline| {
            let InlineKind::Text(text) = &inline.kind else { return };
            let lower = text.to_lowercase();
            for entry in entries.iter().filter(|entry| holds_words(&lower, entry.avoid)) {
                let problem = Problem::WordToAvoid {
                    found: entry.avoid.to_owned(),
                    prefer: entry.prefer.to_owned(),
                };
                report(diagnostics, &document.file, place(inline.span, &document.text, entry), problem);
            }
        });
    }
}

/// `avoid, also avoid | prefer`; `#` begins a comment.
fn read_line(line: &str) -> Vec<Entry<'_>> {
    let line = line.split('#').next().unwrap_or_default();
    let Some((avoid, prefer)) = line.split_once('|') else { return Vec::new() };
    let words = avoid.split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(|avoid| Entry { avoid, prefer: prefer.trim() }).collect()
}

fn holds_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(text[..at].chars().next_back())
            && !is_letter(text[at + words.len()..].chars().next())
    })
}

/// Where the word stands, or the text that holds it where the source writes it in another way.
fn place(text: Span, source: &str, entry: &Entry<'_>) -> Span {
    let lower = text.of(source).to_ascii_lowercase();
    match lower.find(entry.avoid) {
        Some(at) => Span::new(text.start + at, text.start + at + entry.avoid.len()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{WORDS, holds_words, read_line};

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
                assert!(!entry.prefer.is_empty() && entry.avoid == entry.avoid.to_lowercase(), "{line}");
            }
        }
    }
}
