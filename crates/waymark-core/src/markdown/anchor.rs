//! The anchor that a heading makes on a Markdown site.

/// The anchor of a heading's plain text, by the rule of GitHub: lower case, punctuation dropped,
/// each space a hyphen.
pub fn anchor(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|character| match character {
            ' ' => Some('-'),
            '-' | '_' => Some(character),
            other if other.is_alphanumeric() => Some(other),
            _ => None,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn anchors_are_those_of_markdown_sites() {
        assert_eq!(anchor("The short version"), "the-short-version");
        assert_eq!(anchor("22 U.S.C. 7102"), "22-usc-7102");
        assert_eq!(anchor("Force, fraud – coercion?"), "force-fraud--coercion");
        assert_eq!(anchor("¿Qué es?"), "qué-es");
    }
}
