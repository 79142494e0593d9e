//! The proof of a scenario, by search over all pairs of scene and state that can be reached.
//!
//! Every name has a range and a scenario has finitely many scenes, so the search always ends.

use std::collections::{HashMap, HashSet};

use super::rules::{Rules, State};
use crate::model::{Scenario, Tone, When};

/// The most pairs that are searched.
pub const LARGEST: usize = 200_000;

/// How much a search may cost beyond that: values looked at, summed over all moves. It keeps a
/// scenario with very many names or choices from taking minutes.
const MOST_EFFORT: usize = 50_000_000;

/// How many choices of a way are kept: the last ones.
const LONGEST_WAY: usize = 30;

/// What the search found.
#[derive(Debug, Default)]
pub struct Proof {
    /// How many pairs of scene and state can be reached, endings among them.
    pub pairs: usize,
    /// How many moves there are: choices offered, summed over all pairs.
    pub moves: usize,
    /// Whether the search was given up, so that nothing below is complete.
    pub too_large: bool,
    /// The scenes that can never be reached.
    pub unreachable: Vec<usize>,
    /// The choices of reachable scenes that are never offered, as (scene, choice).
    pub never_offered: Vec<(usize, usize)>,
    /// The blocks of reachable scenes that are never shown, as (scene, block).
    pub never_shown: Vec<(usize, usize)>,
    /// Pairs from which no ending can be reached: the first of each scene.
    pub no_way_out: Vec<Stuck>,
    /// Scenes from which only endings with `tone=harm` can be reached: the first of each region.
    pub only_harm: Vec<Stuck>,
    /// Where an effect is held at the end of a range.
    pub held: Vec<Held>,
}

/// A pair that a learner should not be in, with the shortest way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// The scene.
    pub node: usize,
    /// The state in it.
    pub state: State,
    /// The choices that lead there, as (scene, choice); of a long way, the last 30.
    pub path: Vec<(usize, usize)>,
    /// Whether the way is longer than that.
    pub is_shortened: bool,
}

/// A choice whose effect would take a name out of its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// The scene.
    pub node: usize,
    /// The choice.
    pub choice: usize,
    /// The name.
    pub name: usize,
}

/// Searches a scenario.
pub fn prove(scenario: &Scenario) -> Proof {
    if scenario.nodes.is_empty() {
        return Proof::default();
    }
    let rules = Rules::of(scenario);
    let search = Search::run(scenario, &rules);
    let mut proof = Proof {
        pairs: search.pairs.len(),
        moves: search.moves,
        too_large: search.too_large,
        held: search.held.clone(),
        ..Proof::default()
    };
    if !search.too_large {
        search.find_unused(scenario, &rules, &mut proof);
        search.find_stuck(scenario, &mut proof);
    }
    proof
}

/// One pair, and how the search came to it.
struct Pair {
    node: usize,
    state: State,
    /// The pair before it and the choice taken there.
    from: Option<(usize, usize)>,
    /// The pairs that its choices lead to.
    to: Vec<usize>,
    /// Whether some choice that is offered has a link that leads nowhere. That is reported where
    /// the link stands, so here it counts as a way out.
    leaks: bool,
}

#[derive(Default)]
struct Search {
    pairs: Vec<Pair>,
    known: HashMap<(usize, State), usize>,
    moves: usize,
    effort: usize,
    too_large: bool,
    held: Vec<Held>,
    offered: Vec<Vec<bool>>,
}

impl Search {
    fn run(scenario: &Scenario, rules: &Rules<'_>) -> Self {
        let offered = scenario.nodes.iter().map(|node| vec![false; node.choices.len()]).collect();
        let mut search = Self { offered, ..Self::default() };
        search.pair(scenario.start, rules.start(), None);
        let mut at = 0;
        while at < search.pairs.len() && !search.too_large {
            search.expand(at, rules, scenario);
            at += 1;
        }
        search.held.sort_unstable();
        search.held.dedup();
        search
    }

    /// The number of a pair, which is new or known.
    fn pair(&mut self, node: usize, state: State, from: Option<(usize, usize)>) -> usize {
        if let Some(&known) = self.known.get(&(node, state.clone())) {
            return known;
        }
        let at = self.pairs.len();
        self.known.insert((node, state.clone()), at);
        self.pairs.push(Pair { node, state, from, to: Vec::new(), leaks: false });
        self.too_large |= self.pairs.len() > LARGEST;
        at
    }

    fn expand(&mut self, at: usize, rules: &Rules<'_>, scenario: &Scenario) {
        let (node, state) = (self.pairs[at].node, self.pairs[at].state.clone());
        if scenario.nodes[node].ending.is_some() {
            return;
        }
        self.effort += rules.cost(node);
        for choice in rules.offered(node, &state) {
            self.moves += 1;
            self.effort += rules.state_size();
            self.offered[node][choice] = true;
            match rules.choose(node, choice, &state) {
                Some(arrival) => {
                    let held = arrival.held.iter().map(|&name| Held { node, choice, name });
                    self.held.extend(held);
                    let to = self.pair(arrival.node, arrival.state, Some((at, choice)));
                    self.pairs[at].to.push(to);
                }
                None => self.pairs[at].leaks = true,
            }
        }
        self.too_large |= self.effort > MOST_EFFORT;
    }

    /// Scenes never reached, choices never offered, text never shown.
    fn find_unused(&self, scenario: &Scenario, rules: &Rules<'_>, proof: &mut Proof) {
        let mut states: Vec<Vec<&State>> = vec![Vec::new(); scenario.nodes.len()];
        for pair in &self.pairs {
            states[pair.node].push(&pair.state);
        }
        for (at, node) in scenario.nodes.iter().enumerate() {
            if states[at].is_empty() {
                proof.unreachable.push(at);
                continue;
            }
            if node.ending.is_none() {
                let never = (0..node.choices.len()).filter(|&choice| !self.offered[at][choice]);
                proof.never_offered.extend(never.map(|choice| (at, choice)));
            }
            for (block_at, block) in node.scene.iter().enumerate() {
                let shown = block.when == When::Always
                    || states[at].iter().any(|state| rules.is_shown(&block.when, state));
                if !shown {
                    proof.never_shown.push((at, block_at));
                }
            }
        }
    }

    fn find_stuck(&self, scenario: &Scenario, proof: &mut Proof) {
        let tone =
            |pair: &Pair| scenario.nodes[pair.node].ending.as_ref().map(|ending| ending.tone);
        let reaches_ending = self.can_reach(|pair| pair.leaks || tone(pair).is_some());
        let reaches_good =
            self.can_reach(|pair| pair.leaks || tone(pair).is_some_and(|tone| tone != Tone::Harm));
        let dead_end = |pair: &Pair| pair.to.is_empty() && !pair.leaks && tone(pair).is_none();
        let reaches_dead_end = self.can_reach(dead_end);
        let (mut is_stuck, mut is_harmed) = (HashSet::new(), HashSet::new());
        for (at, pair) in self.pairs.iter().enumerate() {
            let enters = |region: &dyn Fn(usize) -> bool| {
                region(at) && !pair.from.is_some_and(|(before, _)| region(before))
            };
            // A dead end is said once, where it is; a circle without an exit, where it is entered.
            let circles = |at: usize| !reaches_ending[at] && !reaches_dead_end[at];
            if (dead_end(pair) || enters(&circles)) && is_stuck.insert(pair.node) {
                proof.no_way_out.push(self.stuck(at));
            }
            // An ending with harm may be reached; what must not be is a scene with no other way.
            let only_harm = |at: usize| reaches_ending[at] && !reaches_good[at];
            if tone(pair).is_none() && enters(&only_harm) && is_harmed.insert(pair.node) {
                proof.only_harm.push(self.stuck(at));
            }
        }
    }

    /// The choices that lead to a pair; the search is by breadth, so there is no shorter way.
    fn stuck(&self, at: usize) -> Stuck {
        let pair = &self.pairs[at];
        let mut path = Vec::new();
        let mut from = pair.from;
        while let Some((before, choice)) = from.filter(|_| path.len() < LONGEST_WAY) {
            path.push((self.pairs[before].node, choice));
            from = self.pairs[before].from;
        }
        path.reverse();
        Stuck { node: pair.node, state: pair.state.clone(), path, is_shortened: from.is_some() }
    }

    /// For each pair, whether a pair of this kind can be reached from it.
    fn can_reach(&self, is_goal: impl Fn(&Pair) -> bool) -> Vec<bool> {
        let mut back: Vec<Vec<usize>> = vec![Vec::new(); self.pairs.len()];
        for (at, pair) in self.pairs.iter().enumerate() {
            for &to in &pair.to {
                back[to].push(at);
            }
        }
        let mut reaches = vec![false; self.pairs.len()];
        let mut open: Vec<usize> =
            (0..self.pairs.len()).filter(|&at| is_goal(&self.pairs[at])).collect();
        for &at in &open {
            reaches[at] = true;
        }
        while let Some(at) = open.pop() {
            for &before in &back[at] {
                if !reaches[before] {
                    reaches[before] = true;
                    open.push(before);
                }
            }
        }
        reaches
    }
}
