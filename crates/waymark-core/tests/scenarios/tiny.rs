//! Random small scenarios as plain data, and as the Markdown that an author would write.

use core::fmt::Write;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

#[derive(Debug, Clone)]
pub(crate) struct Tiny {
    /// Lowest, start, highest.
    pub(crate) names: Vec<(i32, i32, i32)>,
    pub(crate) scenes: Vec<Scene>,
}

#[derive(Debug, Clone)]
pub(crate) struct Scene {
    /// The tone, if it is an ending.
    pub(crate) tone: Option<&'static str>,
    /// The condition of a paragraph, which an `else` follows.
    pub(crate) text: Option<Vec<Term>>,
    pub(crate) choices: Vec<Choice>,
}

#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) target: usize,
    pub(crate) condition: Vec<Term>,
    pub(crate) once: bool,
    pub(crate) effects: Vec<Effect>,
}

#[derive(Debug, Clone)]
pub(crate) enum Term {
    Compare(usize, &'static str, i32),
    Seen(usize),
}

#[derive(Debug, Clone)]
pub(crate) enum Effect {
    Add(usize, i32),
    Set(usize, i32),
}

const SCENES: usize = 4;
const NAMES: usize = 2;

pub(crate) fn tiny() -> impl Strategy<Value = Tiny> {
    let name = (0..=1, 0..=2, 0..=1)
        .prop_map(|(below, start, above)| (start - below, start, start + above));
    (vec(name, NAMES), vec(scene(), SCENES)).prop_map(|(names, scenes)| Tiny { names, scenes })
}

fn scene() -> impl Strategy<Value = Scene> {
    let tones = prop_oneof![Just("support"), Just("repair"), Just("harm")];
    let tone = option::weighted(0.35, tones);
    (tone, option::weighted(0.4, vec(term(), 1..3)), vec(choice(), 0..4))
        .prop_map(|(tone, text, choices)| Scene { tone, text, choices })
}

fn choice() -> impl Strategy<Value = Choice> {
    let condition = prop_oneof![2 => Just(Vec::new()), 3 => vec(term(), 1..3)];
    (0..SCENES, condition, any::<bool>(), vec(effect(), 0..3))
        .prop_map(|(target, condition, once, effects)| Choice { target, condition, once, effects })
}

fn term() -> impl Strategy<Value = Term> {
    let signs = prop_oneof![Just("="), Just("!="), Just(">"), Just("<"), Just(">="), Just("<=")];
    prop_oneof![
        4 => (0..NAMES, signs, -1..4).prop_map(|(name, sign, value)| Term::Compare(name, sign, value)),
        1 => (0..SCENES).prop_map(Term::Seen),
    ]
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        (0..NAMES, -2..3).prop_map(|(name, amount)| Effect::Add(name, amount)),
        (0..NAMES, -1..4).prop_map(|(name, value)| Effect::Set(name, value)),
    ]
}

impl Tiny {
    /// The module that an author would write.
    pub(crate) fn markdown(&self) -> String {
        let mut text = "# M\n<!-- @module id=m -->\n\n## S\n<!-- @scenario id=s -->\n\n\
                        | Name | Start | Range |\n| --- | --- | --- |\n"
            .to_owned();
        for (at, (low, start, high)) in self.names.iter().enumerate() {
            writeln!(text, "| name{at} | {start} | {low}..{high} |").expect("writes");
        }
        for (at, scene) in self.scenes.iter().enumerate() {
            scene.write(at, &mut text);
        }
        text
    }
}

impl Scene {
    fn write(&self, at: usize, text: &mut String) {
        let comment = match self.tone {
            Some(tone) => format!("@ending id=scene{at} tone={tone}"),
            None => format!("@node id=scene{at}"),
        };
        writeln!(text, "\n### Scene {at}\n<!-- {comment} -->\n").expect("writes");
        if let Some(terms) = &self.text {
            writeln!(text, "`if {}` Yes.\n\n`else` No.\n", words(terms)).expect("writes");
        }
        if self.tone.is_some() {
            writeln!(text, "> [!IMPORTANT]\n> What happened.\n").expect("writes");
        } else {
            for (number, choice) in self.choices.iter().enumerate() {
                writeln!(text, "- [Choice {at}.{number}]{}", choice.words()).expect("writes");
            }
        }
    }
}

impl Choice {
    fn words(&self) -> String {
        let mut words = format!("(#scene-{})", self.target);
        if !self.condition.is_empty() {
            words += &format!(" `if {}`", self::words(&self.condition));
        }
        if self.once {
            words += " `once`";
        }
        for effect in &self.effects {
            words += &match effect {
                Effect::Add(name, amount) => format!(" `name{name} {amount:+}`"),
                Effect::Set(name, value) => format!(" `name{name} = {value}`"),
            };
        }
        words
    }
}

fn words(terms: &[Term]) -> String {
    let terms = terms.iter().map(|term| match term {
        Term::Compare(name, sign, value) => format!("name{name} {sign} {value}"),
        Term::Seen(scene) => format!("seen scene{scene}"),
    });
    terms.collect::<Vec<_>>().join(" and ")
}
