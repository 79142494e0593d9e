//! What each kind of response is worth.

use super::*;
use crate::item::examples::{question, with};

/// `options` as in [`question`]; `chosen` are keys. The outcome is the verdict, the credit and the
/// marked options: in brackets those that were chosen, with `+` those that are right.
fn check(options: &str, chosen: &str, outcome: &str) {
    let response = Response::choice(chosen.split_whitespace());
    let graded = grade(&question(options), &response);
    let shown = graded.map_or("none".into(), |graded| show(&graded));
    assert_eq!(shown, outcome, "{options}, answered with {chosen}");
}

fn show(outcome: &Outcome) -> String {
    let mut text = format!("{:?} {}:", outcome.verdict, outcome.credit).to_lowercase();
    for OptionOutcome { key, chosen, right } in &outcome.options {
        let right = if *right { "+" } else { "" };
        let marked = if *chosen { format!(" [{key}{right}]") } else { format!(" {key}{right}") };
        text.push_str(&marked);
    }
    text
}

#[test]
fn single_choice() {
    check("single: a b+ c", "b", "right 100: a [b+] c");
    check("single: a b+ c", "a", "wrong 0: [a]");
    check("truefalse: t f+", "f", "right 100: t [f+]");
    check("truefalse: t f+", "t", "wrong 0: [t]");
}

#[test]
fn single_choice_with_weights() {
    check("single: a:25 b+ c:0", "a", "partly 25: [a]");
    check("single: a:25 b+ c:0", "b", "right 100: a [b+] c");
    check("single: a:25 b+ c:0", "c", "wrong 0: [c]");
    check("single: a:-50 b+", "a", "wrong 0: [a]");
    check("single: a:2000000000 b+", "a", "partly 100: [a]");
    check("single: a b+:80", "b", "right 100: a [b+]");
}

#[test]
fn multiple_choice_all_or_nothing() {
    check("multiple: a+ b+ c d", "a b", "right 100: [a+] [b+] c d");
    check("multiple: a+ b+ c d", "a", "wrong 0: [a+]");
    check("multiple: a+ b+ c d", "a b c", "wrong 0: [a+] [b+] [c]");
    check("multiple: a+ b+ c d", "c d", "wrong 0: [c] [d]");
}

#[test]
fn multiple_choice_with_weights() {
    check("multiple: a+:50 b+:50 c:-25", "a", "partly 50: [a+]");
    check("multiple: a+:50 b+:50 c:-25", "a c", "partly 25: [a+] [c]");
    check("multiple: a+:50 b+:50 c:-25", "a b c", "partly 75: [a+] [b+] [c]");
    check("multiple: a+:50 b+:50 c:-25", "a b", "right 100: [a+] [b+] c");
    check("multiple: a+:50 b+:50 c:-25", "c", "wrong 0: [c]");
    check("multiple: a+:90 b+:90 c", "a b c", "partly 100: [a+] [b+] [c]");
    check("multiple: a+:10 b+:10", "a b", "right 100: [a+] [b+]");
    check("multiple: a+:2147483647 b+:2147483647 c", "a b c", "partly 100: [a+] [b+] [c]");
    check("multiple: a+:-2147483648 b:-2147483648", "a b", "wrong 0: [a+] [b]");
}

#[test]
fn multiple_choice_where_each_counts() {
    check("each: a+ b+ c d", "a b", "right 100: [a+] [b+] c d");
    check("each: a+ b+ c d", "a", "partly 50: [a+]");
    check("each: a+ b+ c d", "a b c", "partly 50: [a+] [b+] [c]");
    check("each: a+ b+ c d", "a c", "wrong 0: [a+] [c]");
    check("each: a+ b+ c d", "a b c d", "wrong 0: [a+] [b+] [c] [d]");
    check("each: a+ b c d", "b c d", "wrong 0: [b] [c] [d]");
    check("each: a+ b+ c+", "a", "partly 33: [a+]");
    check("each: a+ b+ c+", "a b", "partly 66: [a+] [b+]");
    check("each: a+:10 b+:10 c", "a", "partly 50: [a+]");
}

#[test]
fn nothing_is_right() {
    check("multiple: a b", "a", "wrong 0: [a]");
    check("each: a b", "a", "wrong 0: [a]");
    check("single: a b", "b", "wrong 0: [b]");
    check("single:", "a", "none");
}

#[test]
fn several_are_right_and_one_is_asked_for() {
    check("single: a+ b+ c", "a", "right 100: [a+] b+ c");
    check("single: a+ b+ c", "b", "right 100: a+ [b+] c");
}

#[test]
fn what_is_no_answer_is_not_graded() {
    check("single: a b+", "", "none");
    check("multiple: a b+", "", "none");
    check("each: a b+", "", "none");
    check("single: a b+", "a b", "none");
    check("truefalse: t f+", "t f", "none");
}

#[test]
fn unknown_keys_and_duplicates_do_not_count() {
    check("single: a b+", "gone", "none");
    check("single: a b+", "b gone", "right 100: a [b+]");
    check("multiple: a+ b+ c", "a b gone", "right 100: [a+] [b+] c");
    check("each: a+ b+ c", "a gone", "partly 50: [a+]");
    check("each: a+ b+ c", "a a a", "partly 50: [a+]");
    let doubled = Response::Choice(vec!["b".into(), "b".into()]);
    let outcome = grade(&question("single: a b+"), &doubled);
    assert_eq!(outcome.map(|outcome| outcome.credit), Some(100));
}

#[test]
fn what_is_nobody_s_business_is_not_graded() {
    let mut private = question("single: a b+");
    private.private = true;
    assert_eq!(grade(&private, &Response::choice(["b"])), None);
}

#[test]
fn other_types_are_not_graded_yet() {
    let Interaction::Choice(_, options) = question("single: a b+").interaction else { panic!() };
    for interaction in [Interaction::Unknown, Interaction::Poll(options)] {
        let question = with(interaction, Scoring::All);
        assert_eq!(grade(&question, &Response::choice(["b"])), None, "{question:?}");
    }
}
