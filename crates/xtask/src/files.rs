//! Small things done with files and folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Failure, Outcome};

/// Every file below a folder, in a fixed order. Names for which `keep` says no are left out, and
/// so is everything below such a folder.
pub(crate) fn below(folder: &Path, keep: &dyn Fn(&str) -> bool) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, keep, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, keep: &dyn Fn(&str) -> bool, found: &mut Vec<PathBuf>) -> Outcome<()> {
    let trouble = |error| Failure::of_file("read the folder", folder, &error);
    for entry in fs::read_dir(folder).map_err(trouble)? {
        let entry = entry.map_err(trouble)?;
        if !keep(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            collect(&path, keep, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// When a file was changed last, if it exists.
pub(crate) fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

/// Reads a text file.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Failure::of_file("read", path, &error))
}

/// Writes a file, making its folder first.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, content).map_err(|error| Failure::of_file("write", path, &error))
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(|error| Failure::of_file("make the folder", folder, &error))
}

/// Copies a folder's files, leaving out the names for which `keep` says no.
pub(crate) fn copy(from: &Path, to: &Path, keep: &dyn Fn(&str) -> bool) -> Outcome<()> {
    for file in below(from, keep)? {
        let Ok(inside) = file.strip_prefix(from) else {
            continue;
        };
        let place = to.join(inside);
        if let Some(folder) = place.parent() {
            make_folder(folder)?;
        }
        fs::copy(&file, &place).map_err(|error| Failure::of_file("copy", &file, &error))?;
    }
    Ok(())
}

/// Removes a folder with all that is in it; one that isn't there is fine.
pub(crate) fn remove_folder(folder: &Path) -> Outcome<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::of_file("remove the folder", folder, &error))
        }
        _ => Ok(()),
    }
}

/// A new, empty folder for one test.
#[cfg(test)]
pub(crate) fn test_folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("waymark-xtask-{}-{name}", std::process::id()));
    remove_folder(&folder).expect("an old test folder goes away");
    make_folder(&folder).expect("a test folder can be made");
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_all_but_what_is_left_out() {
        let folder = test_folder("copy");
        for name in ["from/a.md", "from/in/b.md", "from/.hidden", "from/ids.lock"] {
            write(&folder.join(name), name).expect("written");
        }
        let keep = |name: &str| !name.starts_with('.') && name != "ids.lock";
        copy(&folder.join("from"), &folder.join("to"), &keep).expect("copied");

        let to = folder.join("to");
        let copied = below(&to, &|_| true).expect("listed");
        assert_eq!(copied, [to.join("a.md"), to.join("in/b.md")]);
        remove_folder(&folder).expect("removed");
    }
}
