//! A lesson: one page to read, with what stands in it.

use super::{Id, Month, Question};
use crate::markdown::Block;
use crate::source::Span;

/// A lesson.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lesson {
    /// Progress is kept under it.
    pub id: Id,
    /// The `##` heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// About how long it takes.
    pub minutes: Option<u32>,
    /// The numbers of the module's objectives that it serves, from 1.
    pub objectives: Vec<u32>,
    /// What it touches that a learner may want to avoid.
    pub topics: Vec<String>,
    /// How heavy it is: 0 to 3.
    pub intensity: u8,
    /// When somebody last read it with care.
    pub reviewed: Option<Month>,
    /// The quiz that is recommended before it.
    pub gate: Option<Id>,
    /// Whether it stays when time is short.
    pub core: bool,
    /// What stands in it, in order.
    pub parts: Vec<Part>,
    /// A calmer way through, for the same credit.
    pub alternative: Option<Alternative>,
}

/// A calmer way through a lesson or scenario: it replaces the rest, for the same credit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alternative {
    /// Its heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// About how long it takes.
    pub minutes: Option<u32>,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// One part of a lesson.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a lesson holds a dozen of them")]
pub enum Part {
    /// Text, lists, tables, pictures.
    Prose(Vec<Block>),
    /// What is coming, before it comes.
    ContentNote(ContentNote),
    /// A question.
    Question(Question),
    /// For the facilitator; learners never see it.
    Facilitator(FacilitatorNote),
    /// A video or a recording.
    Media(Media),
    /// A place to rest.
    Pause(Pause),
    /// A new slide begins.
    SlideBreak(Span),
}

/// Says what is coming, in what form and how long, before it comes.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentNote {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What it is about, in the words of the course's topics.
    pub topics: Vec<String>,
    /// How heavy it is: 0 to 3.
    pub intensity: u8,
}

/// A note for whoever leads the room.
#[derive(Debug, Clone, PartialEq)]
pub struct FacilitatorNote {
    /// Where it stands.
    pub span: Span,
    /// How long this part takes in a room.
    pub minutes: Option<u32>,
    /// The words to say, where the author gives them.
    pub say: Option<String>,
    /// The note.
    pub blocks: Vec<Block>,
}

/// A video or a recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// Where it stands.
    pub span: Span,
    /// Which of the two.
    pub kind: MediaKind,
    /// The file, as linked.
    pub file: String,
    /// The text of the link.
    pub title: String,
    /// The file with captions.
    pub captions: Option<String>,
    /// The file or anchor of the transcript.
    pub transcript: Option<String>,
    /// How long it is.
    pub minutes: Option<u32>,
    /// What it touches that a learner may want to avoid.
    pub topics: Vec<String>,
}

/// Whether there is something to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// Picture and sound.
    Video,
    /// Sound alone.
    Audio,
}

/// A place to rest, always free to pass by.
#[derive(Debug, Clone, PartialEq)]
pub struct Pause {
    /// Where it stands.
    pub span: Span,
    /// Its heading.
    pub title: String,
    /// How long the author suggests.
    pub seconds: Option<u32>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Lesson {
    /// Every question of the lesson and of its alternative.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question> {
        let alternative = self.alternative.iter().flat_map(|way| questions(&way.parts));
        questions(&self.parts).chain(alternative)
    }
}

/// The questions among some parts.
pub fn questions(parts: &[Part]) -> impl Iterator<Item = &Question> {
    parts.iter().filter_map(|part| match part {
        Part::Question(question) => Some(question),
        _ => None,
    })
}
