//! course.md.

use super::headed::{report_misplaced, split};
use super::settings::Settings;
use super::{Parsed, parsed};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, DirectiveKind, InlineKind, plain_text, visit_inlines};
use crate::model::{Course, Destination, Id, ModuleLink};
use crate::source::Span;

/// Reads course.md.
pub fn course(file: &str, text: &str) -> Parsed<Course> {
    parsed(file, text, |blocks, diagnostics| read(file, blocks, diagnostics))
}

fn read(file: &str, blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> Course {
    let (before, titles) = split(blocks, 1, diagnostics);
    let Some(title) = titles.into_iter().next() else {
        diagnostics.report(Span::default(), Problem::NoTitle { what: "course" });
        return Course { introduction: before, ..Course::default() };
    };
    if title.kind() != Some(DirectiveKind::Course) {
        diagnostics.report(title.span, Problem::NotACourse { file: file.to_owned() });
    }
    let is_course = title.kind() == Some(DirectiveKind::Course);
    let mut settings =
        Settings { directive: title.directive.as_ref().filter(|_| is_course), diagnostics };
    let mut course = Course {
        id: if is_course { settings.id("course", title.span) } else { Id::default() },
        title: title.title,
        span: title.span,
        revision: settings.number("revision").unwrap_or(1),
        lang: settings.text("lang").unwrap_or("en").to_owned(),
        pass: settings.percent("pass").unwrap_or(80),
        draft: settings.switch("draft", false),
        introduction: before,
        modules: Vec::new(),
    };
    take_modules(title.blocks, &mut course, diagnostics);
    course
}

/// The list after `@modules` holds the modules; everything else introduces the course, except a
/// heading that stands directly above the list, which the app writes in its own words.
fn take_modules(blocks: Vec<Block>, course: &mut Course, diagnostics: &mut Diagnostics) {
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match &block.kind {
            BlockKind::Directive(directive) if directive.kind == DirectiveKind::Modules => {
                let is_list = |next: &Block| matches!(next.kind, BlockKind::List(_));
                match blocks.next_if(is_list) {
                    Some(list) => course.modules.extend(module_links(&[list])),
                    None => report_misplaced(&block, diagnostics),
                }
                let is_heading = |last: &Block| matches!(last.kind, BlockKind::Heading { .. });
                if course.introduction.last().is_some_and(is_heading) {
                    course.introduction.pop();
                }
            }
            BlockKind::Directive(_) => report_misplaced(&block, diagnostics),
            _ => course.introduction.push(block),
        }
    }
}

fn module_links(list: &[Block]) -> Vec<ModuleLink> {
    let mut links = Vec::new();
    visit_inlines(list, &mut |inline| {
        if let InlineKind::Link { destination, text } = &inline.kind {
            let file = match Destination::of(destination) {
                Destination::File(file, _) => file,
                _ => destination.clone(),
            };
            links.push(ModuleLink { title: plain_text(text), file, span: inline.span });
        }
    });
    links
}
