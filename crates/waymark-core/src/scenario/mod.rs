//! What a scenario means: its rules of play ([`Rules`]), and the proof that there is always a way
//! out ([`prove`]).

mod certain;
mod proof;
mod rules;

pub use proof::{Held, LARGEST, Proof, Stuck, prove};
pub use rules::{Arrival, Rules, State};
