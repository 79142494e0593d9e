//! Where things are in this repository.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// A clone of the repository.
#[derive(Debug, Clone)]
pub(crate) struct Repository {
    root: PathBuf,
    target: PathBuf,
}

impl Repository {
    /// Finds the clone that `cargo xtask` was called in.
    pub(crate) fn find() -> Outcome<Self> {
        // Cargo says at run time where the package is, so a moved clone still works.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let Some(root) = package.ancestors().nth(2).filter(|root| root.is_dir()) else {
            return Err(Failure::new("The repository's own folder was not found.")
                .advise("Run `cargo xtask …` inside a clone of the repository."));
        };
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        let root = root.to_owned();
        Ok(Self { root, target })
    }

    /// The folder that holds `Cargo.toml`, `index.html` and `modules/`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub(crate) fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.root.join(below)
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target(&self, below: &str) -> PathBuf {
        self.target.join(below)
    }

    /// Where these commands keep what they make in between.
    pub(crate) fn scratch(&self, below: &str) -> PathBuf {
        self.target.join("xtask").join(below)
    }

    /// The course that ships.
    pub(crate) fn shipped_course(&self) -> PathBuf {
        self.path("modules")
    }

    /// The browser tests and their npm packages.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.path("tests/e2e")
    }
}
