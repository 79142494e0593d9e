//! What is written reads back; whatever else is read, nothing of it is lost.

use proptest::prelude::*;
use waymark_core::learner::saved::{Unread, key, parse_key, read, write};
use waymark_core::learner::{LearnerEvent, Log, Record};
use waymark_core::model::Id;

use super::strategies::{cases, play, record, session};

fn course() -> Id {
    Id::new("course")
}

fn saved(record: &Record) -> (String, String) {
    (key(&course(), &record.id), write(record))
}

/// Reading says what it reads or hands it back as it is; it never does a third thing.
fn keeps_everything(key: &str, text: &str) -> bool {
    match read(key, text) {
        Ok(record) => parse_key(&course(), key) == Some(record.id),
        Err(unread) => unread.key() == key && unread.text() == text,
    }
}

fn is_damaged(key: &str, text: &str) -> bool {
    let damaged = Unread::Damaged { key: key.to_owned(), text: text.to_owned() };
    read(key, text) == Err(damaged)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_written_reads_back(record in record()) {
        let (key, text) = saved(&record);
        prop_assert_eq!(read(&key, &text), Ok(record));
    }

    /// After a restart everything is there, and the tab goes on where it was.
    #[test]
    fn a_restart_changes_nothing(session in session(3)) {
        let before = play("tab", &session);
        let store = before.records().map(saved);
        let after: Log = store.filter_map(|(key, text)| read(&key, &text).ok()).collect();
        let next = |log: &Log| log.next("tab0", 0, LearnerEvent::Opened { section: course() });
        prop_assert_eq!(next(&before), next(&after));
        prop_assert_eq!(before.progress(), after.progress());
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_truncated_record_is_damaged(record in record()) {
        let (key, text) = saved(&record);
        let cuts = (0..text.len()).filter(|cut| text.is_char_boundary(*cut));
        for cut in cuts {
            prop_assert!(is_damaged(&key, &text[..cut]), "{}", &text[..cut]);
        }
    }

    #[test]
    fn a_record_under_another_key_is_damaged(one in record(), other in record()) {
        prop_assume!(one.id != other.id);
        prop_assert!(is_damaged(&key(&course(), &other.id), &write(&one)));
    }

    #[test]
    fn any_text_is_kept(key in "\\PC{0,20}", text in any::<String>()) {
        prop_assert!(keeps_everything(&key, &text));
        prop_assert!(is_damaged(&key, &text));
    }

    #[test]
    fn a_changed_letter_is_noticed_or_makes_another_record(
        record in record(), at in any::<prop::sample::Index>(), letter in any::<char>(),
    ) {
        let (key, text) = saved(&record);
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters[at] = letter;
        let changed: String = letters.into_iter().collect();
        prop_assert!(keeps_everything(&key, &changed), "{}", changed);
    }

    #[test]
    fn a_newer_record_is_kept_as_it_is(version in 2..=u64::MAX, rest in "\\PC{0,20}") {
        let rest = rest.replace(['\\', '"'], "");
        let text = format!(r#"{{"else":"{rest}","v":{version}}}"#);
        let key = "waymark/course/r/1";
        let newer = Unread::Newer { key: key.into(), text: text.clone(), version };
        prop_assert_eq!(read(key, &text), Err(newer));
    }
}

/// Ten million bytes each, of kinds that a parser likes least.
#[test]
fn huge_texts_are_damaged_at_once() {
    const MANY: usize = 10_000_000;
    let filled = format!(r#"{{"v":1,"x":"{}"}}"#, "x".repeat(MANY));
    let newer = format!(r#"{{"v":2,"x":"{}"}}"#, "x".repeat(MANY));
    let spaces = format!("{}{{}}", " ".repeat(MANY));
    for text in [filled, newer, spaces, "[".repeat(MANY), r#"{"v":"#.repeat(MANY / 5)] {
        assert!(is_damaged("waymark/course/r/1", &text), "{}", &text[..20]);
    }
}

#[test]
fn deep_texts_are_damaged() {
    for depth in [33, 100, 128, 1_000, 40_000] {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", r#"{"v":"#.repeat(depth), "}".repeat(depth));
        let newer = format!(r#"{{"v":2,"x":{nested}}}"#);
        for text in [nested, objects, newer] {
            assert!(is_damaged("waymark/course/r/1", &text), "{depth}");
        }
    }
}
