//! A course as values: what the parser makes of the author's files.

mod course;
mod destination;
mod id;
mod lesson;
mod month;
mod question;
mod quiz;
mod reference;
mod scenario;

pub use course::{Anchor, Course, Module, ModuleLink, Section};
pub use destination::{Destination, percent_decoded};
pub use id::Id;
pub use lesson::{
    Alternative, ContentNote, FacilitatorNote, Lesson, Media, MediaKind, Part, Pause, questions,
};
pub use month::Month;
pub use question::{
    Area, Blanks, ChoiceKind, ChoiceOption, Gap, Group, Hotspot, Interaction, Matching, Matrix,
    MatrixRow, NumberAnswer, NumberEntry, Question, Reflection, Scoring, TextAnswer,
};
pub use quiz::{PoolEntry, Quiz};
pub use reference::{Help, Source, Term, Volatility};
pub use scenario::{
    Change, Comparison, Condition, Effect, Ending, Node, Range, Scenario, SceneBlock, SceneChoice,
    StateName, Term as ConditionTerm, Tone, When,
};
