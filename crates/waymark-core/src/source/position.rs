//! Lines and columns, as an editor counts them.

/// A place in a file: both numbers begin at 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl Position {
    /// The position of byte `at` in `text`; a byte past the end is the end.
    pub fn of(text: &str, at: usize) -> Self {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        // Editors do not count a byte-order mark.
        let before = text[..at].trim_start_matches('\u{feff}');
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let text = "one\ntwö three\r\nfour";
        let at = |needle: &str| Position::of(text, text.find(needle).expect("in the text"));
        assert_eq!(at("one"), Position { line: 1, column: 1 });
        assert_eq!(at("three"), Position { line: 2, column: 5 });
        assert_eq!(at("four"), Position { line: 3, column: 1 });
        assert_eq!(Position::of("\u{feff}# One", 3), Position { line: 1, column: 1 });
        assert_eq!(Position::of(text, 999), Position { line: 3, column: 5 });
    }
}
