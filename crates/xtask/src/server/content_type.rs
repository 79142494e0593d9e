//! What kind of file something is, told to the browser by its ending.

use std::path::Path;

/// A type, and whether packing such a file is worth the time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ContentType {
    pub(super) name: &'static str,
    pub(super) packs_well: bool,
}

const KINDS: [(&str, &str, bool); 19] = [
    ("css", "text/css; charset=utf-8", true),
    ("gif", "image/gif", false),
    ("html", "text/html; charset=utf-8", true),
    ("ico", "image/x-icon", false),
    ("jpg", "image/jpeg", false),
    ("js", "text/javascript; charset=utf-8", true),
    ("json", "application/json", true),
    ("md", "text/markdown; charset=utf-8", true),
    ("mjs", "text/javascript; charset=utf-8", true),
    ("mp3", "audio/mpeg", false),
    ("mp4", "video/mp4", false),
    ("pdf", "application/pdf", false),
    ("png", "image/png", false),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("vtt", "text/vtt; charset=utf-8", true),
    ("wasm", "application/wasm", true),
    ("webmanifest", "application/manifest+json", true),
    ("woff2", "font/woff2", false),
];

/// The type of a file; an unknown one is bytes to save, never a page.
pub(super) fn of(path: &Path) -> ContentType {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let (name, packs_well) = KINDS
        .iter()
        .find(|(known, ..)| ending.eq_ignore_ascii_case(known))
        .map_or(("application/octet-stream", false), |(_, name, packs)| (*name, *packs));
    ContentType { name, packs_well }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_files_of_a_course() {
        for (file, name) in [
            ("index.html", "text/html; charset=utf-8"),
            ("waymark-1a_bg.wasm", "application/wasm"),
            ("course/1-a.md", "text/markdown; charset=utf-8"),
            ("Photo.PNG", "image/png"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(file)).name, name, "{file}");
        }
    }

    #[test]
    fn packs_text_and_leaves_packed_files_alone() {
        assert!(of(Path::new("a.wasm")).packs_well);
        assert!(!of(Path::new("a.woff2")).packs_well);
    }
}
