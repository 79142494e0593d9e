//! The tools that building and testing need: found, or installed once for all clones.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::repository::Repository;

mod cache;
pub(crate) mod chromium;
pub(crate) mod components;
mod install;
pub(crate) mod npm_packages;
mod toolchain;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_opt;
pub(crate) mod wasm_target;

/// Where a tool's program lies: on the PATH, or in a folder that has to be put in front of it.
#[derive(Debug, PartialEq)]
enum Place {
    OnPath,
    In(PathBuf),
}

/// The tools that turn the source into a site.
#[derive(Debug)]
pub(crate) struct BuildTools {
    folders: Vec<PathBuf>,
}

impl BuildTools {
    /// Finds every tool, installing those that are missing.
    pub(crate) fn ensure(repository: &Repository) -> Outcome<Self> {
        wasm_target::ensure(repository)?;
        // From the quickest to install to the slowest, so that trouble shows early.
        let places = [wasm_opt::ensure()?, wasm_bindgen::ensure(repository)?, trunk::ensure()?];
        let folders = places.into_iter().filter_map(Place::folder).collect();
        Ok(Self { folders })
    }

    /// The PATH with these tools in front. Trunk looks for its own tools there and then fetches
    /// nothing.
    pub(crate) fn search_path(&self) -> Outcome<OsString> {
        let usual = std::env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(std::env::split_paths(&usual));
        std::env::join_paths(all).map_err(|error| {
            Failure::new(format!("The PATH can't hold a tool's folder: {error}."))
                .advise("Set XDG_CACHE_HOME to a folder without `:` in its name.")
        })
    }

    /// The program of a tool, for starting it: its full path, or its bare name when on the PATH.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let kept = self.folders.iter().map(|folder| folder.join(name));
        kept.into_iter().find(|path| path.is_file()).unwrap_or_else(|| Path::new(name).to_owned())
    }
}

impl Place {
    fn folder(self) -> Option<PathBuf> {
        match self {
            Place::OnPath => None,
            Place::In(folder) => Some(folder),
        }
    }
}
