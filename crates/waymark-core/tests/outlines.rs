//! The pieces of Markdown in `tests/courses/outlines`, and what the core understands of them.
//! The page `tests/courses/README.md` explains how to write one.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use support::files::{difference, files_below, in_tests, name};
use support::outline;
use waymark_core::parse;

/// The outline of a piece of Markdown. Its file's name says what it is; mostly it is a module.
fn outline_of(file: &str, text: &str) -> String {
    match file.split(['-', '.']).next().unwrap_or_default() {
        "course" => outline::course(&parse::course(file, text).value),
        "glossary" => outline::glossary(&parse::glossary(file, text).value),
        "sources" => outline::sources(&parse::sources(file, text).value),
        "help" => outline::help(&parse::help(file, text).value),
        _ => outline::module(&parse::module(file, text, "en").value),
    }
}

fn pieces() -> Vec<PathBuf> {
    let all = files_below(&in_tests("courses/outlines"));
    all.into_iter().filter(|path| path.extension().is_some_and(|it| it == "md")).collect()
}

#[test]
fn every_piece_is_understood_as_written_beside_it() {
    let pieces = pieces();
    assert!(pieces.len() > 30, "the pieces have gone");
    let differences: String = pieces
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).expect("the piece can be read");
            difference(&path.with_extension("outline"), &outline_of(&name(path), &text))
        })
        .collect();
    assert!(differences.is_empty(), "UPDATE=1 writes these anew:\n{differences}");
}

#[test]
fn every_outline_belongs_to_a_piece() {
    let known: BTreeSet<PathBuf> =
        pieces().iter().map(|path| path.with_extension("outline")).collect();
    let all = files_below(&in_tests("courses/outlines"));
    let unused: Vec<&PathBuf> = all
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "outline"))
        .filter(|path| !known.contains(*path))
        .collect();
    assert!(unused.is_empty(), "no piece uses {unused:?}");
}

#[test]
fn the_forms_of_a_text_do_not_change_what_is_understood() {
    for path in pieces() {
        let text = fs::read_to_string(&path).expect("the piece can be read");
        let (file, text) = (name(&path), text.replace("\r\n", "\n"));
        let expected = outline_of(&file, &text);
        let forms = [
            ("with Windows line ends", text.replace('\n', "\r\n")),
            ("with a byte-order mark", format!("\u{feff}{}", text.trim_start_matches('\u{feff}'))),
            ("without a final line end", text.trim_end().to_owned()),
        ];
        for (what, form) in forms {
            // A block of code keeps its line ends.
            let found = outline_of(&file, &form).replace("\\r\\n", "\\n");
            assert_eq!(found, expected, "{file} {what}");
        }
    }
}
