//! Any text at all can be read, checked and rendered: nothing panics, nothing comes out that is not
//! allowed, every place lies within the text.

mod support;

use std::fs;

use proptest::collection::vec;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::{Index, select};

use support::anything::check_anything;
use support::files::{files_below, in_tests};

/// Pieces that mean something to Markdown, to us, or to a browser.
const MARKS: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "  ",
    "    ",
    "\t",
    "# ",
    "## ",
    "### ",
    "#### ",
    "- ",
    "* ",
    "1. ",
    "- [x] ",
    "- [ ] ",
    "- [v] ",
    "-[x] ",
    "- []",
    "> ",
    ">",
    "> [!TIP]\n> ",
    "> [!CAUTION]\n",
    "[!NOTE] ",
    "---\n",
    "***",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "``",
    "```\n",
    "`if a > 1`",
    "`else`",
    "`once`",
    "`a +1`",
    "`= a`",
    "`25%`",
    "`? b | c`",
    "|",
    "| a | b |\n| - | - |\n",
    "| x |",
    "\\",
    "\\|",
    "[a](#b)",
    "[a](",
    "](",
    "[",
    "]",
    "![",
    "![a](b.svg)",
    "[^1]",
    "[^1]: ",
    "<https://a.example>",
    "](javascript:a)",
    "](//a)",
    "](https://a@b)",
    "](<a b>)",
    "](glossary.md#c)",
    "]: d\n",
    "<!-- ",
    "<!-- @",
    " -->",
    "-->",
    "<!--",
    "<!-- @question id=q -->\n",
    "<!-- @lesson id=l -->\n",
    "<!-- @module id=m -->\n",
    "<!-- @scenario id=s start=#a -->\n",
    "<!-- @node id=a -->\n",
    "<!-- @ending id=e tone=harm -->\n",
    "<!-- @alternative -->\n",
    "<!-- @facilitator -->\n",
    "<!-- @area 1 2 3 4 -->",
    "<!-- @pause -->",
    "<!-- @quiz id=z draw=2 pool=q,tag:t -->\n",
    "<!-- @term id=t -->\n",
    "<!-- @source id=u -->\n",
    "<!-- @help -->",
    "<!-- @local -->",
    "<!-- @modules -->\n",
    "<!-- @objectives -->\n",
    "<!-- @video -->\n",
    "<!-- @content-note -->\n",
    "type=",
    "type=blanks ",
    "type=short ",
    "type=number ",
    "type=hotspot ",
    "id=",
    "\"",
    "'",
    "=",
    "<details>\n",
    "<summary>",
    "</summary>",
    "</details>\n",
    "<b>",
    "</b>",
    "<script>",
    "<br>",
    "&",
    "&amp;",
    "&lt;",
    "&#0;",
    "<",
    ">",
    "\u{feff}",
    "\0",
    "é",
    "’",
    "±",
    "3 ± 1",
    "2..4",
    "😀",
    "\u{202e}",
    "\u{3000}",
    "True",
    "False",
    "a",
    "b",
    "rescue",
    "NOT",
];

fn from_marks() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => select(MARKS).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// A file that an author wrote, with some pieces put in, taken out or repeated.
fn from_files() -> impl Strategy<Value = String> {
    let texts: Vec<String> = files_below(&in_tests("courses"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect();
    let change = (any::<Index>(), any::<Index>(), select(MARKS), 0..3);
    (select(texts), vec(change, 0..6)).prop_map(|(mut text, changes)| {
        for (from, to, mark, kind) in changes {
            let (start, end) = (boundary(&text, &from), boundary(&text, &to));
            let (start, end) = (start.min(end), start.max(end));
            match kind {
                0 => text.insert_str(start, mark),
                1 => text.replace_range(start..end.min(boundary_after(&text, start + 20)), ""),
                _ => {
                    let again = text[start..end.min(boundary_after(&text, start + 200))].to_owned();
                    text.insert_str(end, &again);
                }
            }
        }
        text
    })
}

fn boundary(text: &str, at: &Index) -> usize {
    boundary_after(text, at.index(text.len() + 1))
}

fn boundary_after(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// More can be asked for with `PROPTEST_CASES`.
fn many_cases() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1000), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn any_marks(text in from_marks()) {
        prop_assert_eq!(check_anything(&text), Ok(()));
    }

    #[test]
    fn any_slips_in_what_authors_wrote(text in prop_oneof![from_files(), Just(String::new())]) {
        prop_assert_eq!(check_anything(&text), Ok(()));
    }
}

#[test]
fn every_file_of_the_test_courses() {
    for path in files_below(&in_tests("courses")) {
        if let Ok(text) = fs::read_to_string(&path) {
            assert_eq!(check_anything(&text), Ok(()), "{}", path.display());
        }
    }
}
