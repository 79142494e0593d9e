//! Where a link may lead. Everything that is not on this list is shown as plain text.

/// The destination of a link, sorted by what may be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A heading of the same file: `#anchor`.
    Anchor(String),
    /// A term: `glossary.md#anchor`.
    Term(String),
    /// A source: `sources.md#anchor`.
    Source(String),
    /// Another Markdown file of the course, with an anchor if there is one.
    File(String, Option<String>),
    /// A picture, recording or document of the course.
    Media(String),
    /// `https:`, with the host, which is shown.
    Web(String),
    /// `mailto:`, `tel:` or `sms:`.
    Contact,
    /// Anything else: another scheme, another host without one, a path out of the course.
    Refused,
}

impl Destination {
    /// Sorts a destination as an author wrote it.
    pub fn of(written: &str) -> Self {
        // A browser takes away spaces at both ends, and what is left may lead elsewhere.
        let is_odd =
            written.chars().any(|c| c.is_control() || c == '\\') || written != written.trim();
        if written.is_empty() || is_odd {
            return Self::Refused;
        }
        if let Some(anchor) = written.strip_prefix('#') {
            return Self::Anchor(percent_decoded(anchor));
        }
        match scheme(written) {
            Some(scheme) => Self::with_scheme(scheme, written),
            None => Self::of_path(written),
        }
    }

    fn with_scheme(scheme: &str, written: &str) -> Self {
        match scheme.to_ascii_lowercase().as_str() {
            "https" => match host(&written[scheme.len() + 1..]) {
                Some(host) => Self::Web(host),
                None => Self::Refused,
            },
            "mailto" | "tel" | "sms" => Self::Contact,
            _ => Self::Refused,
        }
    }

    fn of_path(written: &str) -> Self {
        let (path, anchor) = match written.split_once('#') {
            Some((path, anchor)) => (path, Some(percent_decoded(anchor))),
            None => (written, None),
        };
        let path = path.strip_prefix("./").unwrap_or(path);
        if !stays_inside(path) {
            return Self::Refused;
        }
        match (path, anchor) {
            ("glossary.md", anchor) => Self::Term(anchor.unwrap_or_default()),
            ("sources.md", anchor) => Self::Source(anchor.unwrap_or_default()),
            (path, anchor) if path.ends_with(".md") => Self::File(path.to_owned(), anchor),
            (path, _) => Self::Media(path.to_owned()),
        }
    }
}

/// A part of an address with `%C3%A9` and the like as characters. What is no UTF-8 stays as written.
pub fn percent_decoded(written: &str) -> String {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| core::str::from_utf8(digits).ok());
        let is_hex = |digits: &&str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let byte = digits.filter(is_hex).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| written.to_owned())
}

/// The scheme of a URL, without its colon.
fn scheme(written: &str) -> Option<&str> {
    let end = written.find(['/', '?', '#']).unwrap_or(written.len());
    let colon = written[..end].find(':')?;
    Some(&written[..colon])
}

/// The host of what follows `https:`, without user, port or path.
fn host(after_scheme: &str) -> Option<String> {
    let authority = after_scheme.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    let host = authority.split(':').next()?;
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    (!host.is_empty() && host.chars().all(is_host)).then(|| host.to_ascii_lowercase())
}

/// Whether a relative path stays in the course's folder.
fn stays_inside(path: &str) -> bool {
    let encoded_dot = path.to_ascii_lowercase().contains("%2e");
    !path.is_empty()
        && !path.starts_with('/')
        && !encoded_dot
        && path.split('/').all(|segment| segment != "..")
}

#[cfg(test)]
mod tests {
    use super::Destination;

    #[test]
    fn sorts_what_authors_write() {
        let cases = [
            ("#room-14", Destination::Anchor("room-14".into())),
            ("#qu%C3%A9-es", Destination::Anchor("qué-es".into())),
            ("#100%-sure%FF", Destination::Anchor("100%-sure%FF".into())),
            ("glossary.md#debt", Destination::Term("debt".into())),
            ("./sources.md#usc-7102", Destination::Source("usc-7102".into())),
            ("2-next.md#start", Destination::File("2-next.md".into(), Some("start".into()))),
            ("images/room.svg", Destination::Media("images/room.svg".into())),
            ("https://www.weather.gov/a?b", Destination::Web("www.weather.gov".into())),
            ("tel:911", Destination::Contact),
        ];
        for (written, expected) in cases {
            assert_eq!(Destination::of(written), expected, "{written}");
        }
    }

    #[test]
    fn refuses_everything_else() {
        let refused = [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\tscript:x",
            "data:text/html,x",
            "//host/x",
            "http://plain.example/",
            "https:///path",
            "https://user@host/",
            "../secret.md",
            "a/../../b",
            "%2e%2e/secret",
            " //host/x",
            "a.png ",
            "/etc/passwd",
            "\\\\host\\x",
            "vbscript:x",
            "blob:x",
            "file:///x",
            "",
        ];
        for written in refused {
            assert_eq!(Destination::of(written), Destination::Refused, "{written}");
        }
    }
}
