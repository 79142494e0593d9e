//! What the core finds in random small scenarios is what the plain model finds.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, TestCaseError, prop_assert, prop_assert_eq, proptest};
use waymark_core::diagnostic::{Diagnostic, Problem};

use crate::brute_force::Facts;
use crate::support::course::{course_of_one, report};
use crate::tiny::{Tiny, tiny};

/// More can be asked for with `PROPTEST_CASES`.
fn many_cases() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1000), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn the_proof_agrees_with_a_plain_model(tiny in tiny()) {
        let texts = course_of_one("1-tiny.md", &tiny.markdown());
        let report = report(&texts);
        let facts = tiny.facts();
        let summary = &report.summary.modules[0].scenarios[0];
        prop_assert_eq!((summary.pairs, summary.moves), (facts.pairs.len(), facts.moves));
        prop_assert_eq!(summary.held.len(), facts.held.len());

        let found = Found::of(&report.diagnostics);
        check_unused(&tiny, &facts, &found)?;
        let has_ending = tiny.scenes.iter().any(|scene| scene.tone.is_some());
        prop_assert_eq!(found.no_ending, !has_ending);
        if has_ending {
            check_stuck(&tiny, &facts, &found)?;
        }
        prop_assert!(found.rest.is_empty(), "{:?}", found.rest);
    }
}

/// The messages, sorted.
#[derive(Default)]
struct Found {
    unreachable: BTreeSet<String>,
    never_offered: BTreeSet<String>,
    never_shown: usize,
    no_way_out: BTreeSet<String>,
    only_harm: BTreeSet<String>,
    no_ending: bool,
    rest: Vec<Problem>,
}

impl Found {
    fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut found = Self::default();
        for diagnostic in diagnostics {
            match diagnostic.problem.clone() {
                Problem::Unreachable { node } => _ = found.unreachable.insert(node),
                Problem::NeverOffered { choice } => _ = found.never_offered.insert(choice),
                Problem::NeverShown => found.never_shown += 1,
                Problem::NoWayOut { node, .. } => _ = found.no_way_out.insert(node),
                Problem::OnlyHarm { node, .. } => _ = found.only_harm.insert(node),
                Problem::NoEnding => found.no_ending = true,
                other => found.rest.push(other),
            }
        }
        found
    }
}

fn reached(facts: &Facts) -> BTreeSet<usize> {
    facts.pairs.iter().map(|pair| pair.scene).collect()
}

fn unreachable(tiny: &Tiny, facts: &Facts) -> BTreeSet<String> {
    let reached = reached(facts);
    let all = 0..tiny.scenes.len();
    all.filter(|scene| !reached.contains(scene)).map(|scene| format!("scene{scene}")).collect()
}

fn never_offered(tiny: &Tiny, facts: &Facts) -> BTreeSet<String> {
    let mut never = BTreeSet::new();
    for scene in reached(facts).into_iter().filter(|at| tiny.scenes[*at].tone.is_none()) {
        let choices = 0..tiny.scenes[scene].choices.len();
        let unused = choices.filter(|choice| !facts.offered.contains(&(scene, *choice)));
        never.extend(unused.map(|choice| format!("Choice {scene}.{choice}")));
    }
    never
}

fn never_shown(tiny: &Tiny, facts: &Facts) -> usize {
    let with_text = reached(facts).into_iter().filter(|at| tiny.scenes[*at].text.is_some());
    with_text
        .map(|at| {
            usize::from(!facts.shown.contains(&at)) + usize::from(!facts.else_shown.contains(&at))
        })
        .sum()
}

/// What may only follow from something else is not reported beside it; then there may be less.
fn check_unused(tiny: &Tiny, facts: &Facts, found: &Found) -> Result<(), TestCaseError> {
    let unreachable = unreachable(tiny, facts);
    let never_offered = never_offered(tiny, facts);
    let never_shown = never_shown(tiny, facts);
    prop_assert!(found.unreachable.is_subset(&unreachable));
    prop_assert!(found.never_offered.is_subset(&never_offered));
    prop_assert!(found.never_shown <= never_shown);
    let is_free = found.no_way_out.is_empty() && found.only_harm.is_empty() && !found.no_ending;
    if is_free {
        prop_assert_eq!(&found.unreachable, &unreachable);
    }
    if is_free && unreachable.is_empty() {
        prop_assert_eq!(&found.never_offered, &never_offered);
        prop_assert_eq!(found.never_shown, never_shown);
    }
    Ok(())
}

/// Each scene that is reported is one without a way out, and none is forgotten: wherever an ending
/// cannot be reached, or only one with harm, a reported scene lies on the way or ahead.
fn check_stuck(tiny: &Tiny, facts: &Facts, found: &Found) -> Result<(), TestCaseError> {
    let tone = |scene: usize| tiny.scenes[scene].tone;
    let name = |scene: usize| format!("scene{scene}");
    let mut without_ending = BTreeSet::new();
    let mut without_good = BTreeSet::new();
    for pair in &facts.pairs {
        if !tiny.can_reach(pair, |pair| tone(pair.scene).is_some()) {
            without_ending.insert(name(pair.scene));
        } else if tone(pair.scene).is_none()
            && !tiny.can_reach(pair, |pair| tone(pair.scene).is_some_and(|tone| tone != "harm"))
        {
            without_good.insert(name(pair.scene));
        }
        if tiny.is_stuck(pair) {
            prop_assert!(found.no_way_out.contains(&name(pair.scene)), "{pair:?} is a dead end");
        }
    }
    prop_assert!(found.no_way_out.is_subset(&without_ending));
    prop_assert!(found.only_harm.is_subset(&without_good));
    prop_assert_eq!(found.no_way_out.is_empty(), without_ending.is_empty());
    prop_assert_eq!(found.only_harm.is_empty(), without_good.is_empty());
    Ok(())
}
