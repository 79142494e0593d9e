//! `waymark ids DIR [--write]`: gives an id to whatever has none, and keeps ids.lock.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use waymark_core::check::{CourseTexts, Whole, lock_file};
use waymark_core::diagnostic::{Diagnostic, Problem};
use waymark_core::source::Position;

use crate::folder::{Unreadable, read_course};

/// Lists what has no id; with --write, gives it one and writes ids.lock.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder that holds course.md
    dir: PathBuf,
    /// Write the ids into the files, and ids.lock
    #[arg(long)]
    write: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Unreadable> {
    let texts = read_course(&arguments.dir)?;
    let missing = missing_ids(&texts);
    if !arguments.write {
        for place in &missing {
            println!("{place}");
        }
        println!("{} without an id; `waymark ids --write` gives them one", missing.len());
        return Ok(ExitCode::from(u8::from(!missing.is_empty())));
    }
    let edits = edited_files(&texts, &missing);
    for (file, text) in &edits {
        write(&arguments.dir, file, text)?;
    }
    let (whole, _) = Whole::read(&read_course(&arguments.dir)?);
    write(&arguments.dir, "ids.lock", &lock_file(&whole))?;
    println!("{} new ids in {} files; ids.lock is up to date", missing.len(), edits.len());
    Ok(ExitCode::SUCCESS)
}

/// A heading that needs an id.
struct Missing {
    file: String,
    line: usize,
    what: &'static str,
    /// The byte of the heading in its file.
    heading: usize,
}

impl std::fmt::Display for Missing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{} this {} has no id", self.file, self.line, self.what)
    }
}

fn missing_ids(texts: &CourseTexts) -> Vec<Missing> {
    let (_, diagnostics) = Whole::read(texts);
    diagnostics.iter().filter_map(|diagnostic| missing_id(diagnostic, texts)).collect()
}

fn missing_id(diagnostic: &Diagnostic, texts: &CourseTexts) -> Option<Missing> {
    let Problem::NoId { what } = diagnostic.problem else {
        return None;
    };
    let text = texts.texts.get(&diagnostic.file)?;
    Some(Missing {
        file: diagnostic.file.clone(),
        line: Position::of(text, diagnostic.span.start).line,
        what,
        heading: diagnostic.span.start,
    })
}

/// The files with their new ids. Edits go from the end to the start, so that places stay true.
fn edited_files(texts: &CourseTexts, missing: &[Missing]) -> BTreeMap<String, String> {
    let mut edited: BTreeMap<String, String> = BTreeMap::new();
    let mut in_order: Vec<&Missing> = missing.iter().collect();
    in_order.sort_by_key(|place| core::cmp::Reverse(place.heading));
    for place in in_order {
        let Some(original) = texts.texts.get(&place.file) else {
            continue;
        };
        let text = edited.entry(place.file.clone()).or_insert_with(|| original.clone());
        insert_id(text, place, &new_id(place.what, texts));
    }
    edited
}

/// Adds the id to the comment below the heading, or a comment where there is none.
fn insert_id(text: &mut String, place: &Missing, id: &str) {
    let line_end = text[place.heading..].find('\n').map_or(text.len(), |at| place.heading + at);
    let after = &text[line_end..];
    let comment = after.trim_start();
    let comment_at = line_end + after.len() - comment.len();
    match comment.strip_prefix("<!--").map(str::trim_start) {
        Some(inside) if inside.starts_with('@') => {
            let kind_at = comment_at + comment.len() - inside.len();
            let length = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
            text.insert_str(kind_at + length, &format!(" id={id}"));
        }
        _ => {
            let kind = if place.what == "scene" { "node" } else { place.what };
            let newline = if text[..line_end].ends_with('\r') { "\r\n" } else { "\n" };
            let insert_at = if newline == "\r\n" { line_end - 1 } else { line_end };
            text.insert_str(insert_at, &format!("{newline}<!-- @{kind} id={id} -->"));
        }
    }
}

/// A new id: the first letter of what it is for, and six letters and digits by chance. Neither
/// position nor title is in it, so that moving and renaming leave it true.
fn new_id(what: &str, texts: &CourseTexts) -> String {
    const LETTERS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
    loop {
        let mut chance = RandomState::new().hash_one(what);
        let mut id = format!("{}-", &what[..1]);
        for _ in 0..6 {
            let at = usize::try_from(chance % LETTERS.len() as u64).unwrap_or_default();
            id.push(char::from(LETTERS[at]));
            chance /= LETTERS.len() as u64;
        }
        if texts.texts.values().all(|text| !text.contains(&id)) {
            return id;
        }
    }
}

/// Writes beside the file first, so that a full disk never leaves half a module.
fn write(dir: &Path, file: &str, text: &str) -> Result<(), Unreadable> {
    let path = dir.join(file);
    let beside = dir.join(format!("{file}.new"));
    let outcome = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &path));
    outcome.map_err(|error| Unreadable::Io { file: file.to_owned(), error })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_id(text: &str, what: &'static str) -> String {
        let mut text = text.to_owned();
        let place = Missing { file: String::new(), line: 1, what, heading: 0 };
        insert_id(&mut text, &place, "x-1");
        text
    }

    #[test]
    fn an_id_goes_into_the_comment_or_makes_one() {
        let with_comment = with_id("## A lesson\n<!-- @lesson minutes=8 -->\n", "lesson");
        assert_eq!(with_comment, "## A lesson\n<!-- @lesson id=x-1 minutes=8 -->\n");
        assert_eq!(
            with_id("## A lesson\n\nText\n", "lesson"),
            "## A lesson\n<!-- @lesson id=x-1 -->\n\nText\n"
        );
        assert_eq!(
            with_id("### A scene\r\nText", "scene"),
            "### A scene\r\n<!-- @node id=x-1 -->\r\nText"
        );
        assert_eq!(with_id("## Last", "lesson"), "## Last\n<!-- @lesson id=x-1 -->");
    }
}
