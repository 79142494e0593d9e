//! Files of the repository that tests read, and the expectations beside them.

use std::fs;
use std::path::{Path, PathBuf};

/// A path below the repository's `tests` folder.
pub(crate) fn in_tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(path)
}

/// The entries of a folder, in the order of their names.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Every file below a folder, at any depth.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in entries(folder) {
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}

/// The name of a file or folder.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Compares `found` with the file of what is expected, or writes it there when `UPDATE` is set.
/// Gives what to say about a difference.
pub(crate) fn difference(expected_file: &Path, found: &str) -> Option<String> {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(expected_file, found).expect("the expectation can be written");
        return None;
    }
    let Ok(expected) = fs::read_to_string(expected_file) else {
        return Some(format!("{}: there is no such file\n", expected_file.display()));
    };
    (expected != found).then(|| {
        let lines = |text: &str, mark: &str, other: &str| -> String {
            let other: Vec<&str> = other.lines().collect();
            let only_here = text.lines().filter(|line| !other.contains(line));
            only_here.map(|line| format!("  {mark} {line}\n")).collect()
        };
        let (gone, new) = (lines(&expected, "-", found), lines(found, "+", &expected));
        format!("{}:\n{gone}{new}", expected_file.display())
    })
}
