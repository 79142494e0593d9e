//! What a learner did, and what follows from it.
//!
//! A [`LearnerEvent`] is one action; a [`Record`] gives it a place among all others; a [`Log`] is the
//! set of them; [`Progress`] is what follows; [`saved`] is how a record stands in a store.

mod event;
mod log;
mod progress;
mod record;
pub mod saved;

pub use crate::item::Answer;
pub use event::LearnerEvent;
pub use log::Log;
pub use progress::{NoteChoice, Place, Progress, SectionProgress};
pub use record::{Record, RecordId};
