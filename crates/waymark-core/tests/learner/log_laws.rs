//! A log is a set: however records come together, the same ones are the same log.

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_core::learner::{LearnerEvent, Log, Record};
use waymark_core::model::Id;

use super::strategies::{cases, log, play, record, session};

fn merged(one: &Log, other: &Log) -> Log {
    let mut log = one.clone();
    log.merge(other);
    log
}

/// Some records, and the same ones in another order.
fn shuffled() -> impl Strategy<Value = (Vec<Record>, Vec<Record>)> {
    vec(record(), 0..12)
        .prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle()))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn merging_goes_both_ways(one in log(), other in log()) {
        prop_assert_eq!(merged(&one, &other), merged(&other, &one));
    }

    #[test]
    fn merging_goes_in_any_grouping(one in log(), two in log(), three in log()) {
        let left = merged(&merged(&one, &two), &three);
        prop_assert_eq!(left, merged(&one, &merged(&two, &three)));
    }

    #[test]
    fn merging_twice_is_merging_once(one in log(), other in log()) {
        let once = merged(&one, &other);
        prop_assert_eq!(&merged(&once, &other), &once);
        prop_assert_eq!(&merged(&one, &one), &one);
    }

    #[test]
    fn records_arrive_in_any_order((records, others) in shuffled()) {
        let (log, other) = (Log::from_iter(records), Log::from_iter(others));
        prop_assert_eq!(log.progress(), other.progress());
        prop_assert_eq!(log, other);
    }

    #[test]
    fn insert_tells_whether_the_log_is_another_one(log in log(), record in record()) {
        let mut after = log.clone();
        prop_assert_eq!(after.insert(record), after != log);
    }

    #[test]
    fn every_record_is_kept_once_and_in_order(log in log()) {
        let records: Vec<_> = log.records().collect();
        prop_assert_eq!(records.len(), log.len());
        prop_assert!(records.is_sorted());
        prop_assert!(records.iter().all(|record| log.get(&record.id) == Some(record)));
    }

    /// Nothing is invented: what stands in a merged log stood in one of the two.
    #[test]
    fn a_merged_log_holds_real_records_only(one in log(), other in log()) {
        for record in merged(&one, &other).records() {
            let of = |log: &Log| log.get(&record.id) == Some(record);
            prop_assert!(of(&one) || of(&other));
        }
    }

    /// Nothing is lost: devices that never met hold no id in common.
    #[test]
    fn a_merged_log_holds_all_that_two_devices_did(one in session(2), other in session(2)) {
        let (one, other) = (play("one", &one), play("other", &other));
        let merged = merged(&one, &other);
        prop_assert_eq!(merged.len(), one.len() + other.len());
        for record in one.records().chain(other.records()) {
            prop_assert_eq!(merged.get(&record.id), Some(record));
        }
    }

    #[test]
    fn the_next_record_is_new_and_comes_last(log in log(), replica in "[a-d]") {
        let next = log.next(&replica, 0, LearnerEvent::Opened { section: Id::new("s1") });
        prop_assert!(log.get(&next.id).is_none());
        prop_assert!(log.records().all(|record| *record < next));
    }
}
