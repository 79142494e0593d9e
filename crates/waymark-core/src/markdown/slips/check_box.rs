//! `-[x]`, `- [v]`, `- []`, `- [ x]`, `- [X ]`: nearly check boxes.

/// What stands between the brackets of a check box that is not quite one: right, and wrong.
const RIGHT: &[&str] =
    &["x", "X", "v", "V", " x", "x ", " x ", " X", "X ", " X ", "✓", "✔", "*", "o", "O", "y", "Y"];
const WRONG: &[&str] = &["", " ", "  ", "   "];

/// Text at the start of an item that was meant as its check box.
pub(in crate::markdown) struct NearCheckBox {
    /// The brackets with what stands between them.
    pub(in crate::markdown) mark: String,
    /// Whether the option was meant to be right.
    pub(in crate::markdown) checked: bool,
    /// Whether it is written wrongly. A proper box without a text behind it is not: there, the text
    /// is what is missing.
    pub(in crate::markdown) is_slip: bool,
}

/// A check box that Markdown does not read as one, at the start of a list item's source.
pub(in crate::markdown) fn check_box_in_item(item: &str) -> Option<NearCheckBox> {
    let text = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = text.trim_start_matches(['-', '*', '+', '.', ')']).trim_start();
    let (mark, after) = near_check_box(text)?;
    let is_proper = matches!(mark, " " | "x" | "X") && after.trim().is_empty();
    Some(NearCheckBox {
        mark: format!("[{mark}]"),
        checked: RIGHT.contains(&mark),
        is_slip: !is_proper,
    })
}

/// A line such as `-[x] text`, which without a space makes no list, somewhere in a paragraph: where
/// it begins, and what it begins with.
pub(in crate::markdown) fn check_box_in_text(paragraph: &str) -> Option<(usize, String)> {
    let mut at = 0;
    paragraph.split_inclusive('\n').find_map(|whole_line| {
        let line = whole_line.trim_start();
        let start = at + whole_line.len() - line.len();
        at += whole_line.len();
        let rest = line.strip_prefix(['-', '*', '+'])?;
        let (mark, after) = near_check_box(rest)?;
        let is_emphasis = line.starts_with('*') && after.contains('*');
        (!is_emphasis).then(|| (start, format!("{}[{mark}]", &line[..1])))
    })
}

/// What stands between the brackets, and after them.
fn near_check_box(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let line = inside.split('\n').next().unwrap_or_default();
    let (mark, after) = line.split_once(']')?;
    let is_link = after.starts_with(['(', '[', ':']);
    ((RIGHT.contains(&mark) || WRONG.contains(&mark)) && !is_link).then_some((mark, after))
}
