//! Versions as tools print them.

use std::fmt;

/// Three numbers, compared in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub(super) u32, pub(super) u32, pub(super) u32);

impl Version {
    /// The first version in what a tool printed, such as `trunk 0.22.1` or
    /// `rustc 1.95.0 (59807616e 2026-04-14)`.
    pub(super) fn in_text(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        // A pre-release (`1.96.0-nightly`) counts as the version it leads to.
        let numbers = word.trim_start_matches('v').split(['-', '+']).next()?;
        let mut parts = numbers.split('.').map(str::parse);
        let version = Self(parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
        parts.next().is_none().then_some(version)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_tools_print() {
        assert_eq!(Version::in_text("trunk 0.22.1"), Some(Version(0, 22, 1)));
        assert_eq!(
            Version::in_text("rustc 1.98.0-nightly (abc 2026-04-14)"),
            Some(Version(1, 98, 0))
        );
        assert_eq!(Version::in_text("v20.20.2"), Some(Version(20, 20, 2)));
    }

    #[test]
    fn finds_no_version_where_there_is_none() {
        assert_eq!(Version::in_text("wasm-opt version 132 (version_132)"), None);
        assert_eq!(Version::in_text("1.2"), None);
        assert_eq!(Version::in_text(""), None);
    }

    #[test]
    fn compares_by_number() {
        assert!(Version(1, 100, 0) > Version(1, 96, 1));
        assert!(Version(1, 96, 0) < Version(1, 96, 1));
    }
}
