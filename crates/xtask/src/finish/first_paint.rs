//! The first words of a course, put into the page itself, so that they are there before any WASM.

use std::path::Path;

use waymark_core::markdown::{Block, BlockKind};
use waymark_core::model::{Destination, Month};
use waymark_core::parse;
use waymark_core::render::{Addresses, Rendering, blocks_html};

use super::regions;
use crate::failure::Outcome;
use crate::files;

/// What the page shows of a course while the app is still on its way.
pub(super) struct FirstPaint {
    name: String,
    /// The help lines as HTML; `None` leaves those that index.html itself holds.
    help: Option<String>,
}

impl FirstPaint {
    /// Takes the words from the course's own files, by the parser that everything else uses.
    pub(super) fn of_course(course: &Path) -> Outcome<Self> {
        let text = files::read(&course.join("course.md"))?;
        let name = parse::course("course.md", &text).value.title;
        let help_file = course.join("help.md");
        let help = match help_file.is_file() {
            true => Some(help_html(&files::read(&help_file)?)),
            false => None,
        };
        Ok(Self { name, help })
    }

    /// Fills the regions of the page.
    pub(super) fn write_into(&self, html: &str) -> String {
        let name = regions::escape(&self.name);
        // The title in the browser's tab stays neutral: a shared device keeps it in its history.
        let html = regions::fill(html, "course-name", &name);
        match &self.help {
            Some(help) => regions::fill(&html, "help", help),
            None => html,
        }
    }
}

/// The help lines, with what an agency has added, and when somebody last tried them.
fn help_html(text: &str) -> String {
    let help = parse::help("help.md", text).value;
    let rendering = Rendering { addresses: &NoPagesYet, heading_shift: 0 };
    let mut html = blocks_html(until_first_table(&help.blocks), rendering);
    if !help.local.is_empty() {
        html.push_str(&format!("<h2>{}</h2>\n", regions::escape(&help.local_title)));
        html.push_str(&blocks_html(&help.local, rendering));
    }
    if let Some(checked) = help.checked {
        let when = in_words(checked);
        html.push_str(&format!("<p class=\"help-lines__checked\">Checked in {when}.</p>\n"));
    }
    html
}

/// The lines themselves. What is said about them further down comes with the app, and until then
/// would only be in the way.
fn until_first_table(blocks: &[Block]) -> &[Block] {
    let table = blocks.iter().position(|block| matches!(block.kind, BlockKind::Table(_)));
    &blocks[..table.map_or(blocks.len(), |at| at + 1)]
}

/// Before the app has started no page of the course can be opened, so links to them are plain
/// text. Telephone numbers and other sites work.
struct NoPagesYet;

impl Addresses for NoPagesYet {
    fn address(&self, _: &Destination) -> Option<String> {
        None
    }

    fn media(&self, _: &str) -> Option<String> {
        None
    }
}

fn in_words(month: Month) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = NAMES.get(usize::from(month.month).wrapping_sub(1));
    name.map_or_else(|| month.to_string(), |name| format!("{name} {}", month.year))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: &str = "# Help\n<!-- @help checked=2026-11 -->\n\nCall [911](tel:911).\n\
        See [where this is from](sources.md#hotline).\n\n<script>alert(1)</script>\n";

    #[test]
    fn help_lines_can_be_called_before_the_app_is_there() {
        let html = help_html(HELP);
        assert!(html.contains("<a href=\"tel:911\">911</a>"), "{html}");
        assert!(html.contains("Checked in November 2026."), "{html}");
        assert!(!html.contains("sources.md") && !html.contains("<script"), "{html}");
    }

    #[test]
    fn only_the_lines_are_in_the_way_of_the_app() {
        let html = help_html("# Help\n\nBefore.\n\n| Who |\n| --- |\n| 911 |\n\nAfter.\n");
        assert!(html.contains("Before.") && html.contains("911"), "{html}");
        assert!(!html.contains("After."), "{html}");
    }

    #[test]
    fn the_name_is_text_in_every_region() {
        let paint = FirstPaint { name: "A & B".to_owned(), help: Some("<p>Call</p>".to_owned()) };
        let page = "<!-- waymark:course-name -->x<!-- /waymark:course-name -->\
            <!-- waymark:help -->old<!-- /waymark:help -->";
        assert_eq!(
            paint.write_into(page),
            "<!-- waymark:course-name -->A &amp; B<!-- /waymark:course-name -->\
            <!-- waymark:help --><p>Call</p><!-- /waymark:help -->"
        );
    }
}
