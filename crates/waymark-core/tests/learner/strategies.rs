//! Random records and random sessions.

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_core::item::{Response, Verdict};
use waymark_core::learner::{Answer, LearnerEvent, Log, Record, RecordId};
use waymark_core::model::Id;

/// Few enough that the same ones come up again and again.
pub(crate) const ITEMS: [&str; 3] = ["q1", "q2", "q3"];
pub(crate) const SECTIONS: [&str; 2] = ["s1", "s2"];

/// How many of the examples of each law are tried.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    // Nothing is written down beside the sources: a failing example is printed.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

pub(crate) fn event() -> impl Strategy<Value = LearnerEvent> {
    let section = || prop::sample::select(&SECTIONS[..]).prop_map(Id::new);
    let item = || prop::sample::select(&ITEMS[..]).prop_map(Id::new);
    prop_oneof![
        1 => section().prop_map(|section| LearnerEvent::Opened { section }),
        1 => section().prop_map(|section| LearnerEvent::Finished { section }),
        1 => section().prop_map(|section| LearnerEvent::NoteContinued { section }),
        1 => section().prop_map(|section| LearnerEvent::NotePostponed { section }),
        3 => (item(), answer()).prop_map(|(item, answer)| LearnerEvent::Answered { item, answer }),
        1 => item().prop_map(|item| LearnerEvent::HintTaken { item }),
        1 => item().prop_map(|item| LearnerEvent::SolutionShown { item }),
        1 => item().prop_map(|item| LearnerEvent::Skipped { item }),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let worth = prop_oneof![
        1 => Just((Verdict::Right, 100)),
        1 => (1..=100_u8).prop_map(|credit| (Verdict::Partly, credit)),
        2 => Just((Verdict::Wrong, 0)),
    ];
    let keys = vec("[a-c]", 0..3).prop_map(Response::choice);
    (keys, worth, 0..3_u32, "\\PC{0,5}", 0..3_u32).prop_map(
        |(response, (verdict, credit), points, fingerprint, revision)| Answer {
            response,
            verdict,
            credit,
            points,
            fingerprint,
            revision,
        },
    )
}

/// Times that a wrong clock shows: before 1970, then, when 32 bits are full, and the ends of time.
pub(crate) fn time() -> impl Strategy<Value = i64> {
    let odd = [i64::MIN, -1, 0, 1, 2_147_483_648_000, i64::MAX];
    prop_oneof![prop::sample::select(odd.to_vec()), any::<i64>()]
}

/// Any record; ids are few, so that many share one.
pub(crate) fn record() -> impl Strategy<Value = Record> {
    (1..6_u64, "[ab]", 1..4_u64, time(), event()).prop_map(
        |(clock, replica, sequence, at, event)| Record {
            clock,
            id: RecordId { replica, sequence },
            at,
            event,
        },
    )
}

pub(crate) fn log() -> impl Strategy<Value = Log> {
    vec(record(), 0..12).prop_map(Log::from_iter)
}

/// What was done in some tabs, in order: the number of the tab, when, and what.
pub(crate) type Session = Vec<(usize, i64, LearnerEvent)>;

pub(crate) fn session(tabs: usize) -> impl Strategy<Value = Session> {
    vec((0..tabs, time(), event()), 0..24)
}

/// The log of a session; every tab sees at once what the others do. `device` goes into the names.
pub(crate) fn play(device: &str, session: &Session) -> Log {
    let mut log = Log::default();
    for (tab, at, event) in session {
        let record = log.next(&format!("{device}{tab}"), *at, event.clone());
        assert!(log.insert(record), "the next record is always a new one");
    }
    log
}
