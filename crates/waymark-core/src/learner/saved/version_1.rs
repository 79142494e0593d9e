//! Version 1 of the saved form: plain structs, which can stay as they are while the living types
//! change. Flat ones: an enum with a tag inside costs a browser four times the bytes to read.

use serde::{Deserialize, Serialize};

use crate::item::{Answer, Response, Verdict};
use crate::learner::{LearnerEvent, Record, RecordId};
use crate::model::Id;

/// The number of this version.
pub(super) const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
pub(super) struct SavedRecord {
    v: u64,
    replica: String,
    sequence: u64,
    clock: u64,
    at: i64,
    event: SavedEvent,
}

/// What was done, by its word; each word has its own of the fields.
#[derive(Default, Serialize, Deserialize)]
struct SavedEvent {
    #[serde(rename = "do")]
    done: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    section: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    item: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<SavedAnswer>,
}

#[derive(Serialize, Deserialize)]
struct SavedAnswer {
    response: SavedResponse,
    verdict: String,
    credit: u8,
    points: u32,
    fingerprint: String,
    revision: u32,
}

#[derive(Serialize, Deserialize)]
struct SavedResponse {
    choice: Vec<String>,
}

impl SavedRecord {
    pub(super) fn of(record: Record) -> Self {
        let Record { clock, id, at, event } = record;
        let RecordId { replica, sequence } = id;
        Self { v: VERSION, replica, sequence, clock, at, event: SavedEvent::of(event) }
    }

    /// The record, if its word is known and has what belongs to it.
    pub(super) fn into_record(self) -> Option<Record> {
        let Self { replica, sequence, clock, at, event, .. } = self;
        let id = RecordId { replica, sequence };
        Some(Record { clock, id, at, event: event.into_event()? })
    }
}

impl SavedEvent {
    fn of(event: LearnerEvent) -> Self {
        let of_section = |done: &str, section| Self {
            done: done.to_owned(),
            section: Some(section),
            ..Self::default()
        };
        let of_item =
            |done: &str, item| Self { done: done.to_owned(), item: Some(item), ..Self::default() };
        match event {
            LearnerEvent::Opened { section } => of_section("opened", section),
            LearnerEvent::Finished { section } => of_section("finished", section),
            LearnerEvent::NoteContinued { section } => of_section("note-continued", section),
            LearnerEvent::NotePostponed { section } => of_section("note-postponed", section),
            LearnerEvent::Answered { item, answer } => {
                Self { answer: Some(SavedAnswer::of(answer)), ..of_item("answered", item) }
            }
            LearnerEvent::HintTaken { item } => of_item("hint-taken", item),
            LearnerEvent::SolutionShown { item } => of_item("solution-shown", item),
            LearnerEvent::Skipped { item } => of_item("skipped", item),
        }
    }

    fn into_event(self) -> Option<LearnerEvent> {
        let Self { done, section, item, answer } = self;
        Some(match done.as_str() {
            "opened" => LearnerEvent::Opened { section: section? },
            "finished" => LearnerEvent::Finished { section: section? },
            "note-continued" => LearnerEvent::NoteContinued { section: section? },
            "note-postponed" => LearnerEvent::NotePostponed { section: section? },
            "answered" => LearnerEvent::Answered { item: item?, answer: answer?.into_answer()? },
            "hint-taken" => LearnerEvent::HintTaken { item: item? },
            "solution-shown" => LearnerEvent::SolutionShown { item: item? },
            "skipped" => LearnerEvent::Skipped { item: item? },
            _ => return None,
        })
    }
}

const VERDICTS: [(&str, Verdict); 3] =
    [("wrong", Verdict::Wrong), ("partly", Verdict::Partly), ("right", Verdict::Right)];

impl SavedAnswer {
    fn of(answer: Answer) -> Self {
        let Answer { response, verdict, credit, points, fingerprint, revision } = answer;
        let Response::Choice(choice) = response;
        let word = VERDICTS.iter().find(|(_, known)| *known == verdict).map(|(word, _)| *word);
        let (response, verdict) = (SavedResponse { choice }, word.unwrap_or_default().to_owned());
        Self { response, verdict, credit, points, fingerprint, revision }
    }

    fn into_answer(self) -> Option<Answer> {
        let Self { response, verdict, credit, points, fingerprint, revision } = self;
        let (_, verdict) = VERDICTS.iter().find(|(word, _)| *word == verdict)?;
        let response = Response::Choice(response.choice);
        Some(Answer { response, verdict: *verdict, credit, points, fingerprint, revision })
    }
}
