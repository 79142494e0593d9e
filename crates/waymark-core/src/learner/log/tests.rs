//! Small logs: order, collisions, and what comes next.

use super::*;
use crate::model::Id;

fn record(clock: u64, replica: &str, sequence: u64, section: &str) -> Record {
    let event = LearnerEvent::Opened { section: Id::new(section) };
    Record { clock, id: RecordId { replica: replica.into(), sequence }, at: 0, event }
}

fn sections(log: &Log) -> String {
    let names = log.records().map(|record| match &record.event {
        LearnerEvent::Opened { section } => section.as_str(),
        other => panic!("{other:?}"),
    });
    names.collect::<Vec<_>>().join(" ")
}

/// What [`Log::next`] gives, as clock and sequence.
fn next(log: &Log, replica: &str) -> (u64, u64) {
    let record = log.next(replica, 0, LearnerEvent::Opened { section: Id::new("x") });
    assert_eq!(record.id.replica, replica);
    (record.clock, record.id.sequence)
}

#[test]
fn records_come_by_clock_then_replica_then_sequence() {
    let log = Log::from_iter([
        record(3, "a", 9, "five"),
        record(2, "b", 1, "four"),
        record(2, "a", 3, "three"),
        record(2, "a", 2, "two"),
        record(1, "z", 1, "one"),
    ]);
    assert_eq!(sections(&log), "one two three four five");
}

#[test]
fn insert_says_whether_anything_changed() {
    let mut log = Log::default();
    assert!(log.insert(record(2, "a", 1, "one")));
    assert!(!log.insert(record(2, "a", 1, "one")));
    assert_eq!((log.len(), log.is_empty()), (1, false));
}

#[test]
fn of_two_records_with_one_id_the_same_one_stays_on_every_device() {
    let both = [record(2, "a", 1, "two"), record(1, "a", 1, "one")];
    let turned = [both[1].clone(), both[0].clone()];
    for records in [both, turned] {
        let log = Log::from_iter(records);
        assert_eq!(sections(&log), "one");
        assert_eq!(next(&log, "a"), (2, 2));
    }
}

#[test]
fn of_two_records_with_one_id_and_clock_the_first_by_content_stays() {
    let both = [record(1, "a", 1, "two"), record(1, "a", 1, "one")];
    let turned = [both[1].clone(), both[0].clone()];
    for records in [both, turned] {
        assert_eq!(sections(&Log::from_iter(records)), "one");
    }
}

#[test]
fn the_next_record_comes_after_all_others() {
    let log = Log::from_iter([record(7, "a", 2, "one"), record(4, "b", 5, "two")]);
    assert_eq!(next(&Log::default(), "a"), (1, 1));
    assert_eq!(next(&log, "a"), (8, 3));
    assert_eq!(next(&log, "b"), (8, 6));
    assert_eq!(next(&log, "c"), (8, 1));
    assert_eq!(next(&log, "aa"), (8, 1));
}

#[test]
fn what_cannot_be_read_is_not_overwritten() {
    let mut log = Log::from_iter([record(7, "a", 2, "one")]);
    log.reserve(RecordId { replica: "a".into(), sequence: 6 });
    log.reserve(RecordId { replica: "b".into(), sequence: 1 });
    assert_eq!(next(&log, "a"), (8, 7));
    assert_eq!(next(&log, "b"), (8, 2));
    let mut other = Log::default();
    other.merge(&log);
    assert_eq!(next(&other, "a"), (8, 7));
    assert_eq!(other.len(), 1);
}

#[test]
fn a_made_up_clock_does_not_spoil_what_follows() {
    let mut log = Log::from_iter([record(GREATEST_NUMBER, "z", 1, "forged")]);
    for section in ["one", "two"] {
        let event = LearnerEvent::Opened { section: Id::new(section) };
        let next = log.next("zz", 0, event);
        assert!(next.is_plausible());
        assert!(log.insert(next));
    }
    assert_eq!(sections(&log), "forged one two");
}

#[test]
fn a_record_is_found_by_its_id() {
    let log = Log::from_iter([record(7, "a", 2, "one")]);
    assert_eq!(log.get(&record(0, "a", 2, "").id), Some(&record(7, "a", 2, "one")));
    assert_eq!(log.get(&record(0, "a", 1, "").id), None);
}
