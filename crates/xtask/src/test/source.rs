//! The project's own text files, as (path, text) pairs that a rule can look through.

use std::path::Path;

use crate::failure::Outcome;
use crate::files;

/// One text file. A test can make one up and plant a violation in it.
#[derive(Debug)]
pub(super) struct Source {
    /// From the root of the repository, with `/` between the parts.
    pub(super) path: String,
    pub(super) text: String,
}

/// Names of folders that hold what others wrote or what was built.
const NOT_OURS: [&str; 4] = ["target", "dist", "node_modules", "output"];

impl Source {
    /// Every text file of the project.
    pub(super) fn all(root: &Path) -> Outcome<Vec<Self>> {
        let is_ours = |name: &str| name != ".git" && !NOT_OURS.contains(&name);
        let paths = files::below(root, &is_ours)?;
        Ok(paths.iter().filter_map(|path| Self::read(root, path)).collect())
    }

    /// Fonts and pictures are no text and are passed over.
    fn read(root: &Path, path: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(path).ok()?;
        let inside = path.strip_prefix(root).ok()?;
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        Some(Self { path, text })
    }

    /// The text with everything blanked out that no program carries out: comments, and the tests
    /// at the end of a Rust file. Line numbers stay as they are.
    pub(super) fn code(&self) -> String {
        let ending = self.path.rsplit('.').next().unwrap_or_default();
        match ending {
            // A `/*` in Rust is most often a pattern for files in a text, so it isn't looked at.
            "rs" => without_line_comments(self.text.split("#[cfg(test)]").next().unwrap_or("")),
            "js" | "mjs" => without_line_comments(&without(&self.text, "/*", "*/")),
            "css" => without(&self.text, "/*", "*/"),
            "html" | "svg" => without(&self.text, "<!--", "-->"),
            _ => self.text.clone(),
        }
    }
}

/// Takes out all from `open` to `close` but for the line breaks. What is never closed is kept, so
/// that it can't hide anything.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((comment, behind)) = after.split_once(close) else {
            break;
        };
        kept.push_str(before);
        kept.extend(comment.chars().filter(|letter| *letter == '\n'));
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

fn without_line_comments(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(without_line_comment).collect();
    lines.join("\n")
}

/// A `//` after a colon or a quote belongs to an address, not to a comment.
fn without_line_comment(line: &str) -> &str {
    let is_comment = |at: &usize| !line[..*at].ends_with([':', '"', '\'', '`']);
    let start = line.match_indices("//").map(|(at, _)| at).find(is_comment);
    start.map_or(line, |at| &line[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(path: &str, text: &str) -> String {
        let (path, text) = (path.to_owned(), text.to_owned());
        Source { path, text }.code()
    }

    #[test]
    fn comments_are_not_code() {
        assert_eq!(
            code("a.rs", "let a = 1; // std::fs\n/// std::env\nb();"),
            "let a = 1; \n\nb();"
        );
        assert_eq!(code("a.js", "/* one\ntwo */ go();"), "\n go();");
        assert_eq!(code("a.html", "<p><!-- https://x --></p>"), "<p></p>");
    }

    #[test]
    fn addresses_are_code() {
        let line = "open(\"https://a.example/\");";
        assert_eq!(code("a.js", line), line);
        let line = "open('//a.example/');";
        assert_eq!(code("a.js", line), line);
    }

    #[test]
    fn tests_are_not_what_ships() {
        assert_eq!(code("a.rs", "go();\n#[cfg(test)]\nmod tests { stop(); }"), "go();");
    }
}
