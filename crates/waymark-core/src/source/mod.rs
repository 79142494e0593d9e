//! Places in the author's files. Every item of the model carries one.

mod position;
mod span;

pub use position::Position;
pub use span::Span;
