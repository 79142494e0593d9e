//! A scenario: a `##` with `@scenario`, a state table, and scenes.

mod choices;
mod known;
mod mechanics;
mod nodes;
mod scenes;
mod state_table;

use std::collections::HashSet;

use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::markdown::{Block, BlockKind, Directive};
use crate::model::{Scenario, StateName};

use super::headed::{Headed, split};
use super::module::Context;
use super::parts::parts;
use super::settings::Settings;
use known::Known;
use scenes::Scenes;

pub(super) fn scenario(
    headed: Headed,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Scenario {
    let (before, headings) = split(headed.blocks, 3, diagnostics);
    let (mut introduction, (names, unreadable)) = take_state_table(before, diagnostics);
    let start_anchor = headed.directive.as_ref().and_then(|directive| directive.value("start"));
    let scenes = Scenes::sorted(headings, start_anchor, context.lang, diagnostics);
    introduction.extend(scenes.introduction);
    let nodes = known::nodes(&scenes.scenes, diagnostics);
    let known = Known::of(&names, unreadable, &nodes, &context.headings);
    let mut settings = Settings { directive: headed.directive.as_ref(), diagnostics };
    let mut scenario = Scenario {
        id: settings.id("scenario", headed.span),
        title: headed.title,
        span: headed.span,
        minutes: settings.number("minutes"),
        topics: settings.texts("topics"),
        intensity: settings.intensity(),
        vote: settings.switch("vote", false),
        start: start(headed.directive.as_ref(), &known, diagnostics),
        introduction: parts(introduction, 3, context.lang, diagnostics),
        alternative: scenes.alternative,
        ..Scenario::default()
    };
    if scenes.scenes.is_empty() {
        diagnostics.report(scenario.span, Problem::NoScenes);
    }
    for (at, heading) in scenes.scenes.into_iter().enumerate() {
        scenario.nodes.push(nodes::node(at, heading, &known, diagnostics));
    }
    scenario.unread = known.is_unread();
    scenario.names = names;
    scenario
}

/// The names of a state table, and those of its rows that could not be read.
type Names = (Vec<StateName>, HashSet<String>);

/// The first table before the first scene is the state table.
fn take_state_table(mut blocks: Vec<Block>, diagnostics: &mut Diagnostics) -> (Vec<Block>, Names) {
    let is_table = |block: &Block| matches!(block.kind, BlockKind::Table(_));
    let Some(at) = blocks.iter().position(is_table) else {
        return (blocks, Names::default());
    };
    let names = match blocks.remove(at).kind {
        BlockKind::Table(table) => state_table::names(&table, diagnostics),
        _ => Names::default(),
    };
    (blocks, names)
}

/// The scene that the scenario begins with: `start=#anchor`, or the first.
fn start(directive: Option<&Directive>, known: &Known<'_>, diagnostics: &mut Diagnostics) -> usize {
    let Some(argument) = directive.and_then(|directive| directive.argument("start")) else {
        return 0;
    };
    let written = argument.value.as_deref().unwrap_or_default();
    let anchor = written.trim_start_matches('#');
    if let Some(at) = known.node_at(anchor) {
        return at;
    }
    let meant = nearest(anchor, known.anchors());
    let suggestion = meant.map(|anchor| format!("#{anchor}"));
    let anchor = format!("#{anchor}");
    diagnostics.report(argument.span, Problem::NoAnchor { anchor, suggestion });
    match meant.and_then(|anchor| known.node_at(anchor)) {
        Some(at) => at,
        None => {
            known.set_unread();
            0
        }
    }
}
