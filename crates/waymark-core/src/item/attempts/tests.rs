//! Stories of tries, and where each leaves the learner.

use super::*;
use crate::item::examples::{paragraph, question};
use crate::item::{Response, fingerprint};

fn answer(verdict: Verdict, credit: u8) -> Answer {
    let (response, points, revision) = (Response::choice(["a"]), 1, 1);
    let fingerprint = fingerprint(&question("single: a b+"));
    Answer { response, verdict, credit, points, fingerprint, revision }
}

fn step(progress: &mut ItemProgress, step: &str) {
    match step {
        "right" => progress.answer(answer(Verdict::Right, 100)),
        "partly" => progress.answer(answer(Verdict::Partly, 50)),
        "wrong" => progress.answer(answer(Verdict::Wrong, 0)),
        "hint" => progress.take_hint(),
        "show" => progress.show(),
        "skip" => progress.skip(),
        _ => panic!("unknown step {step}"),
    }
}

fn after(story: &str) -> ItemProgress {
    let mut progress = ItemProgress::default();
    story.split_whitespace().for_each(|name| step(&mut progress, name));
    progress
}

/// The state after each step of a story; `!` after those in which the question is done.
fn check(allowed: Option<u32>, story: &str, states: &str) {
    let mut progress = ItemProgress::default();
    let states_met = story.split_whitespace().map(|name| {
        step(&mut progress, name);
        let done = if progress.is_done(allowed) { "!" } else { "" };
        format!("{}{done}", progress.state(allowed).mark())
    });
    let states_met: Vec<_> = states_met.collect();
    assert_eq!(states_met.join(" "), states, "{story} with {allowed:?} tries");
}

#[test]
fn nothing_was_done() {
    let progress = ItemProgress::default();
    assert_eq!(progress.state(None), ItemState::Unanswered);
    assert!(!progress.is_done(None) && !progress.is_done(Some(1)) && !progress.is_done(Some(0)));
    assert_eq!((progress.best(), progress.last()), (None, None));
}

#[test]
fn as_many_tries_as_one_likes() {
    check(None, "wrong partly right", "tried tried right!");
    check(None, "right wrong partly", "right! right! right!");
    check(None, "hint wrong hint", "unanswered tried tried");
}

#[test]
fn two_tries() {
    check(Some(2), "wrong wrong", "tried wrong!");
    check(Some(2), "partly wrong", "tried partly!");
    check(Some(2), "wrong partly", "tried partly!");
    check(Some(2), "wrong right", "tried right!");
    check(Some(2), "right wrong wrong", "right! right! right!");
}

#[test]
fn one_try_even_where_none_is_allowed() {
    check(Some(1), "wrong", "wrong!");
    check(Some(0), "wrong", "wrong!");
    check(Some(0), "right", "right!");
}

#[test]
fn the_solution_was_shown() {
    check(None, "show", "shown!");
    check(None, "wrong show", "tried shown!");
    check(None, "right show", "right! right!");
    check(Some(1), "partly show", "partly! shown!");
    check(None, "show wrong", "shown! shown!");
    // Only another tab, which didn't know, can answer after that; what it said stays true.
    check(None, "show right", "shown! right!");
}

#[test]
fn it_was_skipped() {
    check(None, "skip", "skipped!");
    check(None, "wrong skip", "tried skipped!");
    check(None, "skip wrong", "skipped! tried!");
    check(None, "skip wrong skip", "skipped! tried! skipped!");
    check(None, "skip right", "skipped! right!");
    check(None, "right skip", "right! right!");
    check(Some(1), "wrong skip", "wrong! wrong!");
    check(None, "skip show", "skipped! shown!");
    check(None, "skip hint", "skipped! skipped!");
}

#[test]
fn tries_left() {
    for (allowed, story, left) in [
        (None, "wrong wrong", None),
        (Some(3), "", Some(3)),
        (Some(3), "wrong hint skip", Some(2)),
        (Some(3), "wrong wrong wrong", Some(0)),
        (Some(1), "wrong wrong", Some(0)),
        (Some(0), "", Some(1)),
        (Some(u32::MAX), "wrong", Some(u32::MAX - 1)),
    ] {
        assert_eq!(after(story).tries_left(allowed), left, "{story} of {allowed:?}");
    }
}

#[test]
fn the_best_answer_counts() {
    let mut progress = ItemProgress::default();
    let given = [(Verdict::Wrong, 0), (Verdict::Partly, 60), (Verdict::Partly, 40)];
    given.into_iter().for_each(|(verdict, credit)| progress.answer(answer(verdict, credit)));
    assert_eq!(progress.best().map(|answer| answer.credit), Some(60));
    assert_eq!(progress.last().map(|answer| answer.credit), Some(40));
    // A partly right answer can earn everything; the right one is still better.
    progress.answer(answer(Verdict::Right, 100));
    progress.answer(answer(Verdict::Partly, 100));
    assert_eq!(progress.best().map(|answer| answer.verdict), Some(Verdict::Right));
}

#[test]
fn of_equal_answers_the_first_is_the_best() {
    let mut progress = ItemProgress::default();
    for revision in [1, 2, 3] {
        progress.answer(Answer { revision, ..answer(Verdict::Right, 100) });
    }
    assert_eq!(progress.best().map(|answer| answer.revision), Some(1));
}

/// The actions that make sense after a story; the question has one hint.
fn check_can(attempts: Option<u32>, story: &str, actions: &str) {
    let mut question = question("single: a b+");
    question.attempts = attempts;
    question.hints = vec![vec![paragraph("Think.")]];
    let all = [
        ("check", ItemAction::Check),
        ("again", ItemAction::Again),
        ("hint", ItemAction::Hint),
        ("show", ItemAction::Show),
        ("skip", ItemAction::Skip),
    ];
    let progress = after(story);
    let can = all.iter().filter(|(_, action)| progress.can(*action, &question));
    let names: Vec<_> = can.map(|(name, _)| *name).collect();
    assert_eq!(names.join(" "), actions, "after {story} with {attempts:?} tries");
}

#[test]
fn what_can_be_done_next() {
    check_can(None, "", "check hint show skip");
    check_can(None, "hint", "check show skip");
    check_can(None, "wrong", "check again hint show skip");
    check_can(None, "partly hint", "check again show skip");
    check_can(None, "right", "check again");
    check_can(None, "show", "");
    check_can(None, "wrong show", "");
    check_can(None, "skip", "check hint show");
    check_can(None, "skip wrong", "check again hint show");
    check_can(Some(2), "wrong", "check again hint show skip");
    check_can(Some(2), "wrong wrong", "show");
    check_can(Some(1), "right", "");
    check_can(Some(0), "", "check hint show skip");
}
