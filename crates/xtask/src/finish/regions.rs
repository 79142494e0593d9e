//! Finding and filling places in a page, without an HTML parser: the page is our own, and its
//! places are marked for this.

use std::ops::Range;

/// Puts `content` between `<!-- waymark:NAME -->` and `<!-- /waymark:NAME -->`, everywhere that
/// they stand. The marks stay, so a finished page can be filled again.
pub(super) fn fill(html: &str, name: &str, content: &str) -> String {
    let (open, close) = (format!("<!-- waymark:{name} -->"), format!("<!-- /waymark:{name} -->"));
    let mut filled = String::with_capacity(html.len() + content.len());
    let mut rest = html;
    while let Some((before, (_, after))) = split_region(rest, &open, &close) {
        filled.extend([before, &open, content, &close]);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What stands in the first region of a name.
pub(super) fn content<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let inside = html.split_once(&format!("<!-- waymark:{name} -->"))?.1;
    Some(inside.split_once(&format!("<!-- /waymark:{name} -->"))?.0)
}

/// What stands before a region, in it, and after it.
fn split_region<'a>(
    html: &'a str,
    open: &str,
    close: &str,
) -> Option<(&'a str, (&'a str, &'a str))> {
    let (before, inside) = html.split_once(open)?;
    Some((before, inside.split_once(close)?))
}

/// Where the first `<element …>` stands whose attributes contain a text.
pub(super) fn find_tag(html: &str, element: &str, containing: &str) -> Option<Range<usize>> {
    tag_places(html, element).find(|place| html[place.clone()].contains(containing))
}

/// Every `<element …>`, each as it is written.
pub(super) fn tags<'a>(html: &'a str, element: &str) -> impl Iterator<Item = &'a str> {
    let places: Vec<_> = tag_places(html, element).collect();
    places.into_iter().map(|place| &html[place])
}

fn tag_places(html: &str, element: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = html.match_indices('<');
    let start_of_tag = format!("<{element} ");
    starts.filter_map(move |(start, _)| {
        let tag = &html[start..];
        let end = tag.starts_with(&start_of_tag).then(|| tag.find('>'))??;
        Some(start..start + end + 1)
    })
}

/// The value of an attribute in a tag, as trunk and we write it: in double quotes.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}=\""))?.1;
    value.split('"').next()
}

/// Text as it may stand between tags.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_every_region_of_a_name_and_can_do_it_again() {
        let html =
            "a<!-- waymark:x -->old<!-- /waymark:x -->b<!-- waymark:x --><!-- /waymark:x -->";
        let once = fill(html, "x", "new");
        assert_eq!(
            once,
            "a<!-- waymark:x -->new<!-- /waymark:x -->b<!-- waymark:x -->new<!-- /waymark:x -->"
        );
        assert_eq!(fill(&once, "x", "new"), once);
    }

    #[test]
    fn leaves_a_page_without_that_region_alone() {
        let html = "<!-- waymark:y -->kept<!-- /waymark:y --><!-- waymark:x -->never closed";
        assert_eq!(fill(html, "x", "new"), html);
    }

    #[test]
    fn finds_the_tag_that_is_meant() {
        let html = "<meta charset=\"utf-8\"><meta name=\"waymark-app\"><p>waymark-app</p>";
        let tag = find_tag(html, "meta", "waymark-app").expect("a tag");
        assert_eq!(&html[tag], "<meta name=\"waymark-app\">");
        assert_eq!(find_tag(html, "link", "waymark-app"), None);
    }

    #[test]
    fn escapes_what_would_be_markup() {
        assert_eq!(escape("A < B & C > D"), "A &lt; B &amp; C &gt; D");
    }
}
