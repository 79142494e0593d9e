//! The pure core of Waymark: text in, values out.
//!
//! No clock, no dice, no files, no browser. Parsing never fails: it returns a value and diagnostics.
//!
//! - [`source`] and [`diagnostic`]: places in the author's files, and what is said about them
//! - [`markdown`]: text to a tree of blocks
//! - [`model`]: a course as values; [`parse`] makes it from files, [`check`] looks at the whole
//! - [`render`]: blocks to safe HTML
//! - [`item`]: grading; [`scenario`]: proving
//! - [`learner`]: what a learner did, and what follows from it

pub mod check;
pub mod diagnostic;
pub mod item;
pub mod learner;
pub mod markdown;
pub mod model;
pub mod parse;
pub mod render;
pub mod scenario;
pub mod source;
