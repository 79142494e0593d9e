//! What the text of a scene can refer to.

use core::cell::Cell;
use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostics, Problem};
use crate::markdown::DirectiveKind;
use crate::model::{Id, StateName};
use crate::parse::headed::Headed;
use crate::parse::settings::Settings;

/// A heading of the scenario, before its scene is read.
pub(super) struct KnownNode {
    pub(super) id: Id,
    anchor: String,
}

/// Names, scenes and headings, by what they are called.
pub(super) struct Known<'a> {
    pub(super) names: &'a [StateName],
    pub(super) nodes: &'a [KnownNode],
    name_at: HashMap<&'a str, usize>,
    id_at: HashMap<&'a str, usize>,
    anchor_at: HashMap<&'a str, usize>,
    /// Names whose row in the state table could not be read.
    unreadable: HashSet<String>,
    /// The anchors of all headings of the file.
    headings: &'a HashSet<String>,
    /// Whether something of the scenario could not be read.
    unread: Cell<bool>,
}

impl<'a> Known<'a> {
    pub(super) fn of(
        names: &'a [StateName],
        unreadable: HashSet<String>,
        nodes: &'a [KnownNode],
        headings: &'a HashSet<String>,
    ) -> Self {
        let name_at = names.iter().enumerate().map(|(at, state)| (state.name.as_str(), at));
        let mut known = Self {
            names,
            nodes,
            name_at: name_at.collect(),
            id_at: HashMap::new(),
            anchor_at: HashMap::new(),
            unread: Cell::new(!unreadable.is_empty()),
            unreadable,
            headings,
        };
        for (at, node) in nodes.iter().enumerate() {
            known.id_at.entry(node.id.as_str()).or_insert(at);
            // Of two scenes with one heading, the first is where a link leads.
            if *known.anchor_at.entry(node.anchor.as_str()).or_insert(at) != at {
                known.set_unread();
            }
        }
        known
    }

    pub(super) fn name_at(&self, name: &str) -> Option<usize> {
        self.name_at.get(name).copied()
    }

    pub(super) fn id_at(&self, id: &str) -> Option<usize> {
        self.id_at.get(id).copied()
    }

    pub(super) fn node_at(&self, anchor: &str) -> Option<usize> {
        self.anchor_at.get(anchor).copied()
    }

    pub(super) fn anchors(&self) -> impl Iterator<Item = &'a str> {
        self.nodes.iter().map(|node| node.anchor.as_str())
    }

    /// Whether some heading of the file, of a scene or not, has this anchor.
    pub(super) fn is_heading(&self, anchor: &str) -> bool {
        self.headings.contains(anchor)
    }

    /// Whether the row of this name could not be read, which was reported there.
    pub(super) fn is_unreadable(&self, name: &str) -> bool {
        self.unreadable.contains(name)
    }

    /// Remembers that something could not be read, so that the proof speaks only of what is certain.
    pub(super) fn set_unread(&self) {
        self.unread.set(true);
    }

    pub(super) fn is_unread(&self) -> bool {
        self.unread.get()
    }
}

/// The ids of the scenes; each is unique within its scenario.
pub(super) fn nodes(scenes: &[Headed], diagnostics: &mut Diagnostics) -> Vec<KnownNode> {
    let mut used = HashSet::new();
    let mut nodes = Vec::with_capacity(scenes.len());
    for scene in scenes {
        let mut settings = Settings { directive: scene.directive.as_ref(), diagnostics };
        let what = if scene.kind() == Some(DirectiveKind::Ending) { "ending" } else { "scene" };
        let mut id = settings.id(what, scene.span);
        if !id.is_empty() && !used.insert(id.clone()) {
            let argument = scene.directive.as_ref().and_then(|directive| directive.argument("id"));
            let span = argument.map_or(scene.span, |argument| argument.span);
            diagnostics.report(span, Problem::IdTwice { id: id.to_string() });
            id = Id::default();
        }
        nodes.push(KnownNode { id, anchor: scene.anchor.clone() });
    }
    nodes
}
