//! The choices of a scene: the list whose items begin with a link to a scene.

use super::known::Known;
use super::mechanics::{Mechanic, Mechanics};
use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, List, ListItem, plain_text};
use crate::model::{Destination, SceneChoice};
use crate::parse::question::Keys;
use crate::source::Span;

/// Whether every item of a list begins with a link to a heading, or some with a link to a scene.
pub(super) fn is_choices(list: &List, known: &Known<'_>) -> bool {
    let leads_to_scene =
        |item: &ListItem| first_anchor(item).is_some_and(|anchor| known.node_at(&anchor).is_some());
    list.items.iter().all(begins_with_anchor) || list.items.iter().any(leads_to_scene)
}

/// Whether an item begins with a link to a heading of the file.
pub(super) fn begins_with_anchor(item: &ListItem) -> bool {
    first_anchor(item).is_some()
}

/// The anchors that the items of the lists among some blocks begin with.
pub(super) fn item_anchors(blocks: &[Block]) -> impl Iterator<Item = String> {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(list) => Some(list),
        _ => None,
    });
    lists.flat_map(|list| &list.items).filter_map(first_anchor)
}

fn first_anchor(item: &ListItem) -> Option<String> {
    let BlockKind::Paragraph(text) = &item.blocks.first()?.kind else { return None };
    match &text.first()?.kind {
        InlineKind::Link { destination, .. } => match Destination::of(destination) {
            Destination::Anchor(anchor) => Some(anchor),
            _ => None,
        },
        _ => None,
    }
}

/// Reads the choices of one list.
pub(super) fn choices(
    list: List,
    keys: &mut Keys,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<SceneChoice> {
    let mut choices = Vec::new();
    for item in list.items {
        if begins_with_anchor(&item) {
            choices.extend(choice(item, keys, known, diagnostics));
        } else {
            diagnostics.report(item.span, Problem::ChoiceWithoutLink);
            known.set_unread();
        }
    }
    choices
}

fn choice(
    item: ListItem,
    keys: &mut Keys,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<SceneChoice> {
    let mut feedback = Vec::new();
    let mut paragraph = None;
    let mut lost = None;
    for block in item.blocks {
        match block.kind {
            BlockKind::Paragraph(text) if paragraph.is_none() => paragraph = Some(text),
            BlockKind::Quote { blocks, .. } => feedback.extend(blocks),
            // A comment was reported where all comments within lists are.
            BlockKind::Directive(_) => {}
            _ => lost = lost.or(Some(block.span)),
        }
    }
    let mut inlines = paragraph?.into_iter();
    let link = inlines.next()?;
    let InlineKind::Link { destination, text: label } = link.kind else { return None };
    let mut choice = SceneChoice {
        key: keys.free(&plain_text(&label)),
        label,
        span: link.span,
        target: target(&destination, link.span, known, diagnostics),
        condition: None,
        once: false,
        effects: Vec::new(),
        feedback,
    };
    for inline in inlines {
        if !apply(&mut choice, &inline, known, diagnostics) {
            lost = lost.or(Some(inline.span));
        }
    }
    if let Some(span) = lost {
        diagnostics.report(span, Problem::TextInChoice);
    }
    Some(choice)
}

/// Reads what follows the link of a choice: conditions and effects. Says whether it was one.
fn apply(
    choice: &mut SceneChoice,
    inline: &Inline,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    match &inline.kind {
        InlineKind::Code { text, .. } => {
            let mut mechanics = Mechanics::of(text, inline.span, known, diagnostics);
            match Mechanic::of(text) {
                Mechanic::If(terms) => {
                    let condition = mechanics.condition(terms);
                    match (&mut choice.condition, condition) {
                        // Two conditions have to hold both.
                        (Some(first), Some(second)) => first.terms.extend(second.terms),
                        (first, second) => *first = first.take().or(second),
                    }
                }
                Mechanic::Once => choice.once = true,
                Mechanic::Else => diagnostics.report(inline.span, Problem::ElseWithoutIf),
                Mechanic::Other => choice.effects.extend(mechanics.effect()),
            }
            true
        }
        InlineKind::SoftBreak | InlineKind::HardBreak | InlineKind::Directive(_) => true,
        InlineKind::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// The node that a choice leads to. A misspelt anchor leads to the one that was meant, so that one
/// slip does not make the rest of the scenario look unreachable.
fn target(
    destination: &str,
    span: Span,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let Destination::Anchor(anchor) = Destination::of(destination) else { return None };
    if let Some(at) = known.node_at(&anchor) {
        return Some(at);
    }
    let anchor_shown = format!("#{anchor}");
    let meant = nearest(&anchor, known.anchors());
    let problem = if known.is_heading(&anchor) {
        Problem::NotAScene { anchor: anchor_shown }
    } else {
        let suggestion = meant.map(|anchor| format!("#{anchor}"));
        Problem::NoAnchor { anchor: anchor_shown, suggestion }
    };
    diagnostics.report(span, problem);
    let target = meant.and_then(|anchor| known.node_at(anchor));
    if target.is_none() {
        known.set_unread();
    }
    target
}
