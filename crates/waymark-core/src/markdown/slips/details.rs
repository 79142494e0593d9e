//! `<details>`, the only HTML that is understood.

/// The opening of a `<details>` block.
pub(in crate::markdown) struct Details {
    /// The text of `<summary>`.
    pub(in crate::markdown) summary: String,
    /// What stands in the same block of HTML, where Markdown is not read.
    pub(in crate::markdown) unparsed: String,
    /// How far all this reaches: up to the next tag of its kind, or the end of the block.
    pub(in crate::markdown) length: usize,
}

/// Reads a block of HTML that begins with `<details>`.
pub(in crate::markdown) fn details(html: &str) -> Option<Details> {
    let inside = html.strip_prefix("<details")?;
    if !inside.starts_with(|c: char| c.is_whitespace() || c == '>') {
        return None;
    }
    let (_, inside) = inside.split_once('>')?;
    let start = html.len() - inside.len();
    let end = next_tag(inside);
    let inside = &inside[..end];
    let (summary, rest) = match inside.trim_start().strip_prefix("<summary>") {
        Some(text) => text.split_once("</summary>").unwrap_or((text, "")),
        None => ("", inside),
    };
    Some(Details {
        summary: summary.trim().to_owned(),
        unparsed: rest.trim().to_owned(),
        length: start + end,
    })
}

/// Where the next `<details` or `</details` begins.
fn next_tag(html: &str) -> usize {
    let mut tags = html.match_indices("details").filter_map(|(at, _)| {
        let before = &html[..at];
        let tag = before.strip_suffix("</").or_else(|| before.strip_suffix('<'))?;
        Some(tag.len())
    });
    tags.next().unwrap_or(html.len())
}
