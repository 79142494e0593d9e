//! What a course holds, counted.

use super::whole::Whole;
use crate::markdown::plain_text;
use crate::model::{Module, Scenario};
use crate::scenario::prove;

/// A course in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The modules in order.
    pub modules: Vec<ModuleSummary>,
}

/// A module in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleSummary {
    /// Its id.
    pub id: String,
    /// How many lessons.
    pub lessons: usize,
    /// How many questions, those of alternatives too.
    pub items: usize,
    /// Its scenarios.
    pub scenarios: Vec<ScenarioSummary>,
}

/// A scenario in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioSummary {
    /// Its id.
    pub id: String,
    /// How many scenes, endings among them.
    pub nodes: usize,
    /// How many endings.
    pub endings: usize,
    /// How many pairs of scene and state can be reached.
    pub pairs: usize,
    /// How many moves there are between them.
    pub moves: usize,
    /// Where a name is held at the end of its range: the choice, the name and the value.
    pub held: Vec<(String, String, String)>,
}

impl Summary {
    /// Counts a course.
    pub fn of(whole: &Whole) -> Self {
        Self { modules: whole.modules.iter().map(module).collect() }
    }
}

fn module(module: &Module) -> ModuleSummary {
    ModuleSummary {
        id: module.id.to_string(),
        lessons: module.lessons().count(),
        items: module.questions().count(),
        scenarios: module.scenarios().map(scenario).collect(),
    }
}

fn scenario(scenario: &Scenario) -> ScenarioSummary {
    let proof = prove(scenario);
    let held = proof.held.iter().map(|held| {
        let choice = &scenario.nodes[held.node].choices[held.choice];
        let name = &scenario.names[held.name];
        let (low, high) = name.range.bounds();
        let down = choice.effects.iter().any(|effect| {
            effect.name == held.name
                && matches!(effect.change, crate::model::Change::Add(amount) if amount < 0)
        });
        let end = name.range.show(if down { low } else { high });
        (plain_text(&choice.label), name.name.clone(), end)
    });
    ScenarioSummary {
        id: scenario.id.to_string(),
        nodes: scenario.nodes.len(),
        endings: scenario.nodes.iter().filter(|node| node.ending.is_some()).count(),
        pairs: proof.pairs,
        moves: proof.moves,
        held: held.collect(),
    }
}
