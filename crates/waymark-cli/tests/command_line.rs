//! The tool as an author runs it: what it prints, and its exit code.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const COURSE: &str = "# A course\n<!-- @course id=c -->\n\n## Modules\n<!-- @modules -->\n\n\
                      1. [One](1-one.md)\n";

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file in it");
    }
    folder
}

/// The exit code, and what was printed to standard output and to standard error.
fn waymark(arguments: &[&str], folder: &Path) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_waymark"))
        .args(arguments)
        .arg(folder)
        .output()
        .expect("the tool runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// Checks that a folder cannot be read, and that one sentence says why.
fn unreadable(folder: &Path, sentence: &str) {
    let (code, stdout, stderr) = waymark(&["check"], folder);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains(sentence) && stderr.lines().count() == 1, "{stderr}");
}

#[test]
fn a_folder_that_is_no_course_is_one_clear_sentence() {
    unreadable(Path::new("there/is/none"), "There is no folder `there/is/none`.");
    unreadable(folder(&[("notes.md", "# Notes")]).path(), "holds no course.md");
    let file = folder(&[("course.md", COURSE)]);
    unreadable(&file.path().join("course.md"), "is a file; name the folder");
}

#[test]
fn a_file_that_cannot_be_text_is_one_clear_sentence() {
    let course = folder(&[("course.md", COURSE)]);
    fs::write(course.path().join("1-one.md"), b"# One\n\xff\xfe").expect("written");
    unreadable(course.path(), "`1-one.md` is not UTF-8 text (byte 6)");
    let huge = fs::File::create(course.path().join("1-one.md")).expect("created");
    huge.set_len(100 * 1024 * 1024).expect("100 MB");
    unreadable(course.path(), "`1-one.md` has 100 MB");
}

#[test]
fn messages_show_the_line_and_what_to_do() {
    let course = folder(&[
        ("course.md", COURSE),
        (
            "1-one.md",
            "# One\n<!-- @modul id=one -->\n\n## A lesson\n<!-- @lesson id=l -->\n\nText.\n",
        ),
    ]);
    let (code, stdout, _) = waymark(&["check"], course.path());
    assert_eq!(code, 1);
    let expected = "\
error[E005]: unknown `@modul`
 --> 1-one.md:2:7
  |
2 | <!-- @modul id=one -->
  |       ^^^^^
  |
  = help: did you mean `@module`?

one: 1 lesson, no questions, no scenarios
1 error, no warnings
";
    assert_eq!(stdout, expected);
    let (_, short, _) = waymark(&["check", "--short"], course.path());
    assert!(short.starts_with("1-one.md:2:7 E005 unknown `@modul`; did you mean `@module`?\n"));
}

#[test]
fn json_has_the_form_that_others_rely_on() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/courses/sample");
    let (code, stdout, _) = waymark(&["check", "--json", "--as-of", "2026-11"], &sample);
    let json: serde_json::Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!((code, &json["diagnostics"]), (0, &serde_json::json!([])));
    let module = &json["course"]["modules"][0];
    assert_eq!(
        (&module["id"], &module["lessons"], &module["items"]),
        (&"m-recognize".into(), &1.into(), &15.into())
    );
    let scenario = &module["scenarios"][0];
    for (key, count) in [("nodes", 6), ("endings", 2), ("pairs", 22), ("moves", 22)] {
        assert_eq!(scenario[key], count, "{key}");
    }
}

#[test]
fn ids_are_written_once_and_stay() {
    let course = folder(&[
        ("course.md", COURSE),
        (
            "1-one.md",
            "# One\n<!-- @module -->\n\n## A lesson\n\n### Yes?\n<!-- @question -->\n\n- [x] Yes\n- [ ] No\n",
        ),
    ]);
    assert_eq!(waymark(&["check"], course.path()).0, 1);
    assert_eq!(waymark(&["ids", "--write"], course.path()).0, 0);
    let read = |file: &str| fs::read_to_string(course.path().join(file)).expect("written");
    let (module, lock) = (read("1-one.md"), read("ids.lock"));
    assert_eq!(waymark(&["check"], course.path()).0, 0, "{module}");
    assert_eq!(module.matches(" id=").count(), 3);
    assert_eq!(lock.lines().filter(|line| !line.starts_with('#')).count(), 4, "{lock}");
    let (_, stdout, _) = waymark(&["ids", "--write"], course.path());
    assert!(stdout.starts_with("0 new ids"), "{stdout}");
    assert_eq!((read("1-one.md"), read("ids.lock")), (module, lock));
}

#[test]
fn an_id_that_was_lost_is_noticed() {
    let course = folder(&[
        ("course.md", COURSE),
        (
            "1-one.md",
            "# One\n<!-- @module id=one -->\n\n## A lesson\n<!-- @lesson id=l-1 -->\n\nText.\n",
        ),
        ("ids.lock", "course c\nlesson l-1\nlesson l-gone\nmodule one\n"),
    ]);
    let (code, stdout, _) = waymark(&["check", "--short"], course.path());
    assert_eq!(code, 0);
    assert!(stdout.starts_with("ids.lock:3:1 W017 id `l-gone` stands in ids.lock"), "{stdout}");
}
