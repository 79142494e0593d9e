//! The help lines that are there even when no file can be read.

use crate::text::{self, HelpLine};
use crate::view::{El, el};

/// A short table with links for calling and texting.
pub(crate) fn help_lines() -> El {
    let headings = [text::HELP_WHO, text::HELP_CALL, text::HELP_TEXT, text::HELP_WHEN];
    let headings = headings.map(|words| el("th").attr("scope", "col").text(words));
    let head = el("thead").child(el("tr").children(headings));
    let body = el("tbody").children(text::LINES.iter().map(row));
    el("section")
        .class("help-lines")
        .attr("aria-labelledby", "help-lines-title")
        .child(el("h2").id("help-lines-title").text(text::HELP_LINES))
        .child(el("table").child(head).child(body))
        .child(el("p").class("help-lines__checked").text(text::HELP_CHECKED))
}

fn row(line: &HelpLine) -> El {
    let link = |(shown, address): (&str, &str)| el("a").attr("href", address).text(shown);
    let cell = |heading: &str| el("td").attr("data-label", heading);
    el("tr")
        .child(el("td").text(line.who))
        .child(cell(text::HELP_CALL).child(link(line.call)))
        .child(cell(text::HELP_TEXT).maybe(line.text.map(link)))
        .child(cell(text::HELP_WHEN).text(line.when))
}
