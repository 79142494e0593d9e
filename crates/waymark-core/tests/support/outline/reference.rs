//! Glossary, sources and help.

use waymark_core::model::{Help, Source, Term};

use super::{Outline, list, option, settings, shown};

pub(crate) fn glossary(terms: &[Term]) -> String {
    let mut outline = Outline::default();
    for term in terms {
        let settings = settings(&[("also", list(&term.also))]);
        outline.line(format!("term {} “{}” #{}{settings}", term.id, term.name, term.anchor));
        outline.inside(|outline| outline.blocks("text", &term.blocks));
    }
    outline.text
}

pub(crate) fn sources(sources: &[Source]) -> String {
    let mut outline = Outline::default();
    for source in sources {
        let settings = settings(&[
            ("checked", option(&source.checked)),
            ("volatility", shown(&format!("{:?}", source.volatility).to_lowercase())),
            ("jurisdiction", shown(&source.jurisdiction).filter(|where_| !where_.is_empty())),
        ]);
        outline
            .line(format!("source {} “{}” #{}{settings}", source.id, source.name, source.anchor));
        outline.inside(|outline| outline.blocks("text", &source.blocks));
    }
    outline.text
}

pub(crate) fn help(help: &Help) -> String {
    let mut outline = Outline::default();
    outline.line(format!("help{}", settings(&[("checked", option(&help.checked))])));
    outline.inside(|outline| {
        outline.blocks("text", &help.blocks);
        if !help.local_title.is_empty() {
            outline.line(format!("local “{}”", help.local_title));
            outline.inside(|outline| outline.blocks("text", &help.local));
        }
    });
    outline.text
}
