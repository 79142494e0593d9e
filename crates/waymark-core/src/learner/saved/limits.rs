//! What is too large to be a record. It is found out before any parsing, so that a made-up file
//! costs nothing but its own length.

/// In bytes. The longest records are reflections; ten thousand words are 60 KB.
const GREATEST_LENGTH: usize = 256 * 1024;

/// How deep arrays and objects stand in each other. Version 1 has 5; the parser itself stops at 128.
const GREATEST_DEPTH: usize = 32;

/// Whether a text is no larger and no deeper than a record can be.
pub(super) fn is_within_limits(text: &str) -> bool {
    text.len() <= GREATEST_LENGTH && depth(text) <= GREATEST_DEPTH
}

/// How deep the brackets outside of strings go. For text that is no JSON it is some number.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_string, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_that_of_brackets_outside_of_strings() {
        for (text, deepest) in [
            ("", 0),
            ("1", 0),
            ("[]", 1),
            ("[[],[[]]]", 3),
            (r#"{"a":{"b":[]}}"#, 3),
            (r#"{"a":"[[[["}"#, 1),
            (r#"{"a":"\"[[[["}"#, 1),
            (r#"{"a":"\\","b":[[]]}"#, 3),
            ("]]][", 1),
        ] {
            assert_eq!(depth(text), deepest, "{text}");
        }
    }

    #[test]
    fn the_limits_themselves_are_within() {
        assert!(is_within_limits(&"x".repeat(GREATEST_LENGTH)));
        assert!(!is_within_limits(&"x".repeat(GREATEST_LENGTH + 1)));
        assert!(is_within_limits(&"[".repeat(GREATEST_DEPTH)));
        assert!(!is_within_limits(&"[".repeat(GREATEST_DEPTH + 1)));
    }
}
