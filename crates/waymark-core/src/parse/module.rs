//! The file of a module.

use super::headed::{Headed, misplaced, report_misplaced, split};
use super::settings::Settings;
use super::{Parsed, lesson, parsed, quiz, scenario};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, BlockKind, DirectiveKind, anchor, plain_text};
use crate::model::{Anchor, Module, Section};
use crate::source::Span;

/// Reads the file of a module. `lang` is the course's: it knows the words for true and false.
pub fn module(file: &str, text: &str, lang: &str) -> Parsed<Module> {
    parsed(file, text, |blocks, diagnostics| {
        let anchors = anchors(&blocks, diagnostics);
        let mut module = read(blocks, lang, diagnostics);
        file.clone_into(&mut module.file);
        module.anchors = with_sections(anchors, &module.sections);
        module
    })
}

fn read(blocks: Vec<Block>, lang: &str, diagnostics: &mut Diagnostics) -> Module {
    let (mut before, titles) = split(blocks, 1, diagnostics);
    let mut titles = titles.into_iter();
    let mut module = Module::default();
    if let Some(title) = titles.next() {
        module = titled(&title, diagnostics);
        before.extend(title.blocks);
    } else {
        diagnostics.report(Span::default(), Problem::NoTitle { what: "module" });
    }
    // A second `#` is kept as a heading; the check speaks of the order of headings.
    for title in titles {
        before.push(title.heading);
        before.extend(title.blocks);
    }
    let (introduction, sections) = split(before, 2, diagnostics);
    introduce(introduction, &mut module, diagnostics);
    module.sections =
        sections.into_iter().map(|headed| section(headed, lang, diagnostics)).collect();
    module
}

fn titled(title: &Headed, diagnostics: &mut Diagnostics) -> Module {
    let is_module = title.kind() == Some(DirectiveKind::Module);
    if let Some(directive) = title.directive.as_ref().filter(|_| !is_module) {
        misplaced(directive, diagnostics);
    }
    let mut settings =
        Settings { directive: title.directive.as_ref().filter(|_| is_module), diagnostics };
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
                        let texts = list.items.iter().filter_map(|item| match item.blocks.first() {
                            Some(Block { kind: BlockKind::Paragraph(text), .. }) => Some(text.clone()),
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

fn section(headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Section {
    match headed.kind() {
        Some(DirectiveKind::Scenario) => {
            Section::Scenario(scenario::scenario(headed, lang, diagnostics))
        }
        Some(DirectiveKind::Quiz) => Section::Quiz(quiz::quiz(headed, diagnostics)),
        _ => Section::Lesson(lesson::lesson(headed, lang, diagnostics)),
    }
}

/// The anchors of all headings; the same one twice is reported, since a Markdown site would give
/// the second another name and a link to it would go to the wrong place.
fn anchors(blocks: &[Block], diagnostics: &mut Diagnostics) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    for block in blocks {
        let BlockKind::Heading { text, .. } = &block.kind else { continue };
        let name = anchor(&plain_text(text));
        if anchors.iter().any(|known| known.name == name) {
            diagnostics.report(block.span, Problem::HeadingTwice { anchor: name });
        } else {
            anchors.push(Anchor { name, span: block.span, section: None });
        }
    }
    anchors
}

fn with_sections(mut anchors: Vec<Anchor>, sections: &[Section]) -> Vec<Anchor> {
    for anchor in &mut anchors {
        anchor.section =
            sections.iter().rposition(|section| section.span().start <= anchor.span.start);
    }
    anchors
}
