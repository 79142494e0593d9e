//! A scene: what happens, what one can do, and, in an ending, the debrief.

use super::Known;
use super::mechanics::{CodeSpan, Mechanic, condition, effect};
use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::item::text_key;
use crate::markdown::{
    Alert, Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, List, ListItem,
    plain_text,
};
use crate::model::{
    Condition, Destination, Ending, Id, Node, SceneBlock, SceneChoice, Tone, When,
};
use crate::parse::headed::{Headed, misplaced};
use crate::parse::parts::facilitator_note;
use crate::parse::settings::Settings;
use crate::source::Span;

pub(super) fn node(headed: Headed, known: &Known<'_>, diagnostics: &mut Diagnostics) -> Node {
    let is_ending = headed.kind() == Some(DirectiveKind::Ending);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let minutes = settings.number("minutes");
    let tones = [("support", Tone::Support), ("repair", Tone::Repair), ("harm", Tone::Harm)];
    let tone = settings.word("tone", "`support`, `repair` or `harm`", &tones);
    let ending =
        is_ending.then(|| Ending { tone: tone.unwrap_or(Tone::Repair), debrief: Vec::new() });
    let mut node = Node {
        id: node_id(&headed, known),
        title: headed.title,
        anchor: headed.anchor,
        span: headed.span,
        minutes,
        scene: Vec::new(),
        choices: Vec::new(),
        hints: Vec::new(),
        ending,
        facilitator: Vec::new(),
    };
    fill(&mut node, headed.blocks, known, diagnostics);
    node
}

/// The id was read with all others of the scenario, before the first scene.
fn node_id(headed: &Headed, known: &Known<'_>) -> Id {
    let id = headed.directive.as_ref().and_then(|directive| directive.value("id"));
    let node = known.nodes.iter().find(|node| Some(node.id.as_str()) == id);
    node.map(|node| node.id.clone()).unwrap_or_default()
}

fn fill(node: &mut Node, blocks: Vec<Block>, known: &Known<'_>, diagnostics: &mut Diagnostics) {
    let mut blocks = blocks.into_iter();
    while let Some(block) = blocks.next() {
        match block.kind {
            BlockKind::Quote { alert: Some(Alert::Tip), blocks } => node.hints.push(blocks),
            BlockKind::Quote { alert: Some(Alert::Important), blocks: debrief }
                if node.ending.is_some() =>
            {
                if let Some(ending) = &mut node.ending {
                    ending.debrief.extend(debrief);
                }
            }
            BlockKind::Directive(directive) => {
                facilitator(node, &directive, blocks.next(), diagnostics);
            }
            BlockKind::List(list) if is_choices(&list) => {
                for item in list.items {
                    node.choices.extend(choice(item, known, diagnostics));
                }
            }
            kind => {
                let block = Block { span: block.span, kind };
                let scene_block = scene_block(block, node.scene.last(), known, diagnostics);
                node.scene.push(scene_block);
            }
        }
    }
}

fn facilitator(
    node: &mut Node,
    directive: &Directive,
    next: Option<Block>,
    diagnostics: &mut Diagnostics,
) {
    match (directive.kind, next) {
        (DirectiveKind::Facilitator, Some(note)) => {
            node.facilitator.push(facilitator_note(directive, note, diagnostics));
        }
        (_, next) => {
            misplaced(directive, diagnostics);
            node.scene.extend(next.map(|block| SceneBlock { when: When::Always, block }));
        }
    }
}

/// The choices are the list whose items begin with a link to a heading.
fn is_choices(list: &List) -> bool {
    list.items.iter().all(|item| match first_paragraph(&item.blocks) {
        Some([Inline { kind: InlineKind::Link { destination, .. }, .. }, ..]) => {
            matches!(Destination::of(destination), Destination::Anchor(_))
        }
        _ => false,
    })
}

fn first_paragraph(blocks: &[Block]) -> Option<&[Inline]> {
    match &blocks.first()?.kind {
        BlockKind::Paragraph(text) => Some(text),
        _ => None,
    }
}

fn choice(item: ListItem, known: &Known<'_>, diagnostics: &mut Diagnostics) -> Option<SceneChoice> {
    let mut feedback = Vec::new();
    let mut paragraph = None;
    for block in item.blocks {
        match block.kind {
            BlockKind::Paragraph(text) if paragraph.is_none() => paragraph = Some(text),
            BlockKind::Quote { blocks, .. } => feedback.extend(blocks),
            _ => diagnostics.report(block.span, Problem::TextAfterOptions { what: "text" }),
        }
    }
    let mut inlines = paragraph?.into_iter();
    let link = inlines.next()?;
    let InlineKind::Link { destination, text: label } = link.kind else { return None };
    let mut choice = SceneChoice {
        key: text_key(&plain_text(&label)),
        label,
        span: link.span,
        target: target(&destination, link.span, known, diagnostics),
        condition: None,
        once: false,
        effects: Vec::new(),
        feedback,
    };
    for inline in inlines {
        apply(&mut choice, &inline, known, diagnostics);
    }
    Some(choice)
}

/// Reads what follows the link of a choice: conditions and effects.
fn apply(
    choice: &mut SceneChoice,
    inline: &Inline,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) {
    match &inline.kind {
        InlineKind::Code { text, .. } => {
            let code = CodeSpan { text, span: inline.span };
            match Mechanic::of(text) {
                Mechanic::If(terms) => {
                    choice.condition = condition(code, terms, known, diagnostics);
                }
                Mechanic::Once => choice.once = true,
                Mechanic::Else => diagnostics.report(inline.span, Problem::ElseWithoutIf),
                Mechanic::Other => choice.effects.extend(effect(code, known, diagnostics)),
            }
        }
        InlineKind::SoftBreak | InlineKind::HardBreak => {}
        InlineKind::Text(text) if text.trim().is_empty() => {}
        _ => diagnostics.report(inline.span, Problem::TextAfterOptions { what: "text" }),
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
    let anchor = destination.trim_start_matches('#');
    let find = |anchor: &str| known.nodes.iter().position(|node| node.anchor == anchor);
    find(anchor).or_else(|| {
        let suggestion = nearest(anchor, known.nodes.iter().map(|node| node.anchor.as_str()));
        let problem = Problem::NoAnchor {
            anchor: destination.to_owned(),
            suggestion: suggestion.map(|anchor| format!("#{anchor}")),
        };
        diagnostics.report(span, problem);
        suggestion.and_then(find)
    })
}

/// A block of the scene, with its condition taken off.
fn scene_block(
    mut block: Block,
    before: Option<&SceneBlock>,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> SceneBlock {
    let when = match take_condition(&mut block) {
        None => When::Always,
        Some((text, span)) => match Mechanic::of(&text) {
            Mechanic::Else => after_if(before).unwrap_or_else(|| {
                diagnostics.report(span, Problem::ElseWithoutIf);
                When::Always
            }),
            Mechanic::If(terms) => {
                condition(CodeSpan { text: &text, span }, terms, known, diagnostics)
                    .map_or(When::Always, When::If)
            }
            _ => When::Always,
        },
    };
    SceneBlock { when, block }
}

fn after_if(before: Option<&SceneBlock>) -> Option<When> {
    match &before?.when {
        When::If(condition) => Some(When::Else(Condition::clone(condition))),
        _ => None,
    }
}

/// Takes the code span of a condition off the beginning of a paragraph, or of a quote, which holds
/// more than one block.
fn take_condition(block: &mut Block) -> Option<(String, Span)> {
    match &mut block.kind {
        BlockKind::Paragraph(text) => take_code(text),
        BlockKind::Quote { alert: None, blocks } => {
            let first = blocks.first_mut()?;
            let BlockKind::Paragraph(text) = &mut first.kind else { return None };
            let taken = take_code(text)?;
            if text.is_empty() {
                blocks.remove(0);
            }
            Some(taken)
        }
        _ => None,
    }
}

fn take_code(text: &mut Vec<Inline>) -> Option<(String, Span)> {
    let InlineKind::Code { text: code, literal: false } = &text.first()?.kind else { return None };
    if !matches!(Mechanic::of(code), Mechanic::If(_) | Mechanic::Else) {
        return None;
    }
    let Inline { span, kind: InlineKind::Code { text: code, .. } } = text.remove(0) else {
        return None;
    };
    match text.first_mut().map(|inline| &mut inline.kind) {
        Some(InlineKind::Text(next)) => *next = next.trim_start().to_owned(),
        Some(InlineKind::SoftBreak | InlineKind::HardBreak) => {
            text.remove(0);
        }
        _ => {}
    }
    Some((code, span))
}
