//! The rules of "What a scenario means", once more and as plainly as possible: no indices into
//! states, no search by breadth, every question asked anew.

use std::collections::{BTreeMap, BTreeSet};

use crate::tiny::{Choice, Effect, Scene, Term, Tiny};

/// A scene and everything that a learner's way there has left behind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    pub(crate) scene: usize,
    values: BTreeMap<usize, i32>,
    /// The scenes that were entered, as far as a condition asks about them.
    seen: BTreeSet<usize>,
    /// The choices that went away.
    used: BTreeSet<(usize, usize)>,
}

/// What there is to know about a scenario.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) pairs: BTreeSet<Pair>,
    pub(crate) moves: usize,
    pub(crate) offered: BTreeSet<(usize, usize)>,
    /// The scenes whose text is shown, and those whose other text is.
    pub(crate) shown: BTreeSet<usize>,
    pub(crate) else_shown: BTreeSet<usize>,
    /// The scenes and choices at which a value is held at the end of its range, with the name.
    pub(crate) held: BTreeSet<(usize, usize, usize)>,
}

impl Tiny {
    pub(crate) fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        let values = self.names.iter().map(|(_, start, _)| *start).enumerate().collect();
        let nothing = Pair { scene: 0, values, seen: BTreeSet::new(), used: BTreeSet::new() };
        let mut open = vec![self.entered(0, nothing)];
        while let Some(pair) = open.pop() {
            if !facts.pairs.insert(pair.clone()) {
                continue;
            }
            if let Some(terms) = &self.scenes[pair.scene].text {
                let shown =
                    if pair.holds(terms) { &mut facts.shown } else { &mut facts.else_shown };
                shown.insert(pair.scene);
            }
            for (number, choice) in self.offered(&pair) {
                facts.moves += 1;
                facts.offered.insert((pair.scene, number));
                let next = self.chosen(&pair, number, choice, &mut facts.held);
                open.push(next);
            }
        }
        facts
    }

    fn offered(&self, pair: &Pair) -> Vec<(usize, &Choice)> {
        let scene = &self.scenes[pair.scene];
        if scene.tone.is_some() {
            return Vec::new();
        }
        let is_offered = |&(number, choice): &(usize, &Choice)| {
            let is_used = choice.once && pair.used.contains(&(pair.scene, number));
            !is_used && pair.holds(&choice.condition)
        };
        scene.choices.iter().enumerate().filter(is_offered).collect()
    }

    fn chosen(
        &self,
        pair: &Pair,
        number: usize,
        choice: &Choice,
        held: &mut BTreeSet<(usize, usize, usize)>,
    ) -> Pair {
        let mut next = pair.clone();
        for effect in &choice.effects {
            let (name, wanted) = match effect {
                Effect::Add(name, amount) => (*name, next.values[name] + amount),
                Effect::Set(name, value) => (*name, *value),
            };
            let (low, _, high) = self.names[name];
            let kept = wanted.max(low).min(high);
            if kept != wanted {
                held.insert((pair.scene, number, name));
            }
            next.values.insert(name, kept);
        }
        if choice.once {
            next.used.insert((pair.scene, number));
        }
        self.entered(choice.target, next)
    }

    fn entered(&self, scene: usize, mut pair: Pair) -> Pair {
        pair.scene = scene;
        if self.is_asked_about(scene) {
            pair.seen.insert(scene);
        }
        pair
    }

    fn is_asked_about(&self, scene: usize) -> bool {
        let of_scene = |one: &Scene| {
            let choices = if one.tone.is_some() { &[] } else { one.choices.as_slice() };
            let texts = one.text.iter().flatten();
            texts
                .chain(choices.iter().flat_map(|choice| &choice.condition))
                .any(|term| matches!(term, Term::Seen(asked) if *asked == scene))
        };
        self.scenes.iter().any(of_scene)
    }

    /// Whether a pair of this kind can be reached from `start`.
    pub(crate) fn can_reach(&self, start: &Pair, is_goal: impl Fn(&Pair) -> bool) -> bool {
        let mut known = BTreeSet::new();
        let mut open = vec![start.clone()];
        while let Some(pair) = open.pop() {
            if is_goal(&pair) {
                return true;
            }
            if known.insert(pair.clone()) {
                for (number, choice) in self.offered(&pair) {
                    open.push(self.chosen(&pair, number, choice, &mut BTreeSet::new()));
                }
            }
        }
        false
    }

    pub(crate) fn is_stuck(&self, pair: &Pair) -> bool {
        self.scenes[pair.scene].tone.is_none() && self.offered(pair).is_empty()
    }
}

impl Pair {
    fn holds(&self, terms: &[Term]) -> bool {
        terms.iter().all(|term| match term {
            Term::Seen(scene) => self.seen.contains(scene),
            Term::Compare(name, sign, value) => {
                let left = self.values[name];
                match *sign {
                    "=" => left == *value,
                    "!=" => left != *value,
                    ">" => left > *value,
                    "<" => left < *value,
                    ">=" => left >= *value,
                    _ => left <= *value,
                }
            }
        })
    }
}
