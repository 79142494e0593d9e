//! Small stories, and what follows from them.

use super::*;
use crate::item::{ItemState, Response, Verdict};
use crate::learner::{Answer, RecordId};

/// What follows from steps such as `a open s1`: a replica, what it does, and with what.
fn after(steps: &[&str]) -> Progress {
    let records = steps.iter().zip(1..).map(|(step, clock)| record(step, clock));
    let records: Vec<_> = records.collect();
    Progress::of(&records)
}

fn record(step: &str, clock: u64) -> Record {
    let [replica, verb, id] = step.split(' ').collect::<Vec<_>>()[..] else { panic!("{step}") };
    let id = Id::new(id);
    let event = match verb {
        "open" => LearnerEvent::Opened { section: id },
        "finish" => LearnerEvent::Finished { section: id },
        "continue" => LearnerEvent::NoteContinued { section: id },
        "postpone" => LearnerEvent::NotePostponed { section: id },
        "right" => LearnerEvent::Answered { item: id, answer: answer(Verdict::Right) },
        "wrong" => LearnerEvent::Answered { item: id, answer: answer(Verdict::Wrong) },
        "hint" => LearnerEvent::HintTaken { item: id },
        "show" => LearnerEvent::SolutionShown { item: id },
        "skip" => LearnerEvent::Skipped { item: id },
        _ => panic!("{step}"),
    };
    let id = RecordId { replica: replica.into(), sequence: clock };
    Record { clock, id, at: 0, event }
}

fn answer(verdict: Verdict) -> Answer {
    let (response, fingerprint) = (Response::choice(["k"]), "f".into());
    Answer { response, verdict, credit: 0, points: 1, fingerprint, revision: 1 }
}

fn check_item(steps: &[&str], state: Option<ItemState>) {
    let progress = after(steps);
    let met = progress.item(&Id::new("q")).map(|item| item.state(None));
    assert_eq!(met, state, "{steps:?}");
}

/// `place` is a section, with the item after a space if there is one.
fn check_place(steps: &[&str], place: &str) {
    let progress = after(steps);
    let met = progress.place().map_or("none".into(), |place| match &place.item {
        Some(item) => format!("{} {item}", place.section),
        None => place.section.to_string(),
    });
    assert_eq!(met, place, "{steps:?}");
}

#[test]
fn each_event_reaches_its_item() {
    check_item(&[], None);
    check_item(&["a wrong other"], None);
    check_item(&["a wrong q"], Some(ItemState::Tried));
    check_item(&["a wrong q", "a right q"], Some(ItemState::Right));
    check_item(&["a wrong q", "a show q"], Some(ItemState::Shown));
    check_item(&["a skip q"], Some(ItemState::Skipped));
    check_item(&["a hint q"], Some(ItemState::Unanswered));
    let hints = after(&["a hint q", "a hint q", "a hint other"]);
    assert_eq!(hints.item(&Id::new("q")).map(|item| item.hints), Some(2));
}

#[test]
fn each_event_reaches_its_section() {
    let section = |steps: &[&str]| after(steps).section(&Id::new("s")).cloned();
    let of = |opened, finished, note| Some(SectionProgress { opened, finished, note });
    assert_eq!(section(&[]), None);
    assert_eq!(section(&["a open other"]), None);
    assert_eq!(section(&["a open s"]), of(true, false, None));
    assert_eq!(section(&["a finish s", "a open s"]), of(true, true, None));
    let continued = Some(NoteChoice::Continued);
    let postponed = Some(NoteChoice::Postponed);
    assert_eq!(section(&["a continue s"]), of(false, false, continued));
    assert_eq!(section(&["a continue s", "b postpone s"]), of(false, false, postponed));
    assert_eq!(section(&["a postpone s", "b continue s"]), of(false, false, continued));
}

#[test]
fn the_place_is_where_the_learner_was_last() {
    check_place(&[], "none");
    check_place(&["a open s1"], "s1");
    check_place(&["a open s1", "a wrong q1"], "s1 q1");
    check_place(&["a open s1", "a wrong q1", "a hint q2"], "s1 q2");
    check_place(&["a open s1", "a wrong q1", "a open s2"], "s2");
    check_place(&["a open s1", "a wrong q1", "a open s2", "a open s1"], "s1 q1");
    check_place(&["a open s1", "a finish s1", "a postpone s2"], "s1");
}

#[test]
fn each_tab_is_in_its_own_place() {
    check_place(&["a open s1", "b open s2", "a wrong q1"], "s1 q1");
    check_place(&["a open s1", "b open s2", "a wrong q1", "b skip q2"], "s2 q2");
}

#[test]
fn a_tab_that_opened_nothing_goes_on_where_the_learner_was() {
    check_place(&["a open s1", "b show q1"], "s1 q1");
    check_place(&["b show q1"], "none");
    check_place(&["b show q1", "a open s1"], "s1");
}

#[test]
fn finished_sections_are_counted() {
    let progress = after(&["a finish s1", "a finish s1", "a finish s2", "a open s3"]);
    let count = |ids: &[&str]| {
        progress.finished_count(&ids.iter().map(|id| Id::new(*id)).collect::<Vec<_>>())
    };
    assert_eq!(count(&[]), 0);
    assert_eq!(count(&["s1", "s3", "s4"]), 1);
    assert_eq!(count(&["s1", "s2", "s3"]), 2);
}

#[test]
fn it_is_empty_until_something_was_done() {
    assert!(after(&[]).is_empty());
    for step in ["a open s", "a finish s", "a postpone s", "a hint q", "a skip q"] {
        assert!(!after(&[step]).is_empty(), "{step}");
    }
}

#[test]
fn records_may_come_in_any_order_and_twice() {
    let [first, second] = [record("a postpone s", 1), record("a continue s", 2)];
    let hint = record("a hint q", 3);
    let in_order = Progress::of([&first, &second, &hint]);
    assert_eq!(Progress::of([&hint, &second, &hint, &first, &second]), in_order);
}
