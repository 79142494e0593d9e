//! A scenario: a `##` with `@scenario`, a state table, and scenes.

mod mechanics;
mod nodes;
mod state_table;

use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::markdown::{BlockKind, Directive, DirectiveKind};
use crate::model::{Alternative, Id, Scenario, StateName};

use super::headed::{Headed, misplaced, split};
use super::parts::{parts, read_alternative};
use super::settings::Settings;

/// What the text of a scene can refer to.
struct Known<'a> {
    names: &'a [StateName],
    nodes: &'a [KnownNode],
}

/// A heading of the scenario, before its scene is read.
struct KnownNode {
    id: Id,
    anchor: String,
}

pub(super) fn scenario(headed: Headed, lang: &str, diagnostics: &mut Diagnostics) -> Scenario {
    let (before, headings) = split(headed.blocks, 3, diagnostics);
    let (introduction, names) = take_state_table(before, diagnostics);
    let mut alternative: Option<Alternative> = None;
    let mut scenes = Vec::new();
    for heading in headings {
        match heading.kind() {
            Some(DirectiveKind::Alternative) if alternative.is_none() => {
                alternative = Some(read_alternative(heading, 3, lang, diagnostics));
            }
            Some(DirectiveKind::Node | DirectiveKind::Ending) | None => scenes.push(heading),
            Some(_) => {
                if let Some(directive) = &heading.directive {
                    misplaced(directive, diagnostics);
                }
            }
        }
    }
    let known = known_nodes(&scenes, diagnostics);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let mut scenario = Scenario {
        id: settings.id("scenario", headed.span),
        title: headed.title,
        span: headed.span,
        minutes: settings.number("minutes"),
        topics: settings.texts("topics"),
        intensity: settings.intensity(),
        vote: settings.switch("vote", false),
        introduction: parts(introduction, 3, lang, diagnostics).0,
        names,
        nodes: Vec::new(),
        start: start(headed.directive.as_ref(), &known, diagnostics),
        alternative,
    };
    if scenes.is_empty() {
        diagnostics.report(scenario.span, Problem::NoScenes);
    }
    let known = Known { names: &scenario.names, nodes: &known };
    scenario.nodes =
        scenes.into_iter().map(|heading| nodes::node(heading, &known, diagnostics)).collect();
    scenario
}

/// The first table before the first scene is the state table.
fn take_state_table(
    mut blocks: Vec<crate::markdown::Block>,
    diagnostics: &mut Diagnostics,
) -> (Vec<crate::markdown::Block>, Vec<StateName>) {
    let Some(at) = blocks.iter().position(|block| matches!(block.kind, BlockKind::Table(_))) else {
        return (blocks, Vec::new());
    };
    let names = match blocks.remove(at).kind {
        BlockKind::Table(table) => state_table::names(&table, diagnostics),
        _ => Vec::new(),
    };
    (blocks, names)
}

/// The ids of the scenes; each is unique within its scenario.
fn known_nodes(scenes: &[Headed], diagnostics: &mut Diagnostics) -> Vec<KnownNode> {
    let mut known: Vec<KnownNode> = Vec::new();
    for scene in scenes {
        let mut settings = Settings { directive: scene.directive.as_ref(), diagnostics };
        let what = if scene.kind() == Some(DirectiveKind::Ending) { "ending" } else { "scene" };
        let mut id = settings.id(what, scene.span);
        if !id.is_empty() && known.iter().any(|other| other.id == id) {
            let argument = scene.directive.as_ref().and_then(|directive| directive.argument("id"));
            let span = argument.map_or(scene.span, |argument| argument.span);
            diagnostics.report(span, Problem::IdTwice { id: id.to_string() });
            id = Id::default();
        }
        known.push(KnownNode { id, anchor: scene.anchor.clone() });
    }
    known
}

/// The scene that the scenario begins with: `start=#anchor`, or the first.
fn start(
    directive: Option<&Directive>,
    known: &[KnownNode],
    diagnostics: &mut Diagnostics,
) -> usize {
    let Some(argument) = directive.and_then(|directive| directive.argument("start")) else {
        return 0;
    };
    let written = argument.value.clone().unwrap_or_default();
    let anchor = written.trim_start_matches('#');
    if let Some(at) = known.iter().position(|node| node.anchor == anchor) {
        return at;
    }
    let suggestion = nearest(anchor, known.iter().map(|node| node.anchor.as_str()));
    let meant = suggestion.and_then(|anchor| known.iter().position(|node| node.anchor == anchor));
    let suggestion = suggestion.map(|anchor| format!("#{anchor}"));
    let anchor = format!("#{anchor}");
    diagnostics.report(argument.span, Problem::NoAnchor { anchor, suggestion });
    meant.unwrap_or(0)
}
