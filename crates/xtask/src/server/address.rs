//! From the address that a browser asks for to a file below the served folder.

use std::path::PathBuf;

/// The file's place below the folder, or nothing when the address tries to lead out of it or to a
/// hidden file.
pub(super) fn to_path(address: &str) -> Option<PathBuf> {
    let address = address.split(['?', '#']).next()?;
    let decoded = percent_decoded(address.strip_prefix('/')?)?;
    let mut path = PathBuf::new();
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        // A dot at the start covers `.`, `..` and hidden files; the others mean something else
        // on some systems.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    if decoded.is_empty() || decoded.ends_with('/') {
        path.push("index.html");
    }
    Some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(address: &str) -> Option<String> {
        to_path(address).map(|path| path.to_string_lossy().into_owned())
    }

    #[test]
    fn finds_files() {
        assert_eq!(path("/").as_deref(), Some("index.html"));
        assert_eq!(path("/course/1-a.md?v=2").as_deref(), Some("course/1-a.md"));
        assert_eq!(path("/images/a%20b.png").as_deref(), Some("images/a b.png"));
        assert_eq!(path("/docs/").as_deref(), Some("docs/index.html"));
    }

    #[test]
    fn never_leads_out_of_the_folder() {
        for address in [
            "/../Cargo.toml",
            "/course/../../secret",
            "/%2e%2e/secret",
            "/%2e%2e%2fsecret",
            "/..%5csecret",
            "/c:/windows",
            "/.git/config",
            "/a%00.html",
            "/bad%zz",
            "/bad%f",
            "no-slash",
        ] {
            assert_eq!(path(address), None, "{address}");
        }
        assert_eq!(path("//etc/passwd").as_deref(), Some("etc/passwd"));
    }
}
