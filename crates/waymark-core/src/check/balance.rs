//! The right option does not give itself away by its length or its place.

use std::collections::BTreeMap;

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::markdown::plain_text;
use crate::model::{ChoiceKind, ChoiceOption, Interaction, Module, Month, Question};

/// From how many questions "always" means something.
const FEWEST: usize = 3;

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for module in &whole.modules {
        let single = single_choices(module);
        let of = single.len();
        let Some((first, _)) = single.first().filter(|_| of >= FEWEST) else { continue };
        let right = single.iter().filter(|(_, options)| longest_is_right(options)).count();
        if is_nearly_always(right, of) {
            let problem = Problem::LongestIsRight { right, of };
            report(diagnostics, &module.file, first.span, problem);
        }
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for place in single.iter().filter_map(|(_, options)| options.iter().position(|o| o.right)) {
            *places.entry(place).or_default() += 1;
        }
        if let Some((right, place)) = places.into_iter().map(|(place, right)| (right, place)).max()
            && is_nearly_always(right, of)
        {
            let problem = Problem::SamePlaceIsRight { right, of, place: place + 1 };
            report(diagnostics, &module.file, first.span, problem);
        }
    }
}

/// All of a few, or more than three quarters of many.
fn is_nearly_always(right: usize, of: usize) -> bool {
    right == of || (of >= 8 && right * 4 > of * 3)
}

fn single_choices(module: &Module) -> Vec<(&Question, &[ChoiceOption])> {
    module
        .questions()
        .filter_map(|question| match &question.interaction {
            Interaction::Choice(ChoiceKind::Single, options) => {
                Some((question, options.as_slice()))
            }
            _ => None,
        })
        .collect()
}

fn longest_is_right(options: &[ChoiceOption]) -> bool {
    let length = |option: &ChoiceOption| plain_text(&option.text).chars().count();
    let longest = |right: bool| {
        options.iter().filter(|option| option.right == right).map(length).max().unwrap_or_default()
    };
    longest(true) > longest(false)
}
