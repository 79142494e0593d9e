//! A scene: what happens, what one can do, and, in an ending, the debrief.

use super::choices::{choices, is_choices};
use super::known::Known;
use super::mechanics::{Mechanic, Mechanics};
use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::{
    Alert, Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, visit_inlines,
};
use crate::model::{Condition, Ending, Node, SceneBlock, Tone, When};
use crate::parse::headed::Headed;
use crate::parse::misplaced::misplaced;
use crate::parse::parts::{can_be_note, facilitator_note};
use crate::parse::question::Keys;
use crate::parse::settings::Settings;
use crate::source::Span;

/// Reads the scene with this number, whose id is known.
pub(super) fn node(
    at: usize,
    headed: Headed,
    known: &Known<'_>,
    diagnostics: &mut Diagnostics,
) -> Node {
    let is_ending = headed.kind() == Some(DirectiveKind::Ending);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let minutes = settings.number("minutes");
    let tones = [("support", Tone::Support), ("repair", Tone::Repair), ("harm", Tone::Harm)];
    let tone = settings.word("tone", "`support`, `repair` or `harm`", &tones);
    let ending =
        is_ending.then(|| Ending { tone: tone.unwrap_or(Tone::Repair), debrief: Vec::new() });
    let node = Node {
        id: known.nodes[at].id.clone(),
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
    report_shown_names(&headed.blocks, known, diagnostics);
    let mut filling =
        Filling { node, known, diagnostics, keys: Keys::default(), last: Last::Plain };
    filling.take(headed.blocks);
    filling.node
}

/// Code spans such as `` `= minutes` `` show a name, which has to exist.
fn report_shown_names(blocks: &[Block], known: &Known<'_>, diagnostics: &mut Diagnostics) {
    visit_inlines(blocks, &mut |inline| {
        if let InlineKind::Code { text, literal: false } = &inline.kind
            && let Some(name) = text.trim_start().strip_prefix('=')
        {
            Mechanics::of(text, inline.span, known, diagnostics).shown_name(name.trim());
        }
    });
}

/// A scene that is being filled with its blocks.
struct Filling<'a, 'd> {
    node: Node,
    known: &'a Known<'a>,
    diagnostics: &'d mut Diagnostics,
    keys: Keys,
    last: Last,
}

/// What an `else` would follow.
enum Last {
    Plain,
    If(Condition),
    /// An `if` that could not be read, which was reported.
    UnreadIf,
}

impl Filling<'_, '_> {
    fn take(&mut self, blocks: Vec<Block>) {
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            match (block.kind, &mut self.node.ending) {
                (BlockKind::Quote { alert: Some(Alert::Tip), blocks }, _) => {
                    self.node.hints.push(blocks);
                }
                (BlockKind::Quote { alert: Some(Alert::Important), blocks }, Some(ending)) => {
                    ending.debrief.extend(blocks);
                }
                (BlockKind::Directive(directive), _) => {
                    self.facilitator(&directive, blocks.next_if(can_be_note));
                }
                (BlockKind::List(list), None) if is_choices(&list, self.known) => {
                    let choices = choices(list, &mut self.keys, self.known, self.diagnostics);
                    self.node.choices.extend(choices);
                }
                (kind, _) => self.show(Block { span: block.span, kind }),
            }
        }
    }

    fn facilitator(&mut self, directive: &Directive, note: Option<Block>) {
        match (directive.kind, note) {
            (DirectiveKind::Facilitator, Some(note)) => {
                let note = facilitator_note(directive, note, self.diagnostics);
                self.node.facilitator.push(note);
            }
            (_, note) => {
                misplaced(directive, self.diagnostics);
                self.take(note.into_iter().collect());
            }
        }
    }

    /// A block of the scene, with its condition taken off.
    fn show(&mut self, mut block: Block) {
        let (when, last) = match take_condition(&mut block) {
            None => (When::Always, Last::Plain),
            Some((text, span)) => match Mechanic::of(&text) {
                Mechanic::Else => (self.after_if(span), Last::Plain),
                Mechanic::If(terms) => self.condition(&text, span, terms),
                _ => (When::Always, Last::Plain),
            },
        };
        self.last = last;
        self.node.scene.push(SceneBlock { when, block });
    }

    fn condition(&mut self, text: &str, span: Span, terms: &str) -> (When, Last) {
        let mut mechanics = Mechanics::of(text, span, self.known, self.diagnostics);
        match mechanics.condition(terms) {
            Some(condition) => (When::If(condition.clone()), Last::If(condition)),
            None => (When::Always, Last::UnreadIf),
        }
    }

    fn after_if(&mut self, span: Span) -> When {
        match &self.last {
            Last::If(condition) => When::Else(condition.clone()),
            Last::UnreadIf => When::Always,
            Last::Plain => {
                self.diagnostics.report(span, Problem::ElseWithoutIf);
                When::Always
            }
        }
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
