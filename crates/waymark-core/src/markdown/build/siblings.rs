//! The blocks of one container, with the `<details>` that are open among them.

use crate::markdown::tree::{Block, BlockKind};
use crate::source::Span;

#[derive(Default)]
pub(super) struct Siblings {
    done: Vec<Block>,
    open: Vec<(Span, String, Vec<Block>)>,
}

impl Siblings {
    /// The blocks to which the next one belongs.
    pub(super) fn blocks(&mut self) -> &mut Vec<Block> {
        self.open.last_mut().map_or(&mut self.done, |(_, _, blocks)| blocks)
    }

    pub(super) fn push(&mut self, span: Span, kind: BlockKind) {
        self.blocks().push(Block { span, kind });
    }

    pub(super) fn open_details(&mut self, span: Span, summary: String) {
        self.open.push((span, summary, Vec::new()));
    }

    /// Whether there was one to close.
    pub(super) fn close_details(&mut self) -> bool {
        let Some((span, summary, blocks)) = self.open.pop() else { return false };
        self.push(span, BlockKind::Details { summary, blocks });
        true
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        while self.close_details() {}
        self.done
    }
}
