//! Edits that change a fingerprint, and edits that do not.

use super::*;
use crate::item::examples::{inlines, paragraph, question, with, worded};
use crate::model::{ChoiceKind, Group, Matching, Reflection, Scoring};

fn start() -> Question {
    let options = vec![worded("The hotline", false), worded("It's 911", true)];
    let mut question = with(Interaction::Choice(ChoiceKind::Single, options), Scoring::All);
    question.title = "Which line comes first?".into();
    question.stem = vec![paragraph("Somebody is in danger now."), paragraph("You phone.")];
    question
}

fn options(question: &mut Question) -> &mut Vec<ChoiceOption> {
    match &mut question.interaction {
        Interaction::Choice(_, options) => options,
        other => panic!("{other:?}"),
    }
}

fn after(edit: impl FnOnce(&mut Question)) -> String {
    let mut question = start();
    edit(&mut question);
    fingerprint(&question)
}

#[test]
fn edits_that_change_nothing() {
    let same = fingerprint(&start());
    assert_eq!(after(|question| question.id = crate::model::Id::new("other")), same);
    assert_eq!(after(|question| question.points = 5), same);
    assert_eq!(after(|question| question.attempts = Some(2)), same);
    assert_eq!(after(|question| question.hints.push(vec![paragraph("Think.")])), same);
    assert_eq!(after(|question| question.explanation.push(paragraph("Because."))), same);
    assert_eq!(after(|question| options(question)[0].feedback.push(paragraph("No."))), same);
    assert_eq!(after(|question| options(question)[0].weight = Some(25)), same);
    assert_eq!(after(|question| options(question).reverse()), same);
    assert_eq!(after(|question| options(question)[1] = worded("It\u{2019}s  911", true)), same);
    let one_paragraph = paragraph("Somebody is in danger\nnow. You phone.");
    assert_eq!(after(|question| question.stem = vec![one_paragraph]), same);
}

#[test]
fn edits_that_change_the_content() {
    let mut all = vec![
        fingerprint(&start()),
        after(|question| question.title = "Which line comes last?".into()),
        after(|question| question.stem.truncate(1)),
        after(|question| question.stem.push(paragraph("Nobody answers."))),
        after(|question| options(question)[0] = worded("The tip line", false)),
        after(|question| options(question)[0].right = true),
        after(|question| options(question)[1].right = false),
        after(|question| options(question).truncate(1)),
        after(|question| options(question).push(worded("Both", false))),
    ];
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "two edits look the same");
}

#[test]
fn it_tells_what_changed() {
    let written = fingerprint(&question("multiple: b a+ c+"));
    let (stem, rest) = written.split_once('.').expect("a stem and options");
    assert_eq!((stem, rest), (text_key("Which? Choose.").as_str(), "a+.b.c+"));
}

#[test]
fn every_type_has_one_that_knows_its_key() {
    let check = |one: Interaction, other: Interaction| {
        let of = |interaction| fingerprint(&with(interaction, Scoring::All));
        assert_ne!(of(one.clone()), of(other.clone()), "{one:?}\n{other:?}");
        assert_eq!(of(one.clone()), of(one));
    };
    let items = |texts: &[&str]| texts.iter().map(|text| inlines(text)).collect::<Vec<_>>();
    let ordering = |texts: &[&str]| Interaction::Ordering(items(texts));
    check(ordering(&["first", "second"]), ordering(&["second", "first"]));

    let matching = |right: [&str; 2]| {
        let headings = [inlines("l"), inlines("r")];
        let pair = |left, right| [inlines(left), inlines(right)];
        let pairs = vec![pair("one", right[0]), pair("two", right[1])];
        Interaction::Matching(Matching { headings, pairs })
    };
    check(matching(["1", "2"]), matching(["2", "1"]));

    let group = |name, members: &[&str]| Group { name: inlines(name), members: items(members) };
    let sort =
        |one: &[&str], two: &[&str]| Interaction::Sort(vec![group("One", one), group("Two", two)]);
    check(sort(&["a", "b"], &["c"]), sort(&["a"], &["b", "c"]));

    let matrix = |right: [bool; 2]| {
        let row = crate::model::MatrixRow { label: inlines("row"), right: right.into() };
        let columns = items(&["yes", "no"]);
        Interaction::Matrix(Matrix { heading: inlines("h"), columns, rows: vec![row] })
    };
    check(matrix([true, false]), matrix([false, true]));

    let gap =
        |right: &str, wrong: &str| Gap::Menu { right: right.into(), wrong: vec![wrong.into()] };
    let blanks = |gaps| Interaction::Blanks(Blanks { text: vec![paragraph("It is …")], gaps });
    check(blanks(vec![gap("a", "b")]), blanks(vec![gap("b", "a")]));
    check(blanks(vec![Gap::Typed(vec!["a".into()])]), blanks(vec![Gap::Typed(vec!["b".into()])]));

    let short = |credit| {
        let (span, feedback) = (Default::default(), Vec::new());
        Interaction::Short(vec![TextAnswer { span, text: "a".into(), credit, feedback }])
    };
    check(short(100), short(0));

    let number = |high| {
        let (span, feedback) = (Default::default(), Vec::new());
        let answer = crate::model::NumberAnswer { span, low: 1.0, high, credit: 100, feedback };
        let (min, max, step, unit) = (None, None, None, String::new());
        Interaction::Number(NumberEntry { min, max, step, unit, answers: vec![answer] })
    };
    check(number(2.0), number(2.5));
    check(Interaction::Reflection(Reflection { min_words: None }), ordering(&["a"]));
}
