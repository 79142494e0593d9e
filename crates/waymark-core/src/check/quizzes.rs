//! What quizzes, gates and objectives refer to exists.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem, nearest};
use crate::model::{Id, Module, Month, PoolEntry, Question, Quiz};
use crate::source::Span;

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let questions: Vec<&Question> =
        whole.modules.iter().flat_map(|module| module.questions()).collect();
    let quizzes: Vec<&Id> =
        whole.modules.iter().flat_map(|module| module.quizzes()).map(|quiz| &quiz.id).collect();
    for module in &whole.modules {
        for quiz in module.quizzes() {
            check_pool(quiz, &questions, &module.file, diagnostics);
            if let Some(pair) = &quiz.pair {
                unknown("pair", pair, &quizzes, quiz.span, &module.file, diagnostics);
            }
        }
        for lesson in module.lessons() {
            if let Some(gate) = &lesson.gate {
                unknown("gate", gate, &quizzes, lesson.span, &module.file, diagnostics);
            }
        }
        check_objectives(module, diagnostics);
    }
}

fn check_pool(
    quiz: &Quiz,
    questions: &[&Question],
    file: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let ids: Vec<&Id> = questions.iter().map(|question| &question.id).collect();
    let mut pool = 0;
    for entry in &quiz.pool {
        match entry {
            PoolEntry::Question(id) => {
                pool += 1;
                unknown("pool", id, &ids, quiz.pool_span, file, diagnostics);
            }
            PoolEntry::Tag(tag) => {
                let tagged = questions.iter().filter(|question| question.tags.contains(tag)).count();
                pool += tagged;
                if tagged == 0 {
                    let id = format!("tag:{tag}");
                    let problem = Problem::UnknownItem { key: "pool", id, suggestion: None };
                    report(diagnostics, file, quiz.pool_span, problem);
                }
            }
        }
    }
    if let Some(draw) = quiz.draw.and_then(|draw| usize::try_from(draw).ok())
        && draw > pool
    {
        report(diagnostics, file, quiz.pool_span, Problem::PoolTooSmall { draw, pool });
    }
}

fn unknown(
    key: &'static str,
    id: &Id,
    known: &[&Id],
    span: Span,
    file: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !known.contains(&id) {
        let suggestion = nearest(id.as_str(), known.iter().map(|id| id.as_str()));
        let suggestion = suggestion.map(str::to_owned);
        let problem = Problem::UnknownItem { key, id: id.to_string(), suggestion };
        report(diagnostics, file, span, problem);
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
