//! Formatting, lints and the tests that cargo runs.

use std::process::Command;

use super::Verdict;
use crate::commands;
use crate::failure::Outcome;
use crate::repository::Repository;
use crate::tools::{components, npm_packages, wasm_target};

/// `cargo fmt`, only looking.
pub(super) fn format(repository: &Repository) -> Outcome<Verdict> {
    components::ensure("rustfmt", "fmt")?;
    cargo(repository, &["fmt", "--all", "--check"]).map_err(|failure| {
        failure.advise("run `cargo fmt --all`, look at what it changed, and run this again.")
    })
}

/// Clippy on everything that runs on a person's computer.
pub(super) fn native(repository: &Repository) -> Outcome<Verdict> {
    components::ensure("clippy", "clippy")?;
    cargo(
        repository,
        &[
            "clippy",
            "--quiet",
            "--all-targets",
            "--package=waymark-core",
            "--package=waymark-cli",
            "--package=xtask",
            "--",
            "-Dwarnings",
        ],
    )
}

/// Clippy on the app as the browser gets it.
pub(super) fn app(repository: &Repository) -> Outcome<Verdict> {
    components::ensure("clippy", "clippy")?;
    wasm_target::ensure(repository)?;
    cargo(
        repository,
        &[
            "clippy",
            "--quiet",
            "--package=waymark",
            "--target=wasm32-unknown-unknown",
            "--",
            "-Dwarnings",
        ],
    )
}

/// The tests of every crate. The app's own run here too: what can be tested of it without a
/// browser compiles natively.
pub(super) fn unit_tests(repository: &Repository) -> Outcome<Verdict> {
    // The examples of CommonMark are read from an npm package.
    npm_packages::ensure(&repository.browser_tests())?;
    cargo(repository, &["test", "--quiet", "--workspace"])
}

/// How the time of a parse grows with the text; only an optimized build tells.
pub(super) fn growth(repository: &Repository) -> Outcome<Verdict> {
    cargo(repository, &["test", "--quiet", "--release", "--package=waymark-core", "--test=growth"])
}

fn cargo(repository: &Repository, arguments: &[&str]) -> Outcome<Verdict> {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(repository.root());
    commands::run(&mut cargo)?;
    Ok(Verdict::Passed)
}
