//! Feedback that is not indented: it ends the list, so the options go on in another list.

use super::is_alert;
use crate::diagnostic::Problem;
use crate::markdown::{Block, BlockKind, List};
use crate::parse::settings::Settings;

/// Gives each quote that is not indented to the option above it, as was meant, and reports it.
pub(super) fn taken_in(content: Vec<Block>, settings: &mut Settings<'_, '_>) -> Vec<Block> {
    let answers_are_plain =
        matches!(settings.text("type"), Some("short" | "number" | "slider" | "poll"));
    let holds_feedback =
        |list: &List| answers_are_plain || list.items.iter().any(|item| item.checked.is_some());
    let mut taken: Vec<Block> = Vec::with_capacity(content.len());
    let mut after_stray = false;
    for block in content {
        let above = taken.last_mut().and_then(|block| match &mut block.kind {
            BlockKind::List(list) if holds_feedback(list) => Some(list),
            _ => None,
        });
        match (above, block.kind) {
            (Some(list), kind @ BlockKind::Quote { alert: None, .. }) => {
                let block = Block { span: block.span, kind };
                if is_alert(&block, settings.diagnostics) {
                    taken.push(block);
                    continue;
                }
                settings.diagnostics.report(block.span, Problem::FeedbackOutside);
                if let Some(last) = list.items.last_mut() {
                    last.blocks.push(block);
                }
                after_stray = true;
            }
            (Some(list), BlockKind::List(more)) if after_stray && holds_feedback(&more) => {
                list.items.extend(more.items);
            }
            (_, kind) => {
                after_stray = false;
                taken.push(Block { span: block.span, kind });
            }
        }
    }
    taken
}
