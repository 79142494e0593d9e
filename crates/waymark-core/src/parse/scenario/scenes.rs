//! Which headings of a scenario are scenes.

use std::collections::HashSet;

use super::choices::{begins_with_anchor, item_anchors};
use crate::diagnostic::Diagnostics;
use crate::markdown::{Block, BlockKind, DirectiveKind};
use crate::model::Alternative;
use crate::parse::headed::Headed;
use crate::parse::misplaced::misplaced;
use crate::parse::parts::read_alternative;

/// The headings of a scenario, sorted.
pub(super) struct Scenes {
    /// What stands before the first scene, under a heading of its own.
    pub(super) introduction: Vec<Block>,
    /// Scenes and endings.
    pub(super) scenes: Vec<Headed>,
    /// The calmer way through.
    pub(super) alternative: Option<Alternative>,
}

impl Scenes {
    /// A heading without a comment is an ordinary sub-heading, unless a choice or the start leads to
    /// it, or it is the first and holds choices: then it is a scene whose comment was forgotten.
    pub(super) fn sorted(
        headings: Vec<Headed>,
        start: Option<&str>,
        lang: &str,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut targets: HashSet<String> =
            headings.iter().flat_map(|heading| item_anchors(&heading.blocks)).collect();
        targets.extend(start.map(|anchor| anchor.trim_start_matches('#').to_owned()));
        let mut sorted = Self { introduction: Vec::new(), scenes: Vec::new(), alternative: None };
        for heading in headings {
            match heading.kind() {
                Some(DirectiveKind::Alternative) if sorted.alternative.is_none() => {
                    sorted.alternative = Some(read_alternative(heading, 3, lang, diagnostics));
                }
                Some(DirectiveKind::Node | DirectiveKind::Ending) => sorted.scenes.push(heading),
                None if targets.contains(&heading.anchor)
                    || diagnostics.is_excused(heading.span)
                    || (sorted.scenes.is_empty() && holds_choices(&heading.blocks)) =>
                {
                    sorted.scenes.push(heading);
                }
                None => sorted.push_text(heading),
                Some(_) => {
                    if let Some(directive) = &heading.directive {
                        misplaced(directive, diagnostics);
                    }
                    sorted.push_text(heading);
                }
            }
        }
        sorted
    }

    /// A sub-heading belongs to the scene above it.
    fn push_text(&mut self, heading: Headed) {
        let blocks =
            self.scenes.last_mut().map_or(&mut self.introduction, |scene| &mut scene.blocks);
        blocks.push(heading.heading);
        blocks.extend(heading.blocks);
    }
}

fn holds_choices(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::List(list) => list.items.iter().all(begins_with_anchor),
        _ => false,
    })
}
