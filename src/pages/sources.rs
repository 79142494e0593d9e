//! Where the claims of the course come from, and when that was last checked.

use waymark_core::model::Source;

use super::frame::Frame;
use super::glossary::titled;
use crate::addresses::TextFile;
use crate::components::{page_title, prose};
use crate::context::Context;
use crate::text;
use crate::view::{El, el};

/// The sources.
pub(super) fn sources(context: Context, sources: &[Source]) -> El {
    let typesetter = context.typesetter(TextFile::Sources);
    let entry = |source: &Source| {
        let note = el("p").class("entry__note").text(&note(context, source));
        let text = prose(&typesetter.blocks(&source.blocks));
        titled(&source.anchor, &source.name).child(text).child(note)
    };
    Frame::new(context).with(|main| {
        main.child(page_title(None, text::SOURCES, false)).children(sources.iter().map(entry))
    })
}

fn note(context: Context, source: &Source) -> String {
    let checked = source.checked.map(|month| text::checked(&context.month(month)));
    let place = (!source.jurisdiction.is_empty()).then(|| text::jurisdiction(&source.jurisdiction));
    let parts: Vec<String> = checked.into_iter().chain(place).collect();
    parts.join(" ")
}
