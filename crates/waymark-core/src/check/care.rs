//! Care for readers: text alternatives, the order of headings, questions that trap the tired.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::{BlockKind, InlineKind, plain_text, visit_inlines};
use crate::model::{ChoiceOption, Interaction, Month, Question};

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for document in &whole.documents {
        let mut level = 0;
        for block in &document.blocks {
            if let BlockKind::Heading { level: next, .. } = block.kind {
                if next > level + 1 && level > 0 {
                    let problem = Problem::HeadingOrder { from: level, to: next };
                    report(diagnostics, &document.file, block.span, problem);
                }
                level = next;
            }
        }
        visit_inlines(&document.blocks, &mut |inline| {
            if let InlineKind::Image { alternative, .. } = &inline.kind
                && plain_text(alternative).is_empty()
            {
                report(diagnostics, &document.file, inline.span, Problem::NoAlternativeText);
            }
        });
    }
    for module in &whole.modules {
        for question in module.questions() {
            check_question(question, &module.file, diagnostics);
        }
    }
}

fn check_question(question: &Question, file: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(options) = options(question) else { return };
    let mut stem = question.title.clone();
    for block in &question.stem {
        if let BlockKind::Paragraph(text) = &block.kind {
            stem.push(' ');
            stem.push_str(&plain_text(text));
        }
    }
    if asks_for_what_is_not_so(&stem) {
        report(diagnostics, file, question.span, Problem::NegativeStem);
    }
    for option in options {
        if let Some(words) = refers_to_other_options(&plain_text(&option.text)) {
            let problem = Problem::AllOfTheAbove { words: words.to_owned() };
            report(diagnostics, file, option.span, problem);
        }
    }
}

fn options(question: &Question) -> Option<&[ChoiceOption]> {
    match &question.interaction {
        Interaction::Choice(_, options) => Some(options),
        _ => None,
    }
}

/// "Which is NOT …", "Which of these are not …", "All of the following EXCEPT".
fn asks_for_what_is_not_so(stem: &str) -> bool {
    let is_word = |word: &str| stem.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
    let lower = stem.to_lowercase();
    let negated = ["is not", "are not", "isn't", "isn’t", "aren't", "aren’t", "does not", "do not"];
    let asks = |which: &str| {
        lower.find(which).is_some_and(|at| {
            let question = lower[at..].split('?').next().unwrap_or_default();
            negated.iter().any(|not| question.contains(not))
        })
    };
    is_word("NOT") || is_word("EXCEPT") || lower.contains("following except") || asks("which ")
}

fn refers_to_other_options(option: &str) -> Option<&'static str> {
    const PHRASES: [&str; 6] = [
        "all of the above",
        "none of the above",
        "any of the above",
        "both of the above",
        "all of these",
        "none of these",
    ];
    let lower = option.to_lowercase();
    PHRASES.into_iter().find(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::asks_for_what_is_not_so;

    #[test]
    fn finds_questions_that_ask_for_what_is_not_so() {
        assert!(asks_for_what_is_not_so("Which is NOT a means?"));
        assert!(asks_for_what_is_not_so("Which of these is not a sign?"));
        assert!(asks_for_what_is_not_so("All of the following except one are true."));
        assert!(!asks_for_what_is_not_so("Which means is this? She does not say."));
        assert!(!asks_for_what_is_not_so(
            "A person who does not want police: which step comes first?"
        ));
    }
}
