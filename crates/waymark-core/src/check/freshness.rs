//! Sources and lessons past their shelf life.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Month;

/// After how many months a lesson is read again.
const LESSON_MONTHS: u32 = 12;

pub(super) fn check(whole: &Whole, today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for source in &whole.sources {
        let id = source.id.to_string();
        let problem = match (source.checked, source.volatility.shelf_life()) {
            (None, _) => Some(Problem::SourceUnchecked { id }),
            (Some(checked), Some(months)) if checked.months_until(today) > months => {
                Some(Problem::SourceStale { id, checked: checked.to_string(), months })
            }
            _ => None,
        };
        if let Some(problem) = problem {
            report(diagnostics, "sources.md", source.span, problem);
        }
    }
    for module in &whole.modules {
        for lesson in module.lessons() {
            if let Some(reviewed) = lesson.reviewed
                && reviewed.months_until(today) > LESSON_MONTHS
            {
                let (id, reviewed) = (lesson.id.to_string(), reviewed.to_string());
                let problem = Problem::LessonStale { id, reviewed, months: LESSON_MONTHS };
                report(diagnostics, &module.file, lesson.span, problem);
            }
        }
    }
}
