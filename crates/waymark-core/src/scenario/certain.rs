//! Which findings of a proof are causes, and which may only follow from another one.
//!
//! Where there is no way out, states are missing that a way out would lead to, and so other choices
//! look as if nobody could take them; an effect that could not be read may be the one that makes a
//! condition hold. Such a finding stays only if it holds in every case: in the graph of all choices
//! whose conditions can hold in some state at all. The rest comes out once the cause is mended.

use std::collections::{HashMap, HashSet};

use super::{Proof, Stuck};
use crate::model::{Comparison, Condition, ConditionTerm, Scenario, Tone, When};

impl Proof {
    /// Takes out what may only follow from something else that was found or reported.
    pub fn without_consequences(mut self, scenario: &Scenario) -> Self {
        if scenario.nodes.is_empty() {
            return self;
        }
        let possible = Possible::of(scenario);
        let is_ending = |node: usize| scenario.nodes[node].ending.is_some();
        let tone = |node: usize| scenario.nodes[node].ending.as_ref().map(|ending| ending.tone);
        let is_good = |node: usize| tone(node).is_some_and(|tone| tone != Tone::Harm);
        if scenario.unread {
            self.no_way_out.retain(|stuck: &Stuck| !possible.leads_to(stuck.node, is_ending));
            self.only_harm.retain(|stuck: &Stuck| !possible.leads_to(stuck.node, is_good));
        }
        let is_stuck = !self.no_way_out.is_empty() || !self.only_harm.is_empty();
        if scenario.unread || is_stuck {
            let reached = possible.reached_from(scenario.start);
            self.unreachable
                .retain(|node| reached.as_ref().is_some_and(|reached| !reached.contains(node)));
        }
        if scenario.unread || is_stuck || !self.unreachable.is_empty() {
            self.never_offered.retain(|&(node, choice)| {
                let condition = scenario.nodes[node].choices[choice].condition.as_ref();
                condition.is_some_and(|condition| !can_hold(condition, scenario))
            });
            self.never_shown.retain(|&(node, block)| {
                let when = &scenario.nodes[node].scene[block].when;
                matches!(when, When::If(condition) if !can_hold(condition, scenario))
            });
        }
        self
    }
}

/// The choices that some state may offer.
struct Possible {
    /// For each scene, where it may lead; none where a link could not be read.
    to: Vec<Vec<Option<usize>>>,
}

impl Possible {
    fn of(scenario: &Scenario) -> Self {
        let mut same_heading: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, node) in scenario.nodes.iter().enumerate() {
            same_heading.entry(&node.anchor).or_default().push(at);
        }
        let leads = |target: Option<usize>| match target {
            // Of two scenes with one heading, either may have been meant.
            Some(at) => {
                same_heading[scenario.nodes[at].anchor.as_str()].iter().copied().map(Some).collect()
            }
            None => vec![None],
        };
        let of_node = |node: &crate::model::Node| {
            let choices = node.choices.iter().filter(|choice| {
                choice.condition.as_ref().is_none_or(|condition| can_hold(condition, scenario))
            });
            choices.flat_map(|choice| leads(choice.target)).collect()
        };
        Self { to: scenario.nodes.iter().map(of_node).collect() }
    }

    /// The scenes that may be reached; none if a link that could not be read may lead anywhere.
    fn reached_from(&self, start: usize) -> Option<HashSet<usize>> {
        let mut reached = HashSet::from([start]);
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for to in &self.to[at] {
                let to = (*to)?;
                if reached.insert(to) {
                    open.push(to);
                }
            }
        }
        Some(reached)
    }

    fn leads_to(&self, start: usize, is_goal: impl Fn(usize) -> bool) -> bool {
        self.reached_from(start).is_none_or(|reached| reached.into_iter().any(is_goal))
    }
}

/// Whether a condition can hold in some state, as far as each name by itself tells.
fn can_hold(condition: &Condition, scenario: &Scenario) -> bool {
    let mut bounds: HashMap<usize, (i64, i64)> = HashMap::new();
    for term in &condition.terms {
        let ConditionTerm::Compare { name, comparison, value } = term else { continue };
        let (low, high) = bounds.entry(*name).or_insert_with(|| {
            let (low, high) = scenario.names[*name].range.bounds();
            (i64::from(low), i64::from(high))
        });
        let value = i64::from(*value);
        match comparison {
            Comparison::Equal => (*low, *high) = ((*low).max(value), (*high).min(value)),
            Comparison::Greater => *low = (*low).max(value + 1),
            Comparison::AtLeast => *low = (*low).max(value),
            Comparison::Less => *high = (*high).min(value - 1),
            Comparison::AtMost => *high = (*high).min(value),
            Comparison::NotEqual if *low == value => *low += 1,
            Comparison::NotEqual if *high == value => *high -= 1,
            Comparison::NotEqual => {}
        }
    }
    bounds.values().all(|(low, high)| low <= high)
}
