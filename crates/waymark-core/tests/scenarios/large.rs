//! Scenarios that are too large to prove: said so, in reasonable time.

use std::time::{Duration, Instant};

use crate::support::course::{course_of_one, messages, report};

#[track_caller]
fn check_too_large(scenario: &str) {
    let text = format!("# M\n<!-- @module id=m -->\n\n## S\n<!-- @scenario id=s -->\n\n{scenario}");
    let texts = course_of_one("1-large.md", &text);
    let begun = Instant::now();
    let messages = messages(&report(&texts), &texts);
    assert_eq!(
        messages,
        ["1-large.md:4:1 W044 this scenario is too large to prove: \
          more than 200000 pairs of scene and state; narrow a range in the state table"]
    );
    assert!(begun.elapsed() < Duration::from_secs(60), "it took {:?}", begun.elapsed());
}

const HEADER: &str = "| Name | Start | Range |\n| --- | --- | --- |\n";
const ENDING: &str = "\n### End\n<!-- @ending id=end tone=support -->\n\nText.\n";

#[test]
fn wide_ranges() {
    let rows = "| a | 0 | -2147483648..2147483647 |\n| b | 0 | 0..100000 |\n";
    let choices = "- [A](#a) `a +1`\n- [B](#a) `b +7`\n- [C](#a) `a -3`\n- [D](#end)\n";
    check_too_large(&format!("{HEADER}{rows}\n### A\n<!-- @node id=a -->\n\n{choices}{ENDING}"));
}

#[test]
fn many_choices_that_go_away_after_use() {
    let choices: String = (0..40).map(|at| format!("- [Choice {at}](#a) `once`\n")).collect();
    check_too_large(&format!("### A\n<!-- @node id=a -->\n\n{choices}- [Go](#end)\n{ENDING}"));
}

#[test]
fn many_names_and_many_choices() {
    let rows: String = (0..600).map(|at| format!("| n{at} | 0 | 0..9 |\n")).collect();
    let choices: String = (0..600).map(|at| format!("- [Choice {at}](#a) `n{at} +1`\n")).collect();
    check_too_large(&format!(
        "{HEADER}{rows}\n### A\n<!-- @node id=a -->\n\n{choices}- [Go](#end)\n{ENDING}"
    ));
}
