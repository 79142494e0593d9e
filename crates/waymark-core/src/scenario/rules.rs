//! The rules of play: what is offered in a state, and what choosing changes.

use crate::model::{Change, Condition, ConditionTerm, Scenario, When};

/// What a scenario remembers: the values of its names, then one yes or no for each scene that a
/// condition asks about, then one for each choice that goes away after use.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct State(Box<[i32]>);

/// The rules of one scenario.
#[derive(Debug)]
pub struct Rules<'a> {
    scenario: &'a Scenario,
    /// The scenes that a condition asks about.
    asked: Vec<usize>,
    /// The choices that go away after use, as (scene, choice).
    once: Vec<(usize, usize)>,
}

/// Where a choice leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The index of the scene.
    pub node: usize,
    /// The state on entering it.
    pub state: State,
    /// The names that an effect would have taken out of their range, and that were held at its end.
    pub held: Vec<usize>,
}

impl<'a> Rules<'a> {
    /// The rules of a scenario.
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut asked: Vec<usize> = conditions(scenario)
            .flat_map(|condition| &condition.terms)
            .filter_map(|term| match term {
                ConditionTerm::Seen(node) => Some(*node),
                ConditionTerm::Compare { .. } => None,
            })
            .collect();
        asked.sort_unstable();
        asked.dedup();
        let mut once = Vec::new();
        for (at, node) in scenario.nodes.iter().enumerate() {
            let used = node.choices.iter().enumerate().filter(|(_, choice)| choice.once);
            once.extend(used.map(|(choice, _)| (at, choice)));
        }
        Self { scenario, asked, once }
    }

    /// The state on entering the first scene.
    pub fn start(&self) -> State {
        let names = self.scenario.names.iter().map(|name| name.start);
        let flags = core::iter::repeat_n(0, self.asked.len() + self.once.len());
        let mut state = State(names.chain(flags).collect());
        self.enter(self.scenario.start, &mut state);
        state
    }

    /// How many values a state has.
    pub(super) fn state_size(&self) -> usize {
        self.scenario.names.len() + self.asked.len() + self.once.len() + 1
    }

    /// What looking at the conditions of a scene costs.
    pub(super) fn cost(&self, node: usize) -> usize {
        let node = &self.scenario.nodes[node];
        1 + node.choices.len() + node.scene.iter().filter(|b| b.when != When::Always).count()
    }

    /// The value of a name.
    pub fn value(&self, state: &State, name: usize) -> i32 {
        state.0[name]
    }

    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition, state: &State) -> bool {
        condition.terms.iter().all(|term| match term {
            ConditionTerm::Compare { name, comparison, value } => {
                comparison.holds(state.0[*name], *value)
            }
            ConditionTerm::Seen(node) => {
                self.seen_flag(*node).is_some_and(|flag| state.0[flag] == 1)
            }
        })
    }

    /// Whether a block of a scene is shown.
    pub fn is_shown(&self, when: &When, state: &State) -> bool {
        match when {
            When::Always => true,
            When::If(condition) => self.holds(condition, state),
            When::Else(condition) => !self.holds(condition, state),
        }
    }

    /// The choices that a scene offers in a state, in the order of the file.
    pub fn offered(&self, node: usize, state: &State) -> Vec<usize> {
        let choices = &self.scenario.nodes[node].choices;
        (0..choices.len())
            .filter(|&at| {
                let used = self.once_flag(node, at).is_some_and(|flag| state.0[flag] == 1);
                let condition = choices[at].condition.as_ref();
                !used && condition.is_none_or(|condition| self.holds(condition, state))
            })
            .collect()
    }

    /// What choosing leads to; none if the choice leads nowhere.
    pub fn choose(&self, node: usize, choice: usize, state: &State) -> Option<Arrival> {
        let chosen = &self.scenario.nodes[node].choices[choice];
        let target = chosen.target?;
        let mut state = state.clone();
        let mut held = Vec::new();
        for effect in &chosen.effects {
            let value = &mut state.0[effect.name];
            let wanted = match effect.change {
                Change::Add(amount) => value.saturating_add(amount),
                Change::Set(wanted) => wanted,
            };
            let (low, high) = self.scenario.names[effect.name].range.bounds();
            *value = wanted.clamp(low, high);
            if *value != wanted {
                held.push(effect.name);
            }
        }
        if let Some(flag) = self.once_flag(node, choice) {
            state.0[flag] = 1;
        }
        self.enter(target, &mut state);
        Some(Arrival { node: target, state, held })
    }

    fn enter(&self, node: usize, state: &mut State) {
        if let Some(flag) = self.seen_flag(node) {
            state.0[flag] = 1;
        }
    }

    fn seen_flag(&self, node: usize) -> Option<usize> {
        let at = self.asked.binary_search(&node).ok()?;
        Some(self.scenario.names.len() + at)
    }

    fn once_flag(&self, node: usize, choice: usize) -> Option<usize> {
        let at = self.once.binary_search(&(node, choice)).ok()?;
        Some(self.scenario.names.len() + self.asked.len() + at)
    }
}

/// Every condition of a scenario.
fn conditions(scenario: &Scenario) -> impl Iterator<Item = &Condition> {
    scenario.nodes.iter().flat_map(|node| {
        let of_blocks = node.scene.iter().filter_map(|block| match &block.when {
            When::If(condition) | When::Else(condition) => Some(condition),
            When::Always => None,
        });
        of_blocks.chain(node.choices.iter().filter_map(|choice| choice.condition.as_ref()))
    })
}
