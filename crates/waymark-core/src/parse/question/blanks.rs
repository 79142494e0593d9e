//! A text with gaps: each code span with one backtick is a gap.

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, InlineKind, visit_inlines};
use crate::model::{Blanks, Gap};

pub(super) fn blanks(text: Vec<Block>, diagnostics: &mut Diagnostics) -> Blanks {
    let mut gaps = Vec::new();
    visit_inlines(&text, &mut |inline| {
        if let InlineKind::Code { text, literal: false } = &inline.kind {
            match gap(text) {
                Some(gap) => gaps.push(gap),
                None => {
                    let expected = "`right|also right`, or `? right | wrong` for a menu";
                    let found = text.clone();
                    diagnostics.report(inline.span, Problem::BadAnswer { found, expected });
                    gaps.push(Gap::Typed(Vec::new()));
                }
            }
        }
    });
    Blanks { text, gaps }
}

fn gap(text: &str) -> Option<Gap> {
    let menu = text.trim_start().strip_prefix('?');
    let mut words: Vec<String> =
        menu.unwrap_or(text).split('|').map(|word| word.trim().to_owned()).collect();
    if words.iter().any(String::is_empty) {
        return None;
    }
    if menu.is_none() {
        return Some(Gap::Typed(words));
    }
    let right = words.remove(0);
    (!words.is_empty()).then_some(Gap::Menu { right, wrong: words })
}

#[cfg(test)]
mod tests {
    use super::{Gap, gap};

    #[test]
    fn reads_gaps_and_menus() {
        let words =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(gap("fraud|deception"), Some(Gap::Typed(words(&["fraud", "deception"]))));
        let menu =
            Gap::Menu { right: "coercion".to_owned(), wrong: words(&["consent", "custody"]) };
        assert_eq!(gap("? coercion | consent | custody"), Some(menu));
        assert_eq!(gap("? only"), None);
        assert_eq!(gap("a||b"), None);
    }
}
