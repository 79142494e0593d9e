//! A quote that begins like an alert but is none.

use super::LONGEST_NAME;
use crate::diagnostic::{Problem, nearest};
use crate::markdown::tree::Alert;

pub(in crate::markdown) struct BrokenAlert {
    /// The alert that was meant, if that can be told.
    pub(in crate::markdown) meant: Option<Alert>,
    /// The brackets with the name, as written.
    pub(in crate::markdown) mark: String,
    /// What to say about it.
    pub(in crate::markdown) problem: Problem,
}

const ALERTS: &[(&str, Alert)] = &[
    ("NOTE", Alert::Note),
    ("TIP", Alert::Tip),
    ("IMPORTANT", Alert::Important),
    ("WARNING", Alert::Warning),
    ("CAUTION", Alert::Caution),
];

/// Looks at the source of a quote that Markdown did not read as an alert.
pub(in crate::markdown) fn broken_alert(quote: &str) -> Option<BrokenAlert> {
    let first_line = quote.lines().next().unwrap_or_default();
    let text = first_line.strip_prefix('>')?.trim_start().strip_prefix("[!")?;
    let (name, title) = text.split_once(']')?;
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    let known = |name: &str| {
        ALERTS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, alert)| *alert)
    };
    let (found, mark) = (name.to_owned(), format!("[!{name}]"));
    if let Some(alert) = known(name) {
        let problem = Problem::AlertTitle { found, title: title.trim().to_owned() };
        return Some(BrokenAlert { meant: Some(alert), mark, problem });
    }
    let suggestion = nearest(&name.to_ascii_uppercase(), ALERTS.iter().map(|(known, _)| *known));
    Some(BrokenAlert {
        meant: suggestion.and_then(known),
        mark,
        problem: Problem::UnknownAlert { found, suggestion: suggestion.map(str::to_owned) },
    })
}
