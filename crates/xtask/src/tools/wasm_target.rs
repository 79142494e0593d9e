//! The compiler's WebAssembly target.

use std::path::Path;
use std::process::Command;

use crate::commands;
use crate::failure::Outcome;
use crate::repository::Repository;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target if the active compiler lacks it.
pub(crate) fn ensure(repository: &Repository) -> Outcome<()> {
    if is_there() {
        return Ok(());
    }
    println!("Adding the compiler's {TARGET} target …");
    let mut rustup = Command::new("rustup");
    // In the repository's folder, because its toolchain file says which compiler is meant.
    rustup.args(["target", "add", TARGET]).current_dir(repository.root());
    commands::run(&mut rustup).map_err(|failure| {
        failure.advise(format!(
            "if Rust came from your distribution, install its package for {TARGET} (Debian: \
             libstd-rust-dev-wasm32); with rustup, run `rustup target add {TARGET}`."
        ))
    })
}

/// Asks the compiler rather than rustup: a distribution's Rust has no rustup.
fn is_there() -> bool {
    commands::answer_of("rustc", &["--print", "target-libdir", "--target", TARGET])
        .is_some_and(|folder| Path::new(&folder).is_dir())
}
