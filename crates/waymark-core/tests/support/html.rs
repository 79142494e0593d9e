//! A small strict scanner of HTML, written from the rules of "Content safety" and not from the
//! renderer: what is not on its lists is refused.

/// The deepest nesting of elements that is allowed. Blocks and running text may stand 24 deep in
/// each other, and a list takes two elements for each level; a table may be the last.
const DEEPEST: usize = 60;

const BLOCKS: &[&str] = &[
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ul",
    "ol",
    "div",
    "blockquote",
    "pre",
    "table",
    "hr",
    "details",
];
const INLINES: &[&str] = &["em", "strong", "s", "code", "a", "img", "span", "sup", "br"];
const PARTS: &[&str] = &["li", "thead", "tbody", "tr", "th", "td", "summary"];
const VOID: &[&str] = &["br", "hr", "img"];

/// The attributes that an element may have, and what their values may be.
fn is_allowed(element: &str, attribute: &str, value: &str) -> bool {
    let is_one_of = |values: &[&str]| values.contains(&value);
    match (element, attribute) {
        ("h2" | "h3" | "h4" | "h5" | "h6", "id") => value.starts_with("h-"),
        ("p", "class") => value == "figure",
        ("ol", "start") => value.parse::<u64>().is_ok(),
        ("div", "class") => is_one_of(&["aside", "footnote", "table-scroll"]),
        ("div", "role") => value == "note",
        ("div", "tabindex") => value == "0",
        ("div", "data-alert") => is_one_of(&["note", "tip", "important", "warning", "caution"]),
        ("th" | "td", "class") => is_one_of(&["align-left", "align-center", "align-right"]),
        ("th", "scope") => value == "col",
        ("td", "data-label") | ("img", "alt") => true,
        ("a", "data-anchor" | "data-term" | "data-source") => true,
        ("a", "href") => is_safe_link(value),
        ("a", "rel") => value == "noopener noreferrer",
        ("span", "class") => value == "link-host",
        ("sup", "class") => value == "footnote-reference",
        ("img", "src") => is_own_path(value),
        ("img", "loading") => value == "lazy",
        _ => false,
    }
}

fn is_safe_link(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let is_outside = lower.starts_with("https://") && !lower.starts_with("https:///");
    let is_contact = ["mailto:", "tel:", "sms:"].iter().any(|scheme| lower.starts_with(scheme));
    is_clean(address) && (is_outside || is_contact || is_own_path(address))
}

/// An address without scheme or host, below the page's own.
fn is_own_path(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let before_slash = path.split('/').next().unwrap_or_default();
    let climbs =
        path.split('/').any(|segment| segment == ".." || segment.eq_ignore_ascii_case("%2e%2e"));
    is_clean(address) && !before_slash.contains(':') && !path.starts_with('/') && !climbs
}

/// No character that a browser takes away, or reads as `/`, before it looks at an address.
fn is_clean(address: &str) -> bool {
    !address.chars().any(|c| c.is_control() || c == '\\') && address.trim() == address
}

/// Scans `html`; says what is not allowed, and where.
pub(crate) fn scan(html: &str) -> Result<(), String> {
    let mut scan = Scan { rest: html, open: Vec::new() };
    scan.all().map_err(|problem| {
        let at = html.len() - scan.rest.len();
        let before: String = html[..at].chars().rev().take(60).collect();
        let before: String = before.chars().rev().collect();
        format!("{problem} after …{before}")
    })
}

struct Scan<'a> {
    rest: &'a str,
    open: Vec<&'a str>,
}

impl<'a> Scan<'a> {
    fn all(&mut self) -> Result<(), String> {
        while !self.rest.is_empty() {
            let text = self.rest.find('<').unwrap_or(self.rest.len());
            self.text(&self.rest[..text])?;
            self.rest = &self.rest[text..];
            if let Some(tag) = self.rest.strip_prefix("</") {
                self.closing(tag)?;
            } else if let Some(tag) = self.rest.strip_prefix('<') {
                self.opening(tag)?;
            }
        }
        if self.open.is_empty() { Ok(()) } else { Err(format!("{:?} is still open", self.open)) }
    }

    fn text(&self, text: &str) -> Result<(), String> {
        let is_place_for_text =
            !matches!(self.open.last(), Some(&("ul" | "ol" | "table" | "thead" | "tbody" | "tr")));
        if !is_place_for_text && !text.trim().is_empty() {
            return Err(format!("text between the parts of {:?}", self.open.last()));
        }
        is_escaped(text)
    }

    fn closing(&mut self, tag: &'a str) -> Result<(), String> {
        let end = tag.find('>').ok_or("a tag without an end")?;
        let name = &tag[..end];
        if self.open.pop() != Some(name) {
            return Err(format!("</{name}> closes nothing"));
        }
        self.rest = &tag[end + 1..];
        Ok(())
    }

    fn opening(&mut self, tag: &'a str) -> Result<(), String> {
        let end = tag.find([' ', '>']).ok_or("a tag without an end")?;
        let name = &tag[..end];
        self.is_in_place(name)?;
        self.rest = &tag[end..];
        let mut seen = Vec::new();
        while let Some(attribute) = self.rest.strip_prefix(' ') {
            let (key, after) = attribute.split_once("=\"").ok_or("an attribute without a value")?;
            let (value, after) = after.split_once('"').ok_or("a value without an end")?;
            is_escaped(value)?;
            if seen.contains(&key) || !is_allowed(name, key, &unescaped(value)) {
                return Err(format!("<{name} {key}={value:?}> is not allowed"));
            }
            seen.push(key);
            self.rest = after;
        }
        self.rest = self.rest.strip_prefix('>').ok_or("a tag that is not well formed")?;
        if !VOID.contains(&name) {
            self.open.push(name);
        }
        if self.open.len() > DEEPEST { Err("elements stand too deep".to_owned()) } else { Ok(()) }
    }

    /// Whether a browser would leave the element where it stands.
    fn is_in_place(&self, name: &str) -> Result<(), String> {
        let parent = self.open.last().copied().unwrap_or_default();
        let holds_only_text =
            self.open.iter().any(|open| INLINES.contains(open) || matches!(*open, "p" | "summary"))
                || parent.starts_with('h');
        let is_in_place = match name {
            "li" => matches!(parent, "ul" | "ol"),
            "thead" | "tbody" => parent == "table",
            "tr" => matches!(parent, "thead" | "tbody"),
            "th" | "td" => parent == "tr",
            "summary" => parent == "details",
            "a" => !self.open.contains(&"a"),
            _ if BLOCKS.contains(&name) => {
                !holds_only_text
                    && !matches!(parent, "ul" | "ol" | "table" | "thead" | "tbody" | "tr" | "pre")
            }
            _ => INLINES.contains(&name),
        };
        let is_known = is_in_place || PARTS.contains(&name) || BLOCKS.contains(&name);
        match (is_in_place, is_known) {
            (true, _) => Ok(()),
            (false, true) => Err(format!("<{name}> cannot stand in <{parent}>")),
            (false, false) => Err(format!("<{name}> is not allowed")),
        }
    }
}

/// Whether no character of a text could be taken for HTML.
fn is_escaped(text: &str) -> Result<(), String> {
    let is_entity = |at: usize| {
        ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
            .iter()
            .any(|entity| text[at..].starts_with(entity))
    };
    let is_raw = text.contains(['<', '>', '"', '\'', '\0']);
    if is_raw || text.match_indices('&').any(|(at, _)| !is_entity(at)) {
        return Err(format!("a character that is not escaped in {text:?}"));
    }
    Ok(())
}

fn unescaped(value: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(value.to_owned(), |value, (entity, meant)| value.replace(entity, meant))
}
