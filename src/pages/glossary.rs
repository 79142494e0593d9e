//! The terms of the course.

use waymark_core::model::Term;
use waymark_core::render::ID_PREFIX;

use super::frame::Frame;
use crate::addresses::TextFile;
use crate::components::{page_title, prose};
use crate::context::Context;
use crate::text;
use crate::view::{El, el};

/// The glossary.
pub(super) fn glossary(context: Context, terms: &[Term]) -> El {
    let typesetter = context.typesetter(TextFile::Glossary);
    let entry = |term: &Term| {
        let also = (!term.also.is_empty()).then(|| text::also(&term.also));
        let also = also.map(|also| el("p").class("entry__note").text(&also));
        titled(&term.anchor, &term.name).maybe(also).child(prose(&typesetter.blocks(&term.blocks)))
    };
    Frame::new(context).with(|main| {
        main.child(page_title(None, text::GLOSSARY, false)).children(terms.iter().map(entry))
    })
}

/// A section of one term or source, with the id that links lead to.
pub(super) fn titled(anchor: &str, name: &str) -> El {
    let id = format!("{ID_PREFIX}{anchor}");
    let section = el("section").class("entry").attr("aria-labelledby", &id);
    section.child(el("h2").id(&id).focusable().text(name))
}
