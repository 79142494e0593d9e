//! What an answer was an answer to, as a row of short keys.

use super::text_key;
use super::words::words;
use crate::markdown::{Inline, plain_text};
use crate::model::{
    Blanks, ChoiceOption, Gap, Interaction, Matrix, NumberEntry, Question, TextAnswer,
};

/// What an answer was an answer to: changes when the wording of the question, of an option or of the
/// key changes, and stays the same when feedback, hints, explanation, points or typography change.
///
/// It is a row of keys with `.` between them: first that of the heading and the stem, then one for
/// each option, with `+` after those that are right. So two fingerprints also tell *what* changed.
/// Where the order of the source means nothing the keys are sorted, and options can be moved about.
///
/// Keys and not words, since words would say on a shared device what somebody is learning about.
pub fn fingerprint(question: &Question) -> String {
    // A heading can be the whole question, so it counts as its first line.
    let asked = format!("{}\n{}", question.title, words(&question.stem));
    let mut keys = vec![text_key(&asked)];
    keys.extend(keys_of(&question.interaction));
    keys.join(".")
}

fn keys_of(interaction: &Interaction) -> Vec<String> {
    match interaction {
        Interaction::Choice(_, options) | Interaction::Poll(options) => of_options(options),
        Interaction::Hotspot(hotspot) => of_options(&hotspot.options),
        // The order of the source is what is right, so these stay in it.
        Interaction::Ordering(items) => items.iter().map(|item| key(item)).collect(),
        Interaction::Matching(matching) => {
            sorted(matching.pairs.iter().map(|[left, right]| pair(left, right)))
        }
        Interaction::Sort(groups) => sorted(
            groups
                .iter()
                .flat_map(|group| group.members.iter().map(|member| pair(member, &group.name))),
        ),
        Interaction::Matrix(matrix) | Interaction::Scale(matrix) => of_matrix(matrix),
        Interaction::Blanks(blanks) => of_blanks(blanks),
        Interaction::Short(answers) => sorted(answers.iter().map(of_text_answer)),
        Interaction::Number(entry) | Interaction::Slider(entry) => of_numbers(entry),
        Interaction::Reflection(_) | Interaction::Unknown => Vec::new(),
    }
}

fn of_options(options: &[ChoiceOption]) -> Vec<String> {
    sorted(options.iter().map(|option| marked(option.key.clone(), option.right)))
}

/// One key for each cell that is right, and one for each row and column whether or not any cell is.
fn of_matrix(matrix: &Matrix) -> Vec<String> {
    let labels = matrix.rows.iter().map(|row| &row.label).chain(&matrix.columns);
    let cells = matrix.rows.iter().flat_map(|row| {
        let columns = matrix.columns.iter().zip(&row.right);
        columns.filter(|(_, right)| **right).map(|(column, _)| pair(&row.label, column))
    });
    sorted(labels.map(|label| key(label)).chain(cells))
}

/// The text with its gaps, then what belongs in each: gaps are told apart by their order.
fn of_blanks(blanks: &Blanks) -> Vec<String> {
    let gaps = blanks.gaps.iter().map(|gap| match gap {
        Gap::Typed(answers) => marked(text_key(&answers.join("|")), true),
        Gap::Menu { right, wrong } => {
            let wrong = sorted(wrong.iter().map(|wrong| text_key(wrong)));
            format!("{}{}", marked(text_key(right), true), wrong.concat())
        }
    });
    core::iter::once(text_key(&words(&blanks.text))).chain(gaps).collect()
}

fn of_text_answer(answer: &TextAnswer) -> String {
    marked(text_key(&answer.text), answer.credit == 100)
}

/// The first range that holds a number counts, so their order means something.
fn of_numbers(entry: &NumberEntry) -> Vec<String> {
    let answers = entry.answers.iter().map(|answer| {
        // By their bits: writing decimals would bring 6 KB to every learner for these two numbers.
        let (low, high) = (answer.low.to_bits(), answer.high.to_bits());
        let range = format!("{low:x}..{high:x} {}", entry.unit);
        marked(text_key(&range), answer.credit == 100)
    });
    answers.collect()
}

fn key(text: &[Inline]) -> String {
    text_key(&plain_text(text))
}

/// What belongs together, such as the two sides of a pair.
fn pair(left: &[Inline], right: &[Inline]) -> String {
    format!("{}={}", key(left), key(right))
}

fn marked(key: String, right: bool) -> String {
    if right { key + "+" } else { key }
}

fn sorted(keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut keys: Vec<String> = keys.collect();
    keys.sort_unstable();
    keys
}

#[cfg(test)]
mod tests;
