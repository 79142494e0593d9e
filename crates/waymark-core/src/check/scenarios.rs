//! Every scenario has a way out: the findings of the proof as messages.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::plain_text;
use crate::model::{ConditionTerm, Month, Scenario, Tone};
use crate::scenario::{LARGEST, Proof, Rules, Stuck, prove};
use crate::source::Span;

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for module in &whole.modules {
        for scenario in module.scenarios() {
            let mut add = |span: Span, problem| report(diagnostics, &module.file, span, problem);
            report_static(scenario, &mut add);
            report_proof(scenario, &prove(scenario), &mut add);
        }
    }
}

fn report_static(scenario: &Scenario, add: &mut impl FnMut(Span, Problem)) {
    for node in &scenario.nodes {
        if node.ending.as_ref().is_some_and(|end| end.tone == Tone::Harm && end.debrief.is_empty()) {
            add(node.span, Problem::HarmWithoutDebrief { ending: node.id.to_string() });
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
        add(node.span, Problem::Unreachable { node: node.id.to_string() });
    }
    for &(node, choice) in &proof.never_offered {
        let choice = &scenario.nodes[node].choices[choice];
        add(choice.span, Problem::NeverOffered { choice: plain_text(&choice.label) });
    }
    for &(node, block) in &proof.never_shown {
        add(scenario.nodes[node].scene[block].block.span, Problem::NeverShown);
    }
    let has_ending = scenario.nodes.iter().any(|node| node.ending.is_some());
    for stuck in proof.no_way_out.iter().filter(|stuck| has_ending || is_dead_end(scenario, stuck)) {
        let node = scenario.nodes[stuck.node].id.to_string();
        let (state, path) = (state_words(scenario, stuck), path_words(scenario, stuck));
        add(scenario.nodes[stuck.node].span, Problem::NoWayOut { node, state, path });
    }
    for stuck in &proof.only_harm {
        let node = scenario.nodes[stuck.node].id.to_string();
        let (state, path) = (state_words(scenario, stuck), path_words(scenario, stuck));
        add(scenario.nodes[stuck.node].span, Problem::OnlyHarm { node, state, path });
    }
}

/// Without any ending everything goes in circles, which is one cause and was said once.
fn is_dead_end(scenario: &Scenario, stuck: &Stuck) -> bool {
    Rules::of(scenario).offered(stuck.node, &stuck.state).is_empty()
}

fn path_words(scenario: &Scenario, stuck: &Stuck) -> Vec<String> {
    let label = |&(node, choice): &(usize, usize)| {
        plain_text(&scenario.nodes[node].choices[choice].label)
    };
    stuck.path.iter().map(label).collect()
}

/// The part of the state that the choices of the scene ask about: `trust=0 and advocate=no`.
fn state_words(scenario: &Scenario, stuck: &Stuck) -> String {
    let rules = Rules::of(scenario);
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
