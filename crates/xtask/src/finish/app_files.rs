//! The WASM and its glue: found by the names that trunk gave them, and named in the page with
//! their integrity, so that `boot.js` can fetch exactly these.

use std::path::{Path, PathBuf};

use super::{integrity, regions};
use crate::failure::{Failure, Outcome};
use crate::files;

/// The name of the `<meta>` that is filled.
pub(super) const PLACEHOLDER: &str = "waymark-app";

/// How the names of both files start.
const START: &str = "waymark-";

/// The two files that trunk made of the app.
pub(super) struct AppFiles {
    glue: AppFile,
    wasm: AppFile,
}

struct AppFile {
    name: String,
    integrity: String,
    bytes: usize,
}

/// Whether a page is one of ours.
pub(super) fn is_in(html: &str) -> bool {
    regions::find_tag(html, "meta", PLACEHOLDER).is_some()
}

impl AppFiles {
    /// Finds the two files among what trunk wrote.
    pub(super) fn take(folder: &Path) -> Outcome<Self> {
        Ok(Self { glue: AppFile::take(folder, ".js")?, wasm: AppFile::take(folder, "_bg.wasm")? })
    }

    /// Fills `<meta name="waymark-app">`, and takes out the line that told trunk what to build.
    pub(super) fn write_into(&self, html: &str) -> Outcome<String> {
        let Some(tag) = regions::find_tag(html, "meta", PLACEHOLDER) else {
            return Err(Failure::new(format!(
                "index.html has no <meta name=\"{PLACEHOLDER}\"> for the names of the app's files."
            ))
            .advise("Put one into its <head>; assets/boot.js reads it."));
        };
        let mut html = html.to_owned();
        html.replace_range(tag, &self.meta());
        if let Some(leftover) = regions::find_tag(&html, "link", "data-trunk") {
            html.replace_range(leftover, "");
        }
        Ok(html)
    }

    fn meta(&self) -> String {
        let Self { glue, wasm } = self;
        format!(
            "<meta name=\"{PLACEHOLDER}\" data-glue=\"./{}\" data-glue-integrity=\"{}\" \
             data-wasm=\"./{}\" data-wasm-integrity=\"{}\" data-wasm-bytes=\"{}\">",
            glue.name, glue.integrity, wasm.name, wasm.integrity, wasm.bytes
        )
    }
}

impl AppFile {
    /// Finds a file by the start and the end of its name, and names it anew by its content: the
    /// WASM had its name before wasm-opt made other bytes of it.
    fn take(folder: &Path, end: &str) -> Outcome<Self> {
        let path = find(folder, end)?;
        let content =
            std::fs::read(&path).map_err(|error| Failure::of_file("read", &path, &error))?;
        let name = format!("{START}{}{end}", integrity::fingerprint(&content));
        std::fs::rename(&path, folder.join(&name))
            .map_err(|error| Failure::of_file("rename", &path, &error))?;
        Ok(Self { name, integrity: integrity::of(&content), bytes: content.len() })
    }
}

fn find(folder: &Path, end: &str) -> Outcome<PathBuf> {
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.parent() == Some(folder) && name.starts_with(START) && name.ends_with(end)
    };
    let mut found: Vec<PathBuf> = files::below(folder, &|_| true)?;
    found.retain(is_it);
    match (found.pop(), found.len()) {
        (Some(path), 0) => Ok(path),
        (last, others) => {
            let count = others + usize::from(last.is_some());
            let happened = format!("Trunk wrote {count} files named {START}…{end}, not one.");
            Err(Failure::new(happened)
                .advise("Look at index.html: one <link data-trunk rel=\"rust\"> is wanted."))
        }
    }
}
