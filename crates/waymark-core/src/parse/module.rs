//! The file of a module.

use std::collections::HashSet;

use super::headed::{Headed, split};
use super::misplaced::report_misplaced;
use super::settings::Settings;
use super::{Parsed, lesson, parsed, quiz, scenario};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, DirectiveKind, anchor, plain_text, visit_headings};
use crate::model::{Anchor, Module, Section};

/// Reads the file of a module. `lang` is the course's: it knows the words for true and false.
pub fn module(file: &str, text: &str, lang: &str) -> Parsed<Module> {
    parsed(file, text, |blocks, diagnostics| {
        let anchors = anchors(&blocks, diagnostics);
        let headings = anchors.iter().map(|anchor| anchor.name.clone()).collect();
        let context = Context { lang, headings };
        let mut module = read(blocks, &context, diagnostics);
        file.clone_into(&mut module.file);
        module.anchors = with_sections(anchors, &module.sections);
        module
    })
}

/// What the sections of a file share.
pub(super) struct Context<'a> {
    /// The course's language: it knows the words for true and false.
    pub(super) lang: &'a str,
    /// The anchors of all headings of the file.
    pub(super) headings: HashSet<String>,
}

fn read(blocks: Vec<Block>, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Module {
    let (mut before, titles) = split(blocks, 1, diagnostics);
    let mut titles = titles.into_iter();
    let mut title = match titles.next() {
        Some(title) => title,
        None => Headed::untitled("module", core::mem::take(&mut before), diagnostics),
    };
    let mut module = titled(&mut title, diagnostics);
    before.extend(title.blocks);
    // A second `#` is kept as a heading; the check speaks of the order of headings.
    for title in titles {
        before.push(title.heading);
        before.extend(title.blocks);
    }
    let (introduction, sections) = split(before, 2, diagnostics);
    introduce(introduction, &mut module, diagnostics);
    module.sections =
        sections.into_iter().map(|headed| section(headed, context, diagnostics)).collect();
    module
}

fn titled(title: &mut Headed, diagnostics: &mut Diagnostics) -> Module {
    let directive = title.take_directive_of(DirectiveKind::Module, diagnostics);
    let mut settings = Settings { directive: directive.as_ref(), diagnostics };
    Module {
        id: settings.id("module", title.span),
        title: title.title.clone(),
        span: title.span,
        minutes: settings.number("minutes"),
        revision: settings.number("revision").unwrap_or(1),
        topics: settings.texts("topics"),
        ..Module::default()
    }
}

/// What stands before the first section: the introduction, and the list after `@objectives`.
fn introduce(blocks: Vec<Block>, module: &mut Module, diagnostics: &mut Diagnostics) {
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match &block.kind {
            BlockKind::Directive(directive) if directive.kind == DirectiveKind::Objectives => {
                match blocks.peek().map(|next| &next.kind) {
                    Some(BlockKind::List(list)) => {
                        let texts =
                            list.items.iter().filter_map(|item| match item.blocks.first() {
                                Some(Block { kind: BlockKind::Paragraph(text), .. }) => {
                                    Some(text.clone())
                                }
                                _ => None,
                            });
                        module.objectives.extend(texts);
                        blocks.next();
                    }
                    _ => report_misplaced(&block, diagnostics),
                }
            }
            BlockKind::Directive(_) => report_misplaced(&block, diagnostics),
            _ => module.introduction.push(block),
        }
    }
}

fn section(headed: Headed, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Section {
    match headed.kind() {
        Some(DirectiveKind::Scenario) => {
            Section::Scenario(scenario::scenario(headed, context, diagnostics))
        }
        Some(DirectiveKind::Quiz) => Section::Quiz(quiz::quiz(headed, context.lang, diagnostics)),
        _ => Section::Lesson(lesson::lesson(headed, context.lang, diagnostics)),
    }
}

/// The anchors of all headings; the same one twice is reported, since a Markdown site would give
/// the second another name and a link to it would go to the wrong place.
fn anchors(blocks: &[Block], diagnostics: &mut Diagnostics) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut known = HashSet::new();
    visit_headings(blocks, &mut |heading, text| {
        let name = anchor(&plain_text(text));
        if known.insert(name.clone()) {
            anchors.push(Anchor { name, span: heading.span, section: None });
        } else {
            diagnostics.report(heading.span, Problem::HeadingTwice { anchor: name });
        }
    });
    anchors
}

fn with_sections(mut anchors: Vec<Anchor>, sections: &[Section]) -> Vec<Anchor> {
    for anchor in &mut anchors {
        let begun = sections.partition_point(|section| section.span().start <= anchor.span.start);
        anchor.section = begun.checked_sub(1);
    }
    anchors
}
