//! The sample's scenario, with one thing changed in each test.

use crate::support::course::{messages, read_course, report};
use crate::support::files::in_tests;

const FILE: &str = "1-recognize.md";

/// Changes the sample's module and gives the messages about it.
fn changed(changes: &[(&str, &str)]) -> Vec<String> {
    let mut texts = read_course(&in_tests("courses/sample"));
    let text = texts.texts.get_mut(FILE).expect("the module of the sample");
    for (from, to) in changes {
        assert!(text.contains(from), "the sample no longer holds {from:?}");
        *text = text.replacen(from, to, 1);
    }
    let messages = messages(&report(&texts), &texts);
    messages.into_iter().map(|line| line.split_once(' ').expect("a place").1.to_owned()).collect()
}

#[track_caller]
fn check(from: &str, to: &str, expected: &str) {
    check_all(&[(from, to)], &[expected]);
}

#[track_caller]
fn check_all(changes: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(changed(changes), expected);
}

#[test]
fn a_dead_end_names_the_state_and_the_way_there() {
    check_all(
        &[
            ("- [Ask for her identity document](#the-door-closes) `trust -2`\n", ""),
            (
                "`if advocate = no` `advocate = yes` `minutes -10`",
                "`if trust >= 2` `advocate = yes`",
            ),
            (
                "(#she-decides) `if advocate = yes`",
                "(#she-decides) `if trust >= 2 and advocate = yes`",
            ),
            ("`trust +1` `minutes -5`\n  > He", "`minutes -5`\n  > He"),
        ],
        &["E042 node `alone` has no way out when trust=1 and advocate=no; \
             the way there: “Ask him to step out with your partner”"],
    );
}

#[test]
fn a_dead_end_in_a_scene_without_conditions() {
    check(
        "- [Go back in and speak with her alone](#you-speak-alone) `trust +1`\n",
        "",
        "E042 node `line` has no way out; the way there: “Step back and call the advocate line”",
    );
}

#[test]
fn a_circle_without_an_exit_is_reported_where_it_is_entered() {
    check(
        "- [Go back in and speak with her alone](#you-speak-alone) `trust +1`",
        "- [Wait](#the-advocate-line) `minutes -5`\n- [Wait longer](#the-advocate-line) `minutes -10`",
        "E042 node `line` has no way out; the way there: “Step back and call the advocate line”",
    );
}

#[test]
fn a_choice_that_is_never_offered() {
    check(
        "- [Leave](#the-door-closes)",
        "- [Leave](#the-door-closes)\n- [Call](#the-advocate-line) `if trust >= 3`",
        "W041 the choice “Call” can never be chosen; \
         its condition never holds here; change or remove it",
    );
}

#[test]
fn text_that_is_never_shown_and_an_else_that_is_never_shown() {
    check(
        "He answers every question for her.",
        "`if trust > 3` He answers every question for her.",
        "W043 this text can never be shown; its condition never holds here; change or remove it",
    );
    check(
        "He answers every question for her.",
        "`if trust <= 3` He answers every question for her.\n\n`else` She answers.",
        "W043 this text can never be shown; its condition never holds here; change or remove it",
    );
}

#[test]
fn a_scene_that_nothing_leads_to() {
    check(
        "- [Question them together](#you-question-them-together) `trust -1` `minutes -5`\n",
        "",
        "E040 node `together` can never be reached; add a choice that leads to it, or remove it",
    );
}

#[test]
fn only_harm_is_left() {
    check_all(
        &[
            ("tone=repair", "tone=harm"),
            ("- [Separate them now](#you-speak-alone) `minutes -5` `trust +1`\n", ""),
        ],
        &["E045 from node `together` no ending with `tone=support` or `tone=repair` can be \
             reached; the way there: “Question them together”"],
    );
}

#[test]
fn harm_without_a_debrief() {
    check_all(
        &[
            ("tone=repair", "tone=harm"),
            ("> [!IMPORTANT]\n> **Debrief.** Where did", "> **Debrief.** Where did"),
        ],
        &["E046 ending `closes` has `tone=harm` and no debrief; \
             add `> [!IMPORTANT]` with what happened and why"],
    );
    check_all(&[("tone=repair", "tone=harm")], &[]);
}

#[test]
fn a_link_to_a_scene_that_was_renamed() {
    check_all(
        &[("### The advocate line\n", "### The advocates line\n")],
        &[
            "E031 no heading makes the anchor `#the-advocate-line`; did you mean `#the-advocates-line`?",
            "E031 no heading makes the anchor `#the-advocate-line`; did you mean `#the-advocates-line`?",
        ],
    );
}

#[test]
fn a_link_that_leads_nowhere_hides_no_more_than_it_must() {
    // The scene that was meant cannot be told, so nobody says that it cannot be reached.
    check(
        "- [Question them together](#you-question-them-together)",
        "- [Question them together](#elsewhere)",
        "E031 no heading makes the anchor `#elsewhere`",
    );
}

#[test]
fn every_problem_in_the_state_table_is_said_once() {
    check(
        "| `trust` | 1 | 0..4 |",
        "| `trust` | 1 | 0-4 |",
        "E035 cannot read the row of `trust`; \
         write a range such as `0..4`, or words such as `yes, no`, in the third column",
    );
}

#[test]
fn an_effect_that_cannot_be_read_makes_no_other_message() {
    check(
        "(#you-speak-alone) `trust +1` `minutes -5`\n  >",
        "(#you-speak-alone) `trust more` `minutes -5`\n  >",
        "E034 cannot read the effect `trust more`; write it as `trust +1` or `advocate = yes`",
    );
}

#[test]
fn seen_and_once_keep_what_happened() {
    check_all(
        &[
            ("He answers every", "`if seen alone` You know her name.\n\nHe answers every"),
            (
                "- [Leave](#the-door-closes)",
                "- [Ask](#you-speak-alone) `once`\n- [Leave](#the-door-closes)",
            ),
            (
                "- [Ask for her identity",
                "- [Ask him](#you-question-them-together)\n- [Ask for her identity",
            ),
        ],
        &[],
    );
    check(
        "He answers every",
        "`if seen closes` You are back.\n\nHe answers every",
        "W043 this text can never be shown; its condition never holds here; change or remove it",
    );
}

#[test]
fn the_summary_says_where_values_are_held() {
    let texts = read_course(&in_tests("courses/sample"));
    let summary = report(&texts).summary;
    let held = &summary.modules[0].scenarios[0].held;
    let held: Vec<String> =
        held.iter().map(|(choice, name, value)| format!("{choice}: {name} at {value}")).collect();
    assert_eq!(held, ["Ask for her identity document: trust at 0"]);
}
