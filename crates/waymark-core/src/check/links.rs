//! Links, pictures and files: everything that is named is there.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::directives;
use super::whole::{Document, Whole, report};
use crate::diagnostic::{Diagnostic, Problem, nearest};
use crate::markdown::{
    Directive, Inline, InlineKind, anchor, plain_text, visit_headings, visit_inlines,
};
use crate::model::{Destination, Month, percent_decoded};

pub(super) fn check(whole: &Whole, _today: Month, diagnostics: &mut Vec<Diagnostic>) {
    let anchors: BTreeMap<&str, BTreeSet<String>> = whole
        .documents
        .iter()
        .map(|document| (document.file.as_str(), heading_anchors(document)))
        .collect();
    for document in &whole.documents {
        let links = Links { whole, anchors: &anchors, document };
        visit_inlines(&document.blocks, &mut |inline| links.check(inline, diagnostics));
        for directive in directives(&document.blocks) {
            links.check_media(directive, diagnostics);
        }
    }
}

fn heading_anchors(document: &Document) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    visit_headings(&document.blocks, &mut |_, text| {
        anchors.insert(anchor(&plain_text(text)));
    });
    anchors
}

struct Links<'a> {
    whole: &'a Whole,
    anchors: &'a BTreeMap<&'a str, BTreeSet<String>>,
    document: &'a Document,
}

impl Links<'_> {
    fn check(&self, inline: &Inline, diagnostics: &mut Vec<Diagnostic>) {
        let problem = match &inline.kind {
            InlineKind::Link { destination, text } => {
                let is_empty = plain_text(text).is_empty();
                if is_empty {
                    report(diagnostics, &self.document.file, inline.span, Problem::EmptyLink);
                }
                self.problem(destination, false)
            }
            InlineKind::Image { destination, .. } => self.problem(destination, true),
            _ => None,
        };
        if let Some(problem) = problem {
            report(diagnostics, &self.document.file, inline.span, problem);
        }
    }

    /// The captions and the transcript that a video or a recording names.
    fn check_media(&self, directive: &Directive, diagnostics: &mut Vec<Diagnostic>) {
        for argument in ["captions", "transcript"].iter().filter_map(|key| directive.argument(key))
        {
            let written = argument.value.as_deref().unwrap_or_default();
            if let Some(problem) = self.problem(written, false) {
                report(diagnostics, &self.document.file, argument.span, problem);
            }
        }
    }

    fn problem(&self, written: &str, is_picture: bool) -> Option<Problem> {
        let refused = || Some(Problem::LinkRefused { destination: written.to_owned() });
        match Destination::of(written) {
            Destination::Media(path) => self.missing(&path),
            Destination::Refused => refused(),
            _ if is_picture => refused(),
            Destination::Anchor(anchor) => self.anchor(&self.document.file, "", &anchor),
            Destination::Term(anchor) => self.heading("glossary.md", &anchor),
            Destination::Source(anchor) => self.heading("sources.md", &anchor),
            Destination::File(file, anchor) => self.heading(&file, &anchor.unwrap_or_default()),
            Destination::Web(_) | Destination::Contact => None,
        }
    }

    fn missing(&self, path: &str) -> Option<Problem> {
        let paths = &self.whole.paths;
        // What follows `?` is for the server; `%20` is how a link writes a space.
        let plain = path.split('?').next().unwrap_or(path);
        let is_there = paths.contains(path) || paths.contains(&percent_decoded(plain));
        (!is_there).then(|| Problem::FileMissing { path: path.to_owned() })
    }

    /// A heading of another file; no anchor means the file as a whole.
    fn heading(&self, file: &str, anchor: &str) -> Option<Problem> {
        self.missing(file)
            .or_else(|| if anchor.is_empty() { None } else { self.anchor(file, file, anchor) })
    }

    fn anchor(&self, file: &str, shown_file: &str, anchor: &str) -> Option<Problem> {
        // A file that no module list names is not read, so its headings are not known.
        let anchors = self.anchors.get(file)?;
        if anchors.contains(anchor) {
            return None;
        }
        let suggestion = nearest(anchor, anchors.iter().map(String::as_str))
            .map(|meant| format!("{shown_file}#{meant}"));
        Some(Problem::NoAnchor { anchor: format!("{shown_file}#{anchor}"), suggestion })
    }
}
