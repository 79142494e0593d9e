//! A compiler that is new enough for a tool, without touching the one that the project uses.

use std::process::Command;

use super::version::Version;
use crate::commands;
use crate::failure::{Failure, Outcome};

/// Makes sure of a compiler of at least `oldest`; returns cargo's `+TOOLCHAIN` when it isn't the
/// active one.
pub(super) fn at_least(oldest: Version, what_for: &str) -> Outcome<Option<String>> {
    let active = commands::answer_of("rustc", &["--version"])
        .and_then(|text| Version::in_text(&text))
        .ok_or_else(|| {
            Failure::new("`rustc --version` gave no answer.")
                .advise("Install Rust, see https://rustup.rs, then run the command again.")
        })?;
    if active >= oldest {
        return Ok(None);
    }
    install(oldest, active, what_for)?;
    Ok(Some(format!("+{oldest}")))
}

fn install(wanted: Version, active: Version, what_for: &str) -> Outcome<()> {
    println!("{what_for} needs Rust {wanted} to compile, the active one is {active}.");
    println!("Adding Rust {wanted} for that alone …");
    let name = wanted.to_string();
    let mut rustup = Command::new("rustup");
    rustup.args(["toolchain", "install", &name, "--profile", "minimal"]);
    commands::run(&mut rustup).map_err(|failure| {
        failure.advise(format!("install Rust {wanted} or newer and make it the active one."))
    })
}
