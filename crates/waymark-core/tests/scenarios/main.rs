//! The proof of scenarios: the sample's scenario with one slip each, and random small scenarios
//! beside an independent model of their rules.

#[path = "../support/mod.rs"]
mod support;

mod brute_force;
mod differential;
mod large;
mod sample;
mod tiny;
