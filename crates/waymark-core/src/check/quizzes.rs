//! What quizzes, gates and objectives refer to exists.

use std::collections::{BTreeMap, BTreeSet};

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem, nearest};
use crate::model::{Id, Module, Month, PoolEntry, Quiz};
use crate::source::Span;

/// What can be referred to.
struct Known<'a> {
    questions: BTreeSet<&'a str>,
    quizzes: BTreeSet<&'a str>,
    /// How many questions have a tag.
    tags: BTreeMap<&'a str, usize>,
}

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let known = known(whole);
    for module in &whole.modules {
        let mut add = |span: Span, problem| report(diagnostics, &module.file, span, problem);
        for quiz in module.quizzes() {
            check_pool(quiz, &known, &mut add);
            if let Some(pair) = &quiz.pair {
                add_unknown("pair", pair, &known.quizzes, quiz.span, &mut add);
            }
        }
        for lesson in module.lessons() {
            if let Some(gate) = &lesson.gate {
                add_unknown("gate", gate, &known.quizzes, lesson.span, &mut add);
            }
        }
        check_objectives(module, diagnostics);
    }
}

fn known(whole: &Whole) -> Known<'_> {
    let questions = || whole.modules.iter().flat_map(Module::questions);
    let quizzes = whole.modules.iter().flat_map(Module::quizzes);
    let mut tags = BTreeMap::new();
    for tag in questions().flat_map(|question| &question.tags) {
        *tags.entry(tag.as_str()).or_default() += 1;
    }
    Known {
        questions: questions().map(|question| question.id.as_str()).collect(),
        quizzes: quizzes.map(|quiz| quiz.id.as_str()).collect(),
        tags,
    }
}

fn check_pool(quiz: &Quiz, known: &Known<'_>, add: &mut impl FnMut(Span, Problem)) {
    let mut pool = 0;
    let mut has_unknown_tag = false;
    for entry in &quiz.pool {
        match entry {
            PoolEntry::Question(id) => {
                pool += 1;
                add_unknown("pool", id, &known.questions, quiz.pool_span, add);
            }
            PoolEntry::Tag(tag) => match known.tags.get(tag.as_str()) {
                Some(tagged) => pool += tagged,
                None => {
                    has_unknown_tag = true;
                    let suggestion = nearest(tag, known.tags.keys().copied());
                    let suggestion = suggestion.map(|tag| format!("tag:{tag}"));
                    let id = format!("tag:{tag}");
                    add(quiz.pool_span, Problem::UnknownItem { key: "pool", id, suggestion });
                }
            },
        }
    }
    if let Some(draw) = quiz.draw.and_then(|draw| usize::try_from(draw).ok())
        && draw > pool
        && !has_unknown_tag
    {
        add(quiz.pool_span, Problem::PoolTooSmall { draw, pool });
    }
}

fn add_unknown(
    key: &'static str,
    id: &Id,
    known: &BTreeSet<&str>,
    span: Span,
    add: &mut impl FnMut(Span, Problem),
) {
    if !known.contains(id.as_str()) {
        let suggestion = nearest(id.as_str(), known.iter().copied()).map(str::to_owned);
        add(span, Problem::UnknownItem { key, id: id.to_string(), suggestion });
    }
}

fn check_objectives(module: &Module, diagnostics: &mut Vec<Diagnostic>) {
    let lessons = module.lessons().map(|lesson| (lesson.span, &lesson.objectives));
    let questions = module.questions().map(|question| (question.span, &question.objectives));
    for (span, objectives) in lessons.chain(questions) {
        for &number in objectives {
            let exists = usize::try_from(number)
                .is_ok_and(|number| (1..=module.objectives.len()).contains(&number));
            if !exists {
                let problem = Problem::UnknownItem {
                    key: "objective",
                    id: number.to_string(),
                    suggestion: None,
                };
                report(diagnostics, &module.file, span, problem);
            }
        }
    }
}
