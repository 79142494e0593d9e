//! Every scenario has a way out: the findings of the proof as messages.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::plain_text;
use crate::model::{ConditionTerm, Month, Node, Scenario, Tone};
use crate::scenario::{LARGEST, Proof, Rules, Stuck, prove};
use crate::source::Span;

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for module in &whole.modules {
        for scenario in module.scenarios() {
            let mut add = |span: Span, problem| report(diagnostics, &module.file, span, problem);
            report_static(scenario, &mut add);
            let proof = prove(scenario).without_consequences(scenario);
            report_proof(scenario, &proof, &mut add);
        }
    }
}

fn report_static(scenario: &Scenario, add: &mut impl FnMut(Span, Problem)) {
    for node in &scenario.nodes {
        if node.ending.as_ref().is_some_and(|end| end.tone == Tone::Harm && end.debrief.is_empty())
        {
            add(node.span, Problem::HarmWithoutDebrief { ending: name(node) });
        }
    }
    if !scenario.nodes.is_empty() && scenario.nodes.iter().all(|node| node.ending.is_none()) {
        add(scenario.span, Problem::NoEnding);
    }
}

fn report_proof(scenario: &Scenario, proof: &Proof, add: &mut impl FnMut(Span, Problem)) {
    if proof.too_large {
        add(scenario.span, Problem::TooLarge { pairs: LARGEST });
        return;
    }
    for &at in &proof.unreachable {
        let node = &scenario.nodes[at];
        add(node.span, Problem::Unreachable { node: name(node) });
    }
    for &(node, choice) in &proof.never_offered {
        let choice = &scenario.nodes[node].choices[choice];
        add(choice.span, Problem::NeverOffered { choice: plain_text(&choice.label) });
    }
    for &(node, block) in &proof.never_shown {
        add(scenario.nodes[node].scene[block].block.span, Problem::NeverShown);
    }
    // Without any ending there is no way out of any scene, which is one cause and was said once.
    let has_ending = scenario.nodes.iter().any(|node| node.ending.is_some());
    let rules = Rules::of(scenario);
    for stuck in proof.no_way_out.iter().filter(|_| has_ending) {
        let (node, state, path) = words(scenario, &rules, stuck);
        add(scenario.nodes[stuck.node].span, Problem::NoWayOut { node, state, path });
    }
    for stuck in &proof.only_harm {
        let (node, state, path) = words(scenario, &rules, stuck);
        add(scenario.nodes[stuck.node].span, Problem::OnlyHarm { node, state, path });
    }
}

/// The id of a scene, or its title where the id is missing.
fn name(node: &Node) -> String {
    if node.id.is_empty() { node.title.clone() } else { node.id.to_string() }
}

/// The scene, the state in it and the way there, as an author calls them.
fn words(scenario: &Scenario, rules: &Rules<'_>, stuck: &Stuck) -> (String, String, Vec<String>) {
    let label =
        |&(node, choice): &(usize, usize)| plain_text(&scenario.nodes[node].choices[choice].label);
    let earlier = stuck.is_shortened.then(|| "…".to_owned());
    let path = earlier.into_iter().chain(stuck.path.iter().map(label)).collect();
    (name(&scenario.nodes[stuck.node]), state_words(scenario, rules, stuck), path)
}

/// The part of the state that the choices of the scene ask about: `trust=0 and advocate=no`.
fn state_words(scenario: &Scenario, rules: &Rules<'_>, stuck: &Stuck) -> String {
    let conditions =
        scenario.nodes[stuck.node].choices.iter().filter_map(|choice| choice.condition.as_ref());
    let mut asked: Vec<usize> = conditions
        .flat_map(|condition| &condition.terms)
        .filter_map(|term| match term {
            ConditionTerm::Compare { name, .. } => Some(*name),
            ConditionTerm::Seen(_) => None,
        })
        .collect();
    asked.sort_unstable();
    asked.dedup();
    let words: Vec<String> = asked
        .into_iter()
        .map(|name| {
            let value = rules.value(&stuck.state, name);
            let name = &scenario.names[name];
            format!("{}={}", name.name, name.range.show(value))
        })
        .collect();
    words.join(" and ")
}
