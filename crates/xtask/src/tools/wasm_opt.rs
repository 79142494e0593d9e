//! wasm-opt, which makes the WASM smaller. Its npm package brings it ready-made for every system.

use std::path::Path;
use std::process::Command;

use super::Place;
use super::cache;
use crate::commands;
use crate::failure::Outcome;

const VERSION: &str = "132.0.0";
/// Older ones refuse what today's compiler writes.
const OLDEST: u32 = 119;

/// Finds or installs wasm-opt.
pub(super) fn ensure() -> Outcome<Place> {
    if fits(commands::answer_of("wasm-opt", &["--version"])) {
        return Ok(Place::OnPath);
    }
    let place = cache::place("binaryen", VERSION)?;
    let bin = place.join("node_modules").join("binaryen").join("bin");
    if !fits(commands::answer_of(bin.join("wasm-opt"), &["--version"])) {
        println!("Installing wasm-opt (npm package binaryen {VERSION}; a few seconds, once).");
        cache::fill(&place, npm_install)?;
    }
    Ok(Place::In(bin))
}

fn npm_install(folder: &Path) -> Outcome<()> {
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-fund", "--no-audit", "--loglevel=error", "--prefix"])
        .arg(folder)
        .arg(format!("binaryen@{VERSION}"));
    commands::run(&mut npm).map_err(|failure| {
        failure.advise(
            "install Node.js 20 or newer, which brings npm; or put a wasm-opt of version 119 or \
             newer on the PATH (most systems have it in a package named binaryen).",
        )
    })
}

fn fits(answer: Option<String>) -> bool {
    answer.and_then(|text| number(&text)).is_some_and(|found| found >= OLDEST)
}

/// The 132 of `wasm-opt version 132 (version_132)`.
fn number(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_binaryens_single_number() {
        assert_eq!(number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(number("wasm-opt version 108"), Some(108));
    }

    #[test]
    fn an_old_one_does_not_fit() {
        assert!(fits(Some("wasm-opt version 119 (version_119)".to_owned())));
        assert!(!fits(Some("wasm-opt version 108".to_owned())));
        assert!(!fits(None));
    }
}
