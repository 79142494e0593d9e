//! What the app is made from, described so that a change is noticed.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::failure::Outcome;
use crate::files;
use crate::repository::Repository;

const INPUTS: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "crates/waymark-core/Cargo.toml",
    "crates/waymark-core/src",
    "index.html",
    "rust-toolchain.toml",
    "src",
];

/// One line for each file with its size and time of change. A file that is gone is a line that
/// is gone, which a comparison of times alone would miss.
pub(super) fn describe(repository: &Repository) -> Outcome<String> {
    let mut lines = String::new();
    for input in INPUTS {
        for file in files_of(&repository.path(input))? {
            lines.push_str(&describe_file(repository.root(), &file));
        }
    }
    Ok(lines)
}

fn files_of(input: &Path) -> Outcome<Vec<PathBuf>> {
    if input.is_dir() {
        return files::below(input, &|name| !name.starts_with('.'));
    }
    Ok(vec![input.to_owned()])
}

fn describe_file(root: &Path, file: &Path) -> String {
    let name = file.strip_prefix(root).unwrap_or(file).display();
    let size = std::fs::metadata(file).map_or(0, |about| about.len());
    let changed = files::changed(file)
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .unwrap_or_default();
    format!("{name} {size} {}\n", changed.as_nanos())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_has_another_description() {
        let folder = files::test_folder("inputs");
        let file = folder.join("main.rs");
        files::write(&file, "fn main() {}").expect("written");
        let before = describe_file(&folder, &file);
        files::write(&file, "fn main() { }").expect("written");
        assert!(before.starts_with("main.rs 12 "), "{before}");
        assert_ne!(before, describe_file(&folder, &file));
        files::remove_folder(&folder).expect("removed");
    }
}
