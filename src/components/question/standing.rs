//! What a question shows, as plain values that follow from the learner's progress.

use waymark_core::item::{ItemAction, ItemProgress, ItemState, Outcome, Response, Verdict, grade};
use waymark_core::model::{ChoiceKind, ChoiceOption, Question};

use crate::components::choice_list::{OptionMark, OptionVerdict};
use crate::components::feedback::Tone;
use crate::text;

/// What a question shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: ItemState,
    /// For each option, whether the answer that is shown has it.
    pub(super) answered: Option<Vec<bool>>,
    /// For each option, what is said to it.
    pub(super) marks: Vec<Option<OptionMark>>,
    /// What is said to the answer as a whole.
    pub(super) result: Option<Answered>,
    /// Whether the explanation is shown.
    pub(super) explains: bool,
    /// How many hints are shown.
    pub(super) hints: usize,
    /// How many tries are left, if they are counted and the question is still open.
    pub(super) tries_left: Option<u32>,
    can: [bool; 5],
}

/// What is said to an answer as a whole, below the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) tone: Tone,
    /// None where the words stand below the chosen option already.
    pub(super) lead: Option<&'static str>,
    pub(super) detail: Option<&'static str>,
    /// Whether the author's words for a try that is not right are shown.
    pub(super) warns: bool,
}

const ACTIONS: [ItemAction; 5] =
    [ItemAction::Check, ItemAction::Again, ItemAction::Hint, ItemAction::Show, ItemAction::Skip];

impl Standing {
    /// What follows from the learner's progress.
    ///
    /// - `cleared`: whether the learner has taken the last answer back for another try
    pub(super) fn of(
        question: &Question,
        kind: ChoiceKind,
        options: &[ChoiceOption],
        progress: &ItemProgress,
        cleared: bool,
    ) -> Self {
        let state = progress.state(question.attempts);
        let last = progress.last().filter(|_| !cleared);
        let outcome = last.and_then(|answer| grade(question, &answer.response));
        let is_shown = progress.shown;
        let answered = outcome.is_some().then_some(last).flatten().map(|answer| {
            let Response::Choice(keys) = &answer.response;
            options.iter().map(|option| keys.contains(&option.key)).collect()
        });
        let mark = |option: &ChoiceOption| mark(kind, option, outcome.as_ref(), is_shown);
        Self {
            state,
            answered,
            marks: options.iter().map(mark).collect(),
            result: result(question, kind, outcome.as_ref(), is_shown),
            explains: is_shown || (state == ItemState::Right && !cleared),
            hints: usize::try_from(progress.hints).unwrap_or(usize::MAX).min(question.hints.len()),
            tries_left: progress.tries_left(question.attempts),
            can: ACTIONS.map(|action| progress.can(action, question)),
        }
    }

    /// Whether an action makes sense now.
    pub(super) fn can(&self, action: ItemAction) -> bool {
        ACTIONS.iter().zip(self.can).any(|(known, can)| *known == action && can)
    }
}

fn mark(
    kind: ChoiceKind,
    option: &ChoiceOption,
    outcome: Option<&Outcome>,
    is_shown: bool,
) -> Option<OptionMark> {
    let is_chosen =
        |outcome: &Outcome| outcome.options.iter().any(|one| one.key == option.key && one.chosen);
    let verdict = match outcome.is_some_and(is_chosen) {
        true => verdict(kind, option),
        false if is_shown && option.right => OptionVerdict::Fits,
        false => return None,
    };
    // Where one option is the whole answer, what is said to it is said to the answer.
    Some(OptionMark { verdict, is_whole: kind != ChoiceKind::Multiple && !is_shown })
}

fn verdict(kind: ChoiceKind, option: &ChoiceOption) -> OptionVerdict {
    let has_weight = option.weight.is_some_and(|weight| weight > 0);
    match (option.right, kind) {
        (true, _) => OptionVerdict::Fits,
        (false, ChoiceKind::Single | ChoiceKind::TrueFalse) if has_weight => OptionVerdict::CanWork,
        (false, _) => OptionVerdict::Again,
    }
}

fn result(
    question: &Question,
    kind: ChoiceKind,
    outcome: Option<&Outcome>,
    is_shown: bool,
) -> Option<Answered> {
    if is_shown {
        let lead = Some(text::ONE_WAY);
        return Some(Answered { tone: Tone::Neutral, lead, detail: None, warns: false });
    }
    let outcome = outcome?;
    let warns = outcome.verdict != Verdict::Right && !question.on_wrong.is_empty();
    if kind != ChoiceKind::Multiple {
        let tone = Tone::Neutral;
        return warns.then_some(Answered { tone, lead: None, detail: None, warns });
    }
    let all_chosen_fit = outcome.options.iter().all(|option| option.right || !option.chosen);
    Some(match outcome.verdict {
        Verdict::Right => {
            Answered { tone: Tone::Fits, lead: Some(text::FITS), detail: None, warns }
        }
        verdict => Answered {
            tone: Tone::Again,
            lead: Some(if verdict == Verdict::Partly { text::PART_FITS } else { text::LOOK_AGAIN }),
            detail: all_chosen_fit.then_some(text::MORE_TO_FIND),
            warns,
        },
    })
}

#[cfg(test)]
mod tests {
    use waymark_core::item::Answer;
    use waymark_core::model::{Interaction, Section};

    use super::*;

    const SINGLE: &str =
        "- [ ] One\n  > Not this.\n- [x] Two\n- [ ] Three `50%`\n\n> [!WARNING]\n> Think twice.\n";
    const MULTIPLE: &str = "- [x] One\n- [x] Two\n- [ ] Three\n";

    fn question(options: &str, settings: &str) -> Question {
        let text = format!(
            "# M\n<!-- @module id=m -->\n\n## L\n<!-- @lesson id=l -->\n\n### Q\n<!-- @question id=q {settings} -->\n\nWhich?\n\n{options}"
        );
        let module = waymark_core::parse::module("m.md", &text, "en").value;
        let Some(Section::Lesson(lesson)) = module.sections.into_iter().next() else {
            panic!("a lesson");
        };
        let question = lesson.all_questions().next().cloned();
        question.expect("a question")
    }

    /// Where a learner stands who has chosen these options, one answer after the other.
    fn after(question: &Question, answers: &[&[usize]], shown: bool) -> Standing {
        let Interaction::Choice(kind, options) = &question.interaction else { panic!("options") };
        let mut progress = ItemProgress::default();
        for places in answers {
            let response = Response::choice(places.iter().map(|at| options[*at].key.clone()));
            let outcome = grade(question, &response).expect("an outcome");
            progress.answer(Answer::new(question, response, &outcome, 1));
        }
        if shown {
            progress.show();
        }
        Standing::of(question, *kind, options, &progress, false)
    }

    /// One letter for each option, and the first words of the whole.
    #[track_caller]
    fn check(standing: &Standing, marks: &str, lead: Option<&str>) {
        let letter = |mark: &Option<OptionMark>| match mark.map(|mark| mark.verdict) {
            None => '-',
            Some(OptionVerdict::Fits) => 'f',
            Some(OptionVerdict::CanWork) => 'w',
            Some(OptionVerdict::Again) => 'a',
        };
        assert_eq!(standing.marks.iter().map(letter).collect::<String>(), marks);
        assert_eq!(standing.result.and_then(|answered| answered.lead), lead);
    }

    #[test]
    fn one_answer_is_met_below_its_option() {
        let question = question(SINGLE, "");
        check(&after(&question, &[], false), "---", None);
        check(&after(&question, &[&[0]], false), "a--", None);
        check(&after(&question, &[&[2]], false), "--w", None);
        let right = after(&question, &[&[0], &[1]], false);
        check(&right, "-f-", None);
        assert!(right.explains && right.marks[1].is_some_and(|mark| mark.is_whole));
    }

    #[test]
    fn the_authors_warning_follows_a_try_that_is_not_right() {
        let question = question(SINGLE, "");
        assert!(after(&question, &[&[0]], false).result.is_some_and(|answered| answered.warns));
        assert_eq!(after(&question, &[&[1]], false).result, None);
    }

    #[test]
    fn several_answers_are_met_as_a_whole() {
        let question = question(MULTIPLE, "");
        check(&after(&question, &[&[0, 1]], false), "ff-", Some(text::FITS));
        check(&after(&question, &[&[0, 2]], false), "f-a", Some(text::LOOK_AGAIN));
        let partial = after(&question, &[&[0]], false);
        check(&partial, "f--", Some(text::LOOK_AGAIN));
        assert_eq!(partial.result.and_then(|answered| answered.detail), Some(text::MORE_TO_FIND));
    }

    #[test]
    fn the_solution_marks_what_fits_whatever_was_chosen() {
        let question = question(MULTIPLE, "score=each");
        check(&after(&question, &[], true), "ff-", Some(text::ONE_WAY));
        check(&after(&question, &[&[1, 2]], true), "ffa", Some(text::ONE_WAY));
    }

    #[test]
    fn tries_are_counted() {
        let question = question(SINGLE, "attempts=2");
        assert_eq!(after(&question, &[&[0]], false).tries_left, Some(1));
        let wrong = after(&question, &[&[0], &[0]], false);
        assert_eq!((wrong.state, wrong.tries_left), (ItemState::Wrong, Some(0)));
        assert!(!wrong.can(ItemAction::Check) && wrong.can(ItemAction::Show));
    }
}
