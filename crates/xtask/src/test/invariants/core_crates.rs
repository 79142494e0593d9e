//! What the core depends on, and that it compiles where there is no clock and no file.

use std::process::Command;

use crate::commands;
use crate::failure::Outcome;
use crate::repository::Repository;
use crate::tools::wasm_target;

pub(super) const SAYS: &str = "the core depends on no screen, no browser, no clock and no dice";
pub(super) const SAYS_COMPILES: &str = "the core compiles for wasm32-unknown-unknown";

const ABSENT: [&str; 12] = [
    "chrono",
    "getrandom",
    "gloo-storage",
    "gloo-timers",
    "jiff",
    "js-sys",
    "leptos",
    "rand",
    "time",
    "tokio",
    "wasm-bindgen",
    "web-sys",
];

/// The crates below the core that should not be there, on any system.
pub(super) fn breaches(repository: &Repository) -> Outcome<Vec<String>> {
    let mut cargo = Command::new("cargo");
    // One crate a line. What only the tests need may know a clock.
    cargo
        .args(["tree", "--package=waymark-core", "--edges=normal,build"])
        .args(["--target=all", "--prefix=none", "--format={p}"])
        .current_dir(repository.root());
    Ok(absent_ones_in(&commands::output_of(&mut cargo)?))
}

fn absent_ones_in(tree: &str) -> Vec<String> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let mut found: Vec<String> = names
        .filter(|name| ABSENT.contains(name))
        .map(|name| format!("{name} (`cargo tree -p waymark-core -i {name}` shows by what way)"))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// Compiles the core for the browser.
pub(super) fn compiles_for_browsers(repository: &Repository) -> Outcome<()> {
    wasm_target::ensure(repository)?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["check", "--quiet", "--package=waymark-core"])
        .arg("--target=wasm32-unknown-unknown")
        .current_dir(repository.root());
    commands::run(&mut cargo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planted_crate_is_found() {
        let tree = "waymark-core v0.1.0 (/here)\nserde v1.0.0\nrand v0.9.0\nrand v0.9.0\n";
        let found = absent_ones_in(tree);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("rand ("), "{found:?}");
    }

    #[test]
    fn names_are_compared_whole() {
        assert!(absent_ones_in("rand_core v0.9.0\ntimely v0.1.0\n").is_empty());
    }
}
