//! wasm-bindgen's program, which has to be of the very version that the app is compiled with.

use super::Place;
use super::cache;
use super::install::CrateTool;
use super::version::Version;
use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::repository::Repository;

/// Finds or installs the wasm-bindgen that Cargo.lock asks for.
pub(super) fn ensure(repository: &Repository) -> Outcome<Place> {
    let lock = files::read(&repository.path("Cargo.lock"))?;
    let version = locked_version(&lock).ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen, so the app can't be built for a browser.")
            .advise("Run `cargo update --workspace`, which writes Cargo.lock anew.")
    })?;
    if fits(version, commands::answer_of("wasm-bindgen", &["--version"])) {
        return Ok(Place::OnPath);
    }
    let place = cache::place("wasm-bindgen", version)?;
    let bin = place.join("bin");
    let kept = commands::answer_of(bin.join("wasm-bindgen"), &["--version"]);
    if !fits(version, kept) {
        CrateTool {
            krate: "wasm-bindgen-cli",
            version,
            toolchain: None,
            takes: "about 2 minutes of CPU time",
        }
        .install_at(&place)?;
    }
    Ok(Place::In(bin))
}

fn fits(version: &str, answer: Option<String>) -> bool {
    answer
        .and_then(|text| Version::in_text(&text))
        .is_some_and(|found| found.to_string() == version)
}

fn locked_version(lock: &str) -> Option<&str> {
    let entry = lock.split_once("name = \"wasm-bindgen\"\n")?.1;
    entry.strip_prefix("version = \"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.99\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn reads_the_locked_version() {
        assert_eq!(locked_version(LOCK), Some("0.2.130"));
        assert_eq!(locked_version("[[package]]\nname = \"serde\"\n"), None);
    }

    #[test]
    fn only_the_same_version_fits() {
        assert!(fits("0.2.130", Some("wasm-bindgen 0.2.130".to_owned())));
        assert!(!fits("0.2.130", Some("wasm-bindgen 0.2.129".to_owned())));
        assert!(!fits("0.2.130", None));
    }
}
