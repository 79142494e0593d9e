//! The parts of a lesson, an alternative or the introduction of a scenario.

use core::iter::Peekable;
use std::vec::IntoIter;

use super::headed::{Headed, split};
use super::misplaced::{misplaced, report_misplaced};
use super::question;
use super::settings::Settings;
use crate::diagnostic::Diagnostics;
use crate::markdown::{
    Alert, Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, plain_text,
};
use crate::model::{Alternative, ContentNote, FacilitatorNote, Media, MediaKind, Part, Pause};

/// Reads parts whose headings have this `level`. An alternative among them has nothing to go with.
pub(super) fn parts(
    blocks: Vec<Block>,
    level: u8,
    lang: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Part> {
    read(blocks, level, lang, None, diagnostics)
}

/// Reads parts whose headings have this `level`, and the alternative to them.
pub(super) fn parts_and_alternative(
    blocks: Vec<Block>,
    level: u8,
    lang: &str,
    diagnostics: &mut Diagnostics,
) -> (Vec<Part>, Option<Alternative>) {
    let mut alternative = None;
    let parts = read(blocks, level, lang, Some(&mut alternative), diagnostics);
    (parts, alternative)
}

fn read(
    blocks: Vec<Block>,
    level: u8,
    lang: &str,
    mut alternative: Option<&mut Option<Alternative>>,
    diagnostics: &mut Diagnostics,
) -> Vec<Part> {
    let (before, headed) = split(blocks, level, diagnostics);
    let mut all = plain_parts(before, diagnostics);
    for headed in headed {
        match (headed.kind(), &mut alternative) {
            (Some(DirectiveKind::Question), _) => {
                let (own, rest) =
                    cut(headed, |kind| matches!(kind, BlockKind::Rule | BlockKind::Heading { .. }));
                all.extend(question::question(own, lang, diagnostics));
                all.extend(parts(rest, level + 1, lang, diagnostics));
            }
            (Some(DirectiveKind::Pause), _) => {
                let (own, rest) = cut(headed, |kind| matches!(kind, BlockKind::Rule));
                all.push(pause(own, diagnostics));
                all.extend(parts(rest, level + 1, lang, diagnostics));
            }
            (Some(DirectiveKind::Alternative), Some(place)) if place.is_none() => {
                **place = Some(read_alternative(headed, level, lang, diagnostics));
            }
            _ => {
                if let Some(directive) = &headed.directive {
                    misplaced(directive, diagnostics);
                }
                push_prose(&mut all, headed.heading);
                all.extend(parts(headed.blocks, level + 1, lang, diagnostics));
            }
        }
    }
    joined(all)
}

/// A calmer way through: everything up to the next heading of its level.
pub(super) fn read_alternative(
    headed: Headed,
    level: u8,
    lang: &str,
    diagnostics: &mut Diagnostics,
) -> Alternative {
    let parts = parts(headed.blocks, level + 1, lang, diagnostics);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let minutes = settings.number("minutes");
    Alternative { title: headed.title, span: headed.span, minutes, parts }
}

/// Cuts what belongs to a heading at the first block that ends it.
fn cut(mut headed: Headed, ends: impl Fn(&BlockKind) -> bool) -> (Headed, Vec<Block>) {
    let end = headed.blocks.iter().position(|block| ends(&block.kind));
    let rest = end.map(|end| headed.blocks.split_off(end)).unwrap_or_default();
    (headed, rest)
}

fn pause(headed: Headed, diagnostics: &mut Diagnostics) -> Part {
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let seconds = settings.number("seconds");
    Part::Pause(Pause { span: headed.span, title: headed.title, seconds, blocks: headed.blocks })
}

/// Parts without headings of their own: prose, notes, media, slide breaks.
fn plain_parts(blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match block.kind {
            BlockKind::Rule => parts.push(Part::SlideBreak(block.span)),
            BlockKind::Quote { alert: Some(Alert::Caution), blocks: note } => {
                parts.push(Part::ContentNote(ContentNote {
                    span: block.span,
                    blocks: note,
                    topics: Vec::new(),
                    intensity: 0,
                }));
            }
            BlockKind::Directive(directive) => {
                match with_directive(&directive, &mut blocks, diagnostics) {
                    Some(part) => parts.push(part),
                    None => misplaced(&directive, diagnostics),
                }
            }
            _ => push_prose(&mut parts, block),
        }
    }
    parts
}

/// What a comment and the block after it make together.
fn with_directive(
    directive: &Directive,
    blocks: &mut Peekable<IntoIter<Block>>,
    diagnostics: &mut Diagnostics,
) -> Option<Part> {
    match directive.kind {
        DirectiveKind::Facilitator => {
            let note = blocks.next_if(can_be_note)?;
            Some(Part::Facilitator(facilitator_note(directive, note, diagnostics)))
        }
        DirectiveKind::ContentNote => {
            let is_note = |next: &Block| {
                matches!(next.kind, BlockKind::Quote { alert: Some(Alert::Caution), .. })
            };
            let block = blocks.next_if(is_note)?;
            let BlockKind::Quote { blocks: note, .. } = block.kind else { return None };
            let mut settings = Settings { directive: Some(directive), diagnostics };
            Some(Part::ContentNote(ContentNote {
                span: block.span,
                blocks: note,
                topics: settings.texts("topics"),
                intensity: settings.intensity(),
            }))
        }
        DirectiveKind::Video => media(directive, MediaKind::Video, blocks, diagnostics),
        DirectiveKind::Audio => media(directive, MediaKind::Audio, blocks, diagnostics),
        _ => None,
    }
}

/// The note of a facilitator: the block after the comment, without the bars of a quote.
pub(super) fn facilitator_note(
    directive: &Directive,
    note: Block,
    diagnostics: &mut Diagnostics,
) -> FacilitatorNote {
    let mut settings = Settings { directive: Some(directive), diagnostics };
    let minutes = settings.number("minutes");
    let say = settings.text("say").map(str::to_owned);
    let span = note.span;
    let blocks = match note.kind {
        BlockKind::Quote { blocks, .. } => blocks,
        kind => vec![Block { span, kind }],
    };
    FacilitatorNote { span, minutes, say, blocks }
}

/// Whether a block can be the note below `@facilitator`.
pub(super) fn can_be_note(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Directive(_) | BlockKind::Rule | BlockKind::Heading { .. })
}

fn media(
    directive: &Directive,
    kind: MediaKind,
    blocks: &mut Peekable<IntoIter<Block>>,
    diagnostics: &mut Diagnostics,
) -> Option<Part> {
    let block = blocks.next_if(|next| only_link(next).is_some())?;
    let (file, text) = only_link(&block)?;
    let mut settings = Settings { directive: Some(directive), diagnostics };
    Some(Part::Media(Media {
        span: block.span,
        kind,
        file: file.to_owned(),
        title: plain_text(text),
        captions: settings.text("captions").map(str::to_owned),
        transcript: settings.text("transcript").map(str::to_owned),
        minutes: settings.number("minutes"),
        topics: settings.texts("topics"),
    }))
}

fn only_link(block: &Block) -> Option<(&str, &[Inline])> {
    match &block.kind {
        BlockKind::Paragraph(text) => match text.as_slice() {
            [Inline { kind: InlineKind::Link { destination, text }, .. }] => {
                Some((destination, text))
            }
            _ => None,
        },
        _ => None,
    }
}

fn push_prose(parts: &mut Vec<Part>, block: Block) {
    match parts.last_mut() {
        Some(Part::Prose(blocks)) => blocks.push(block),
        _ => parts.push(Part::Prose(vec![block])),
    }
}

/// Joins prose that a heading without a comment had cut in two.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        match (all.last_mut(), part) {
            (Some(Part::Prose(blocks)), Part::Prose(more)) => blocks.extend(more),
            (_, part) => all.push(part),
        }
    }
    all
}

/// Reports every comment among blocks that are shown as they are.
pub(super) fn report_directives(blocks: &[Block], diagnostics: &mut Diagnostics) {
    for block in blocks {
        report_misplaced(block, diagnostics);
    }
}
