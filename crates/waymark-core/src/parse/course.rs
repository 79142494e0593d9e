//! course.md.

use std::collections::HashSet;

use super::headed::{Headed, split};
use super::misplaced::report_misplaced;
use super::settings::Settings;
use super::{Parsed, parsed};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, DirectiveKind, InlineKind, plain_text, visit_inlines};
use crate::model::{Course, Destination, Id, ModuleLink};

/// Reads course.md.
pub fn course(file: &str, text: &str) -> Parsed<Course> {
    parsed(file, text, |blocks, diagnostics| read(file, blocks, diagnostics))
}

fn read(file: &str, blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> Course {
    let (mut before, titles) = split(blocks, 1, diagnostics);
    let title = match titles.into_iter().next() {
        Some(title) => title,
        None => Headed::untitled("course", core::mem::take(&mut before), diagnostics),
    };
    let is_course = title.kind() == Some(DirectiveKind::Course);
    if !is_course && !diagnostics.is_excused(title.span) {
        diagnostics.report(title.span, Problem::NotACourse { file: file.to_owned() });
    }
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
                    Some(list) => course.modules.extend(module_links(&[list], diagnostics)),
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

fn module_links(list: &[Block], diagnostics: &mut Diagnostics) -> Vec<ModuleLink> {
    let mut links = Vec::new();
    let mut known = HashSet::new();
    visit_inlines(list, &mut |inline| {
        if let InlineKind::Link { destination, text } = &inline.kind {
            let file = match Destination::of(destination) {
                Destination::File(file, _) => file,
                _ => destination.clone(),
            };
            if !known.insert(file.clone()) {
                diagnostics.report(inline.span, Problem::ModuleTwice { file });
                return;
            }
            links.push(ModuleLink { title: plain_text(text), file, span: inline.span });
        }
    });
    links
}
