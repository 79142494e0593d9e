//! Text inside HTML.

/// Writes `text` so that it can stand in an element or in a quoted attribute.
pub fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // Markdown replaces it, because pages and programs disagree on what it means.
            '\0' => html.push('\u{fffd}'),
            other => html.push(other),
        }
    }
}

/// Writes ` name="value"`.
pub(super) fn attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}

/// Writes `<tag>`, what `inner` writes, and `</tag>`.
pub(super) fn element(tag: &str, html: &mut String, inner: impl FnOnce(&mut String)) {
    html.push('<');
    html.push_str(tag);
    html.push('>');
    inner(html);
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}
