//! Addresses of other hosts in what becomes part of the page.

/// The page that "Leave this page" leads to, and the names of XML namespaces, which look like
/// addresses and are never asked for.
const ALLOWED: [&str; 2] = ["www.weather.gov", "www.w3.org"];

/// Whether a line names a host other than the allowed ones.
pub(super) fn names_a_foreign_one(line: &str) -> bool {
    let complete = ["https://", "http://", "wss://", "ws://"];
    let relative = ["\"//", "'//", "(//"];
    complete
        .iter()
        .chain(&relative)
        .flat_map(|start| line.split(start).skip(1))
        .map(host)
        .any(|host| looks_like_one(host) && !ALLOWED.contains(&host))
}

fn host(address: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
    let end = address.find(|letter| !is_part(letter));
    &address[..end.unwrap_or(address.len())]
}

/// A bare `"https://"` in code that tells kinds of links apart names nobody.
fn looks_like_one(host: &str) -> bool {
    host.starts_with(|letter: char| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_other_hosts() {
        for line in [
            "fetch(\"https://cdn.example/x.js\")",
            "@import url(//fonts.example/a.css)",
            "src='//stats.example'",
            "new WebSocket('wss://live.example')",
            "https://www.weather.gov.evil.example/",
            "https://www.weather.gov/ then http://other.example",
        ] {
            assert!(names_a_foreign_one(line), "{line}");
        }
    }

    #[test]
    fn allows_the_way_out_and_namespaces() {
        for line in [
            "href=\"https://www.weather.gov/\"",
            "xmlns=\"http://www.w3.org/2000/svg\"",
            "url.starts_with(\"https://\")",
            "let half = a //b",
        ] {
            assert!(!names_a_foreign_one(line), "{line}");
        }
    }
}
