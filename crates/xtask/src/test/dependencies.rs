//! What the project depends on: licences, bans, and where the crates come from.
//!
//! Advisories are left to `cargo deny check`: their list has to be fetched anew each time, and a test
//! that needs a network beyond the package registries fails for reasons that are not ours.

use std::process::Command;

use super::Verdict;
use crate::commands;
use crate::failure::Outcome;
use crate::repository::Repository;

/// `cargo deny`, with the rules of deny.toml.
pub(super) fn check(repository: &Repository) -> Outcome<Verdict> {
    if commands::answer_of("cargo", &["deny", "--version"]).is_none() {
        println!("cargo-deny is not installed; `cargo install cargo-deny` would add it.");
        return Ok(Verdict::Skipped("cargo-deny is not installed"));
    }
    let mut deny = Command::new("cargo");
    deny.args(["deny", "--all-features", "check", "licenses", "bans", "sources"])
        .current_dir(repository.root());
    commands::run(&mut deny)?;
    Ok(Verdict::Passed)
}
