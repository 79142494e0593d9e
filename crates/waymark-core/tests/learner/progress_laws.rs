//! Progress follows from the records alone, and what is done stays done.

use proptest::prelude::*;
use waymark_core::item::Verdict;
use waymark_core::learner::{Log, Progress, Record};
use waymark_core::model::Id;

use super::strategies::{ITEMS, SECTIONS, Session, cases, log, play, session};

/// What must never get less: per item whether it is done with each number of tries and its best
/// answer, per section whether it was opened and finished.
#[derive(Debug, PartialEq)]
struct Earned {
    done: Vec<bool>,
    best: Vec<Option<(Verdict, u8)>>,
}

const TRIES: [Option<u32>; 4] = [None, Some(0), Some(1), Some(3)];

fn earned(progress: &Progress) -> Earned {
    let items = ITEMS.map(|id| progress.item(&Id::new(id)).cloned().unwrap_or_default());
    let sections = SECTIONS.map(|id| progress.section(&Id::new(id)).cloned().unwrap_or_default());
    let of_items = items.iter().flat_map(|item| TRIES.map(|allowed| item.is_done(allowed)));
    let of_sections = sections.iter().flat_map(|section| [section.opened, section.finished]);
    let best = items.iter().map(|item| item.best().map(|answer| (answer.verdict, answer.credit)));
    Earned { done: of_items.chain(of_sections).collect(), best: best.collect() }
}

fn is_no_less(later: &Earned, earlier: &Earned) -> bool {
    later.done.iter().zip(&earlier.done).all(|(later, earlier)| later >= earlier)
        && later.best.iter().zip(&earlier.best).all(|(later, earlier)| later >= earlier)
}

/// A session with other times for the same actions.
fn at_other_times(session: &Session, times: &[i64]) -> Session {
    let steps = session.iter().zip(times.iter().cycle());
    steps.map(|((tab, _, event), at)| (*tab, *at, event.clone())).collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn one_by_one_is_the_same_as_all_at_once(log in log()) {
        let mut progress = Progress::default();
        log.records().for_each(|record| progress.apply(record));
        prop_assert_eq!(&progress, &log.progress());
        prop_assert_eq!(&progress, &Progress::of(log.records()));
    }

    #[test]
    fn the_order_of_records_does_not_matter(
        records in log().prop_flat_map(|log| {
            Just(log.records().cloned().collect::<Vec<Record>>()).prop_shuffle()
        }),
    ) {
        prop_assert_eq!(Progress::of(&records), Log::from_iter(records).progress());
    }

    #[test]
    fn what_is_done_stays_done(session in session(3)) {
        let mut progress = Progress::default();
        for record in play("tab", &session).records() {
            let before = earned(&progress);
            progress.apply(record);
            prop_assert!(is_no_less(&earned(&progress), &before), "{:?}", record);
        }
    }

    #[test]
    fn what_is_done_stays_done_when_devices_meet(one in session(2), other in session(2)) {
        let (one, other) = (play("one", &one), play("other", &other));
        let mut both = one.clone();
        both.merge(&other);
        let together = earned(&both.progress());
        prop_assert!(is_no_less(&together, &earned(&one.progress())));
        prop_assert!(is_no_less(&together, &earned(&other.progress())));
    }

    #[test]
    fn the_clock_on_the_wall_changes_nothing(
        session in session(3),
        times in prop::collection::vec(super::strategies::time(), 1..9),
    ) {
        let other = at_other_times(&session, &times);
        prop_assert_eq!(play("tab", &session).progress(), play("tab", &other).progress());
    }

    /// The first records of a log are a log: what was shown after each action comes back.
    #[test]
    fn every_prefix_is_what_was_shown_then(session in session(3)) {
        let whole = play("tab", &session);
        for (count, record) in whole.records().enumerate() {
            let prefix: Log = whole.records().take(count).cloned().collect();
            let mut after = prefix.progress();
            after.apply(record);
            let next: Log = whole.records().take(count + 1).cloned().collect();
            prop_assert_eq!(after, next.progress());
            prop_assert_eq!(next, play("tab", &session[..=count].to_vec()));
        }
    }
}
