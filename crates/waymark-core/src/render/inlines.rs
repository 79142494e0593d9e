//! Running text to HTML.

use super::escape::{attribute, element, escape};
use super::{ID_PREFIX, Rendering};
use crate::markdown::{Inline, InlineKind, plain_text};
use crate::model::Destination;

/// Running text as HTML.
pub fn inlines_html(inlines: &[Inline], rendering: Rendering<'_>) -> String {
    let mut html = String::new();
    write_inlines(inlines, rendering, &mut html);
    html
}

pub(super) fn write_inlines(inlines: &[Inline], rendering: Rendering<'_>, html: &mut String) {
    for inline in inlines {
        write_inline(inline, rendering, html);
    }
}

fn write_inline(inline: &Inline, rendering: Rendering<'_>, html: &mut String) {
    let nested = |inner: &[Inline], tag: &str, html: &mut String| {
        element(tag, html, |html| write_inlines(inner, rendering, html));
    };
    match &inline.kind {
        InlineKind::Text(text) => escape(text, html),
        InlineKind::Code { text, .. } => element("code", html, |html| escape(text, html)),
        InlineKind::Emphasis(inner) => nested(inner, "em", html),
        InlineKind::Strong(inner) => nested(inner, "strong", html),
        InlineKind::Struck(inner) => nested(inner, "s", html),
        InlineKind::Link { destination, text } => write_link(destination, text, rendering, html),
        InlineKind::Image { destination, alternative } => {
            write_image(destination, alternative, rendering, html);
        }
        InlineKind::SoftBreak => html.push('\n'),
        InlineKind::HardBreak => html.push_str("<br>"),
        InlineKind::FootnoteReference(label) => write_footnote_reference(label, html),
        InlineKind::Directive(_) => {}
    }
}

fn write_link(written: &str, text: &[Inline], rendering: Rendering<'_>, html: &mut String) {
    let destination = Destination::of(written);
    let address = match &destination {
        Destination::Web(_) | Destination::Contact => Some(written.to_owned()),
        Destination::Media(path) => rendering.addresses.media(path),
        Destination::Refused => None,
        inside => rendering.addresses.address(inside),
    };
    let Some(address) = address else {
        write_inlines(text, rendering, html);
        return;
    };
    html.push_str("<a");
    attribute("href", &address, html);
    match &destination {
        Destination::Anchor(anchor) => attribute("data-anchor", anchor, html),
        Destination::Term(anchor) => attribute("data-term", anchor, html),
        Destination::Source(anchor) => attribute("data-source", anchor, html),
        Destination::Web(_) => attribute("rel", "noopener noreferrer", html),
        _ => {}
    }
    html.push('>');
    write_inlines(text, rendering, html);
    if let Destination::Web(host) = &destination
        && !plain_text(text).contains(host)
    {
        html.push_str(" <span class=\"link-host\">(");
        escape(host, html);
        html.push_str(")</span>");
    }
    html.push_str("</a>");
}

/// A picture of the course. One from elsewhere is never requested: its text alternative is shown.
fn write_image(written: &str, alternative: &[Inline], rendering: Rendering<'_>, html: &mut String) {
    let alternative = plain_text(alternative);
    let address = match Destination::of(written) {
        Destination::Media(path) => rendering.addresses.media(&path),
        _ => None,
    };
    let Some(address) = address else {
        escape(&alternative, html);
        return;
    };
    html.push_str("<img loading=\"lazy\"");
    attribute("src", &address, html);
    attribute("alt", &alternative, html);
    html.push('>');
}

fn write_footnote_reference(label: &str, html: &mut String) {
    html.push_str("<sup class=\"footnote-reference\">");
    escape(label, html);
    html.push_str("</sup>");
}

/// Writes the id of a heading.
pub(super) fn write_id(anchor: &str, html: &mut String) {
    attribute("id", &format!("{ID_PREFIX}{anchor}"), html);
}
