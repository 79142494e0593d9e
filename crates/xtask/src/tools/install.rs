//! Installing a tool that is a crate: as a ready-made binary if `cargo binstall` is there and
//! finds one, else by compiling it.

use std::path::Path;
use std::process::Command;

use super::cache;
use crate::commands;
use crate::failure::Outcome;
use crate::files;
use crate::long_command;

/// A tool that crates.io has.
pub(super) struct CrateTool<'a> {
    /// The crate's name, which may differ from the program's.
    pub(super) krate: &'a str,
    pub(super) version: &'a str,
    /// `+1.96.1` when the active compiler is too old for it.
    pub(super) toolchain: Option<String>,
    /// About how long compiling takes.
    pub(super) takes: &'a str,
}

impl CrateTool<'_> {
    /// Installs the tool so that its program is at `place/bin/`.
    pub(super) fn install_at(&self, place: &Path) -> Outcome<()> {
        cache::fill(place, |root| match self.binstall(root) {
            true => Ok(()),
            false => self.compile(root, place),
        })
    }

    fn binstall(&self, root: &Path) -> bool {
        if commands::answer_of("cargo", &["binstall", "-V"]).is_none() {
            return false;
        }
        let (name, version) = (self.krate, self.version);
        println!("Fetching {name} {version} with cargo binstall …");
        // Compiling is left to us: we know how to do it quickly.
        Command::new("cargo")
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile"])
            .arg("--root")
            .arg(root)
            .arg(format!("{name}@{version}"))
            .status()
            .is_ok_and(|status| status.success())
    }

    fn compile(&self, root: &Path, place: &Path) -> Outcome<()> {
        let what = format!("Installing {} {}", self.krate, self.version);
        println!("{what} ({}, once; kept in {}).", self.takes, place.display());
        let log = cache::beside(place, ".log");
        println!("  The log is {}.", log.display());
        // Kept over an interruption, so that the next try goes on where this one stopped.
        let half_done = cache::beside(place, ".build");
        let by_hand = format!("try it by hand: {}", self.shown(place));
        long_command::run(&what, &mut self.cargo_install(root, &half_done), &log)
            .map_err(|failure| failure.advise(by_hand))?;
        files::remove_folder(&half_done)
    }

    /// The command that does the same, for trying it by hand.
    fn shown(&self, place: &Path) -> String {
        commands::shown(&self.cargo_install(place, place))
    }

    fn cargo_install(&self, root: &Path, half_done: &Path) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(&self.toolchain);
        // Without --locked: a lock file can name a version that a registry's mirror lacks.
        cargo
            .args(["install", self.krate, "--version", self.version])
            .arg("--root")
            .arg(root)
            .env("CARGO_TARGET_DIR", half_done)
            .envs(QUICK_PROFILE);
        cargo
    }
}

/// Compiling without optimization takes a third of the time, and the tools spend theirs in
/// cargo and wasm-opt anyway.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_cargo_for_exactly_one_version() {
        let tool = CrateTool {
            krate: "trunk",
            version: "0.22.1",
            toolchain: Some("+1.96.1".to_owned()),
            takes: "about 6 minutes of CPU time",
        };
        assert_eq!(
            tool.shown(Path::new("/kept")),
            "cargo +1.96.1 install trunk --version 0.22.1 --root /kept"
        );
    }
}
