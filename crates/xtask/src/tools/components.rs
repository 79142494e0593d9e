//! The formatter and the linter, which a minimal Rust lacks.

use std::process::Command;

use crate::commands;
use crate::failure::Outcome;

/// Makes sure of a component such as `clippy`, by the cargo command that it brings.
pub(crate) fn ensure(component: &str, command: &str) -> Outcome<()> {
    if commands::answer_of("cargo", &[command, "--version"]).is_some() {
        return Ok(());
    }
    println!("Adding {component} …");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", component]);
    commands::run(&mut rustup)
        .map_err(|failure| failure.advise(format!("install {component} for your Rust.")))
}
