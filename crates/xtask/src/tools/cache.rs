//! The folder where installed tools are kept, shared by all clones of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::files;

/// Where a tool of one version is kept: `…/waymark/tools/NAME-VERSION`.
pub(super) fn place(name: &str, version: &str) -> Outcome<PathBuf> {
    Ok(tools_folder()?.join(format!("{name}-{version}")))
}

fn tools_folder() -> Outcome<PathBuf> {
    let cache = folder_in("XDG_CACHE_HOME")
        .or_else(|| folder_in("HOME").map(|home| home.join(".cache")))
        .or_else(|| folder_in("LOCALAPPDATA"))
        .ok_or_else(|| {
            Failure::new("There is no folder to keep tools in: HOME and XDG_CACHE_HOME are unset.")
                .advise("Set XDG_CACHE_HOME to a folder that you may write to.")
        })?;
    Ok(cache.join("waymark").join("tools"))
}

fn folder_in(variable: &str) -> Option<PathBuf> {
    let value = std::env::var_os(variable)?;
    (!value.is_empty()).then(|| PathBuf::from(value))
}

/// Installs into a folder beside `place` and moves it there when all is done, so that an
/// interrupted install is never taken for a finished one.
pub(super) fn fill(place: &Path, install: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<()> {
    let partial = beside(place, &format!(".partial-{}", std::process::id()));
    files::remove_folder(&partial)?;
    files::make_folder(&partial)?;
    let installed = install(&partial).and_then(|()| move_over(&partial, place));
    files::remove_folder(&partial)?;
    installed
}

fn move_over(partial: &Path, place: &Path) -> Outcome<()> {
    // What lies at `place` was looked at before and found unfit.
    files::remove_folder(place)?;
    fs::rename(partial, place).map_err(|error| Failure::of_file("make", place, &error))
}

/// A file or folder beside a tool's place, with the tool's name and an ending.
pub(super) fn beside(place: &Path, ending: &str) -> PathBuf {
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    place.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_install_leaves_nothing() {
        let folder = files::test_folder("cache-failed");
        let place = folder.join("tool-1.0.0");
        let outcome = fill(&place, |partial| {
            files::write(&partial.join("bin/half"), "half")?;
            Err(Failure::new("The network went away."))
        });
        assert!(outcome.is_err());
        assert!(files::below(&folder, &|_| true).expect("listed").is_empty());
        files::remove_folder(&folder).expect("removed");
    }

    #[test]
    fn a_finished_install_takes_its_place() {
        let folder = files::test_folder("cache-finished");
        let place = folder.join("tool-1.0.0");
        fill(&place, |partial| files::write(&partial.join("bin/tool"), "tool")).expect("filled");
        let found = files::below(&folder, &|_| true).expect("listed");
        assert_eq!(found, [place.join("bin/tool")]);
        files::remove_folder(&folder).expect("removed");
    }
}
