//! Scenarios.

use waymark_core::model::{
    Change, Comparison, Condition, ConditionTerm, Node, Scenario, SceneChoice, When,
};

use super::blocks::{all, text};
use super::{Outline, flag, list, option, settings, shown};

impl Outline {
    pub(super) fn scenario(&mut self, scenario: &Scenario) {
        let start = scenario.nodes.get(scenario.start).map(|node| node.id.to_string());
        let settings = settings(&[
            ("start", start),
            ("minutes", option(&scenario.minutes)),
            ("topics", list(&scenario.topics)),
            ("intensity", shown(&scenario.intensity).filter(|intensity| intensity != "0")),
            ("vote", flag(scenario.vote)),
            ("unread", flag(scenario.unread)),
        ]);
        self.line(format!("scenario {} “{}”{settings}", scenario.id, scenario.title));
        self.inside(|outline| {
            outline.parts(&scenario.introduction);
            for name in &scenario.names {
                let (start, range) = (name.range.show(name.start), name.range.written());
                let meaning = text(&name.meaning);
                outline.line(format!("{} = {start} of {range} {meaning}", name.name));
            }
            for node in &scenario.nodes {
                outline.node(node, scenario);
            }
            outline.alternative(scenario.alternative.as_ref());
        });
    }

    fn node(&mut self, node: &Node, scenario: &Scenario) {
        let tone = node.ending.as_ref().map(|ending| format!("{:?}", ending.tone).to_lowercase());
        let kind = tone.map_or("scene".to_owned(), |tone| format!("ending with {tone}"));
        let settings = settings(&[("minutes", option(&node.minutes))]);
        self.line(format!("{kind} {} “{}” #{}{settings}", node.id, node.title, node.anchor));
        self.inside(|outline| {
            for block in &node.scene {
                let when = match &block.when {
                    When::Always => "always".to_owned(),
                    When::If(condition) => condition_words(condition, scenario),
                    When::Else(condition) => {
                        format!("not {}", condition_words(condition, scenario))
                    }
                };
                outline.line(format!("{when}: {}", all(core::slice::from_ref(&block.block))));
            }
            for choice in &node.choices {
                outline.choice(choice, scenario);
            }
            for hint in &node.hints {
                outline.blocks("hint", hint);
            }
            if let Some(ending) = &node.ending {
                outline.blocks("debrief", &ending.debrief);
            }
            for note in &node.facilitator {
                outline.blocks("facilitator", &note.blocks);
            }
        });
    }

    fn choice(&mut self, choice: &SceneChoice, scenario: &Scenario) {
        let target = choice.target.map_or("nowhere", |at| scenario.nodes[at].id.as_str());
        let mut line = format!("{} → {target}", text(&choice.label));
        if let Some(condition) = &choice.condition {
            line += &format!(", {}", condition_words(condition, scenario));
        }
        if choice.once {
            line += ", once";
        }
        for effect in &choice.effects {
            let name = &scenario.names[effect.name];
            line += &match effect.change {
                Change::Add(amount) => format!(", {} {amount:+}", name.name),
                Change::Set(value) => format!(", {} = {}", name.name, name.range.show(value)),
            };
        }
        if let Some((_, number)) = choice.key.split_once('-') {
            line += &format!(" (the same words, {number})");
        }
        self.line(line);
        self.inside(|outline| outline.blocks("feedback", &choice.feedback));
    }
}

fn condition_words(condition: &Condition, scenario: &Scenario) -> String {
    let terms = condition.terms.iter().map(|term| match term {
        ConditionTerm::Seen(node) => format!("seen {}", scenario.nodes[*node].id),
        ConditionTerm::Compare { name, comparison, value } => {
            let name = &scenario.names[*name];
            format!("{} {} {}", name.name, sign(*comparison), name.range.show(*value))
        }
    });
    format!("if {}", terms.collect::<Vec<_>>().join(" and "))
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "=",
        Comparison::NotEqual => "!=",
        Comparison::Greater => ">",
        Comparison::Less => "<",
        Comparison::AtLeast => ">=",
        Comparison::AtMost => "<=",
    }
}
