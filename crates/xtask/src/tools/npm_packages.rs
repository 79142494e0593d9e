//! The npm packages of the browser tests.

use std::path::Path;
use std::process::Command;

use crate::commands;
use crate::failure::Outcome;
use crate::files;

/// Installs what the lock file names, if that hasn't been done since it changed.
pub(crate) fn ensure(folder: &Path) -> Outcome<()> {
    if are_fresh(folder) {
        return Ok(());
    }
    println!("Installing the browser tests' npm packages …");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-fund", "--no-audit", "--loglevel=error"]).current_dir(folder);
    commands::run(&mut npm).map_err(|failure| {
        failure.advise("install Node.js 20 or newer, which brings npm, then run this again.")
    })
}

/// npm writes its own record last, so a broken install has none or an old one.
fn are_fresh(folder: &Path) -> bool {
    let lock = files::changed(&folder.join("package-lock.json"));
    let record = files::changed(&folder.join("node_modules/.package-lock.json"));
    matches!((lock, record), (Some(lock), Some(record)) if record >= lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_fresh_once_installed_after_the_lock_file() {
        let folder = files::test_folder("npm");
        files::write(&folder.join("package-lock.json"), "{}").expect("written");
        assert!(!are_fresh(&folder));
        files::write(&folder.join("node_modules/.package-lock.json"), "{}").expect("written");
        assert!(are_fresh(&folder));
        files::remove_folder(&folder).expect("removed");
    }
}
