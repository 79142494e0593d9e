//! glossary.md, sources.md and help.md.

use std::collections::HashSet;

use super::headed::{Headed, split};
use super::parts::report_directives;
use super::settings::Settings;
use super::{Parsed, parsed};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{Block, DirectiveKind};
use crate::model::{Help, Source, Term, Volatility};

/// Reads glossary.md: each `##` is a term.
pub fn glossary(file: &str, text: &str) -> Parsed<Vec<Term>> {
    parsed(file, text, |blocks, diagnostics| {
        let terms = entries(blocks, diagnostics);
        terms.into_iter().map(|headed| term(headed, diagnostics)).collect()
    })
}

/// Reads sources.md: each `##` is a source.
pub fn sources(file: &str, text: &str) -> Parsed<Vec<Source>> {
    parsed(file, text, |blocks, diagnostics| {
        let sources = entries(blocks, diagnostics);
        sources.into_iter().map(|headed| source(headed, diagnostics)).collect()
    })
}

/// Reads help.md: the help lines, and the part that an agency fills in.
pub fn help(file: &str, text: &str) -> Parsed<Help> {
    parsed(file, text, |blocks, diagnostics| {
        let mut help = Help::default();
        let (mut before, titles) = split(blocks, 1, diagnostics);
        for mut title in titles {
            let directive = title.take_directive_of(DirectiveKind::Help, diagnostics);
            let mut settings = Settings { directive: directive.as_ref(), diagnostics };
            help.checked = settings.month("checked").or(help.checked);
            before.extend(title.blocks);
        }
        let (blocks, headed) = split(before, 2, diagnostics);
        report_directives(&blocks, diagnostics);
        help.blocks = blocks;
        for mut headed in headed {
            report_directives(&headed.blocks, diagnostics);
            if headed.take_directive_of(DirectiveKind::Local, diagnostics).is_some() {
                help.local_title = headed.title;
                help.local.extend(headed.blocks);
            } else {
                help.blocks.push(headed.heading);
                help.blocks.extend(headed.blocks);
            }
        }
        help
    })
}

/// The `##` headings of a file, whatever stands above them.
fn entries(blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> Vec<Headed> {
    let (mut before, titles) = split(blocks, 1, diagnostics);
    before.extend(titles.into_iter().flat_map(|title| title.blocks));
    let (_, entries) = split(before, 2, diagnostics);
    let mut anchors = HashSet::new();
    for entry in &entries {
        report_directives(&entry.blocks, diagnostics);
        if !anchors.insert(entry.anchor.as_str()) {
            let anchor = entry.anchor.clone();
            diagnostics.report(entry.span, Problem::HeadingTwice { anchor });
        }
    }
    entries
}

fn term(mut headed: Headed, diagnostics: &mut Diagnostics) -> Term {
    let directive = headed.take_directive_of(DirectiveKind::Term, diagnostics);
    let directive = directive.as_ref();
    let mut settings = Settings { directive, diagnostics };
    let also = settings.text("also").unwrap_or_default();
    Term {
        id: settings.id("term", headed.span),
        also: also
            .split('|')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect(),
        name: headed.title,
        anchor: headed.anchor,
        span: headed.span,
        blocks: headed.blocks,
    }
}

fn source(mut headed: Headed, diagnostics: &mut Diagnostics) -> Source {
    let directive = headed.take_directive_of(DirectiveKind::Source, diagnostics);
    let directive = directive.as_ref();
    if directive.is_some_and(|directive| directive.argument("checked").is_none()) {
        let id = directive.and_then(|directive| directive.value("id")).unwrap_or(&headed.title);
        diagnostics.report(headed.span, Problem::SourceUnchecked { id: id.to_owned() });
    }
    let mut settings = Settings { directive, diagnostics };
    let words = [
        ("stable", Volatility::Stable),
        ("yearly", Volatility::Yearly),
        ("quarterly", Volatility::Quarterly),
    ];
    Source {
        id: settings.id("source", headed.span),
        checked: settings.month("checked"),
        volatility: settings
            .word("volatility", "`stable`, `yearly` or `quarterly`", &words)
            .unwrap_or(Volatility::Yearly),
        jurisdiction: settings.text("jurisdiction").unwrap_or_default().to_owned(),
        name: headed.title,
        anchor: headed.anchor,
        span: headed.span,
        blocks: headed.blocks,
    }
}
