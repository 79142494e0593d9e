//! The files of tests/saved/: what was ever in somebody's store. They are never edited, only added to.

use std::collections::BTreeMap;

use waymark_core::item::{ItemState, Response};
use waymark_core::learner::saved::{Unread, key, parse_key, read, write};
use waymark_core::learner::{Log, NoteChoice, Place};
use waymark_core::model::Id;

const VERSION_1: &str = include_str!("../../../../tests/saved/v1.json");
const NEWER: &str = include_str!("../../../../tests/saved/newer.json");
const DAMAGED: &str = include_str!("../../../../tests/saved/damaged.json");

/// The keys and texts of a store.
fn store(file: &str) -> BTreeMap<String, String> {
    serde_json::from_str(file).expect("a fixture is an object of texts")
}

fn course() -> Id {
    Id::new("trauma-informed")
}

fn log_of(file: &str) -> Log {
    let read = |(key, text): (&String, &String)| read(key, text).expect("a record");
    store(file).iter().map(read).collect()
}

#[test]
fn version_1_is_read() {
    let log = log_of(VERSION_1);
    assert_eq!(log.len(), 11);
    let progress = log.progress();
    let state = |id| progress.item(&Id::new(id)).map(|item| item.state(Some(1)));
    assert_eq!(state("q-first-call"), Some(ItemState::Right));
    assert_eq!(state("q-words"), Some(ItemState::Shown));
    assert_eq!(state("q-picture"), Some(ItemState::Skipped));
    assert_eq!(state("q-words-2"), Some(ItemState::Wrong));
    let first = progress.item(&Id::new("q-first-call")).expect("it was answered");
    assert_eq!((first.answers.len(), first.hints), (2, 1));
    assert_eq!(first.answers[0].response, Response::choice(["0b", "a1"]));
    assert_eq!((first.answers[0].credit, first.answers[0].points), (50, 2));
    let section = |id| progress.section(&Id::new(id)).cloned().unwrap_or_default();
    assert!(section("l-welcome").finished && section("l-words").opened);
    assert_eq!(section("l-welcome").note, Some(NoteChoice::Continued));
    assert_eq!(section("l-words").note, Some(NoteChoice::Postponed));
    let place = Place { section: Id::new("l-words"), item: Some(Id::new("q-words-2")) };
    assert_eq!(progress.place(), Some(&place));
    let times: Vec<_> = log.records().map(|record| record.at).collect();
    assert_eq!(times[2..5], [0, -1, 2_147_483_648_000]);
}

/// While version 1 is what is written, it is written as it always was.
#[test]
fn version_1_is_written_to_the_letter() {
    for (kept_under, text) in store(VERSION_1) {
        let record = read(&kept_under, &text).expect("a record");
        assert_eq!(write(&record), text);
        assert_eq!(key(&course(), &record.id), kept_under);
        assert_eq!(parse_key(&course(), &kept_under), Some(record.id));
    }
}

#[test]
fn what_a_newer_app_wrote_is_kept_as_it_is() {
    let versions = store(NEWER).into_iter().map(|(key, text)| match read(&key, &text) {
        Err(Unread::Newer { key: kept, text: as_it_was, version }) => {
            assert_eq!((kept, as_it_was), (key, text));
            version
        }
        other => panic!("{other:?}"),
    });
    assert_eq!(versions.collect::<Vec<_>>(), [2, u64::MAX]);
}

#[test]
fn what_is_damaged_is_kept_as_it_is() {
    let store = store(DAMAGED);
    assert_eq!(store.len(), 18);
    for (key, text) in store {
        let damaged = Unread::Damaged { key: key.clone(), text: text.clone() };
        assert_eq!(read(&key, &text), Err(damaged));
    }
}

/// A later version may add a field that can be missing.
#[test]
fn an_unknown_field_does_no_harm() {
    for (key, text) in store(VERSION_1) {
        let more = text.replacen("{\"v\":1", "{\"mood\":[\"calm\"],\"v\":1", 1);
        assert_eq!(read(&key, &more), read(&key, &text));
    }
}
