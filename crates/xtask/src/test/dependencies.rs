//! What the project depends on: licences, known advisories, and where the crates come from.

use std::process::Command;

use super::Verdict;
use crate::commands;
use crate::failure::Outcome;
use crate::repository::Repository;

/// `cargo deny check`, with the rules of deny.toml.
pub(super) fn check(repository: &Repository) -> Outcome<Verdict> {
    if commands::answer_of("cargo", &["deny", "--version"]).is_none() {
        println!("cargo-deny is not installed; `cargo install cargo-deny` would add it.");
        return Ok(Verdict::Skipped("cargo-deny is not installed"));
    }
    let mut deny = Command::new("cargo");
    deny.args(["deny", "--all-features", "check"])
        .current_dir(repository.root());
    commands::run(&mut deny)?;
    Ok(Verdict::Passed)
}
