//! A Chromium or Chrome for the browser tests.

use std::path::PathBuf;
use std::process::Command;

use crate::commands;
use crate::failure::{Failure, Outcome};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds a browser; installs the distribution's where that needs no question.
pub(crate) fn ensure() -> Outcome<PathBuf> {
    if let Some(path) = std::env::var_os("WAYMARK_CHROMIUM").map(PathBuf::from) {
        if path.is_file() {
            return Ok(path);
        }
        let happened = format!("WAYMARK_CHROMIUM names {}, which is no file.", path.display());
        return Err(Failure::new(happened).advise("Set it to the browser's program, or unset it."));
    }
    if let Some(path) = on_search_path() {
        return Ok(path);
    }
    if may_install() {
        install()?;
        if let Some(path) = on_search_path() {
            return Ok(path);
        }
    }
    Err(Failure::new("No Chromium or Chrome was found for the browser tests.").advise(
        "Install one (Debian and Ubuntu: `sudo apt-get install chromium`), or set \
         WAYMARK_CHROMIUM to its program.",
    ))
}

fn on_search_path() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&folders).collect();
    let candidates =
        NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|path| path.is_file())
}

/// As root on a system with apt, such as a machine of continuous integration.
fn may_install() -> bool {
    commands::answer_of("id", &["-u"]).as_deref() == Some("0")
        && commands::answer_of("apt-get", &["--version"]).is_some()
}

fn install() -> Outcome<()> {
    println!("Installing Chromium for the browser tests (apt-get install chromium) …");
    apt_get(&["update", "-q"])?;
    apt_get(&["install", "-y", "-q", "--no-install-recommends", "chromium"])
}

fn apt_get(arguments: &[&str]) -> Outcome<()> {
    let mut apt = Command::new("apt-get");
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    commands::run(&mut apt)
}
