//! The cases of `tests/courses/cases`: what an author writes, and the messages beside it.
//! The page `tests/courses/README.md` explains how to write one.

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use support::course::{course_of_one, messages, read_course, report};
use support::files::{difference, entries, files_below, in_tests, name};
use waymark_core::check::{CourseTexts, Report};

/// One case: a module in a file, or a whole course in a folder.
struct Case {
    path: PathBuf,
    texts: CourseTexts,
    report: Report,
}

/// All cases, checked once.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

impl Case {
    fn read(path: &Path) -> Self {
        let texts =
            if path.is_dir() { read_course(path) } else { module_with_its_neighbours(path) };
        let report = report(&texts);
        Self { path: path.to_owned(), texts, report }
    }

    /// The file with the messages that are expected.
    fn expectation(&self) -> PathBuf {
        self.path.with_extension("messages")
    }

    /// How many slips the author says that there are: `<!-- slips: 3 -->`, or one.
    fn slips(&self) -> usize {
        let written = self.texts.texts.values().find_map(|text| text.split_once("<!-- slips: "));
        let number = written.and_then(|(_, after)| after.split(' ').next());
        number.map_or(1, |number| number.parse().expect("a number of slips"))
    }

    fn messages(&self) -> String {
        let messages = messages(&self.report, &self.texts);
        messages.into_iter().map(|message| message + "\n").collect()
    }
}

/// A file that is a case by itself; the files beside it are there to be linked to.
fn module_with_its_neighbours(path: &Path) -> CourseTexts {
    let text = std::fs::read_to_string(path).expect("the case can be read");
    let mut texts = course_of_one(&name(path), &text);
    let neighbours = path.parent().map(entries).unwrap_or_default();
    texts.paths.extend(neighbours.iter().map(|path| name(path)));
    texts
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    find_cases(&in_tests("courses/cases"), &mut cases);
    assert!(cases.len() > 100, "the cases have gone");
    cases
}

fn find_cases(folder: &Path, cases: &mut Vec<Case>) {
    for path in entries(folder) {
        let is_module = path.extension().is_some_and(|extension| extension == "md");
        if is_module || path.join("course.md").is_file() {
            cases.push(Case::read(&path));
        } else if path.is_dir() {
            find_cases(&path, cases);
        }
    }
}

#[test]
fn every_case_has_the_messages_beside_it() {
    let differences: String =
        CASES.iter().filter_map(|case| difference(&case.expectation(), &case.messages())).collect();
    assert!(differences.is_empty(), "UPDATE=1 writes these anew:\n{differences}");
}

#[test]
fn no_slip_has_more_than_one_message() {
    for case in CASES.iter() {
        let messages = case.messages();
        let (found, slips) = (messages.lines().count(), case.slips());
        assert!(
            found == slips || (found == 0 && slips == 1),
            "{}: {slips} slips and {found} messages:\n{messages}",
            case.path.display()
        );
    }
}

#[test]
fn every_expectation_belongs_to_a_case() {
    let known: BTreeSet<PathBuf> = CASES.iter().map(Case::expectation).collect();
    let all = files_below(&in_tests("courses/cases"));
    let unused: Vec<&PathBuf> = all
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "messages"))
        .filter(|path| !known.contains(*path))
        .collect();
    assert!(unused.is_empty(), "no case uses {unused:?}");
}

#[test]
fn every_problem_is_shown_by_a_case() {
    let shown: BTreeSet<String> = CASES
        .iter()
        .flat_map(|case| &case.report.diagnostics)
        .map(|diagnostic| variant(&format!("{:?}", diagnostic.problem)).to_owned())
        .collect();
    // The match over all problems is exhaustive, so its text names every one of them.
    let codes = include_str!("../src/diagnostic/code.rs");
    let (_, arms) = codes.split_once("impl Problem").expect("the codes of the problems");
    let missing: Vec<&str> =
        arms.split("Self::").skip(1).map(variant).filter(|name| !shown.contains(*name)).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

/// The name at the beginning of a variant's text.
fn variant(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The table "Messages" of the authoring syntax. Where it leaves out what to do, so does this.
const MESSAGES: &str = "\
broken.md:8:7   E005 unknown `@qestion`; did you mean `@question`?
broken.md:14:29 E003 `points=` has an opening quote but no closing quote
broken.md:16:1  E022 no option is marked correct; add `[x]`, or `type=poll`
broken.md:17:1  E024 this feedback is not indented, so it belongs to no option; indent it two spaces
broken.md:21:16 E011 id `q2` is already used
broken.md:36:3  E031 no heading makes the anchor `#midle`; did you mean `#middle`?
broken.md:37:19 E033 `trusst` is not in the state table
broken.md:38:18 E034 cannot read the effect `trust plus one`
broken.md:43:1  E032 cannot read the condition `if trust > `
broken.md:45:3  W041 the choice “End” can never be chosen
broken.md:40:1  E042 node `b` has no way out when trust=0
broken.md:47:1  E040 node `e` can never be reached
";

#[test]
fn the_messages_of_the_specification_come_out_as_written() {
    let found = Case::read(&in_tests("courses/cases/broken.md")).messages();
    let found: Vec<&str> = found.lines().collect();
    for line in MESSAGES.lines() {
        let (place, rest) = line.split_once(' ').expect("a place");
        let expected = format!("{place} {}", rest.trim_start());
        let is_expected = |found: &&&str| {
            let without_help = found.split("; ").next();
            **found == expected || (!expected.contains("; ") && without_help == Some(&expected))
        };
        assert!(found.iter().any(|line| is_expected(&line)), "{expected}\nis not in\n{found:#?}");
    }
    assert_eq!(found.len(), MESSAGES.lines().count());
}
