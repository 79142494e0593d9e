//! Sources and lessons past their shelf life.

use super::whole::{Whole, report};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Month;

/// After how many months a lesson is read again.
const LESSON_MONTHS: u32 = 12;

pub(super) fn check(whole: &Whole, today: Month, diagnostics: &mut Vec<Diagnostic>) {
    for source in &whole.sources {
        let (Some(checked), Some(months)) = (source.checked, source.volatility.shelf_life()) else {
            continue;
        };
        if checked.months_until(today) > months {
            let (id, checked) = (source.id.to_string(), checked.to_string());
            let problem = Problem::SourceStale { id, checked, months };
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
