//! Options: what can be chosen, what is right, what is said to each.

use std::collections::HashMap;

use super::answers::{split_item, take_weight};
use crate::diagnostic::{Diagnostics, Problem};
use crate::item::text_key;
use crate::markdown::{
    Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, List, plain_text, visit_inlines,
};
use crate::model::{Area, ChoiceKind, ChoiceOption, Hotspot, Interaction};
use crate::parse::decimal::decimal;
use crate::parse::misplaced::misplaced;
use crate::source::Span;

/// A choice among options, with what must hold for it to be graded.
pub(super) fn choice(
    kind: ChoiceKind,
    list: List,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Interaction {
    let options = plain_options(list, diagnostics);
    let right = options.iter().filter(|option| option.right).count();
    let is_cause = |problem: &Problem| matches!(problem, Problem::NearCheckBox { .. });
    if diagnostics.said_within(span, is_cause) {
        // What is right, and how many options there are, cannot be told.
    } else if right == 0 {
        diagnostics.report(span, Problem::NoneCorrect);
    } else if right > 1 && kind == ChoiceKind::TrueFalse {
        let why = "true and false cannot both be right";
        diagnostics.report(span, Problem::Ungradable { why });
    } else if right > 1 && kind == ChoiceKind::Single {
        let why = "`type=single` has one right option";
        diagnostics.report(span, Problem::Ungradable { why });
    } else if options.len() < 2 {
        diagnostics.report(span, Problem::Ungradable { why: "there is only one option" });
    }
    Interaction::Choice(kind, options)
}

/// Options without a place on a picture.
pub(super) fn plain_options(list: List, diagnostics: &mut Diagnostics) -> Vec<ChoiceOption> {
    let areas = list.items.iter().flat_map(|item| &item.blocks).flat_map(areas);
    for directive in areas {
        misplaced(directive, diagnostics);
    }
    options(list, diagnostics)
}

/// The places on a picture that a block of an option names.
fn areas(block: &Block) -> Vec<&Directive> {
    match &block.kind {
        BlockKind::Paragraph(text) => text.iter().filter_map(area_of).collect(),
        BlockKind::Directive(directive) => vec![directive],
        _ => Vec::new(),
    }
}

fn area_of(inline: &Inline) -> Option<&Directive> {
    match &inline.kind {
        InlineKind::Directive(directive) => {
            Some(directive).filter(|directive| directive.kind == DirectiveKind::Area)
        }
        _ => None,
    }
}

/// The options of a list.
fn options(list: List, diagnostics: &mut Diagnostics) -> Vec<ChoiceOption> {
    let mut options: Vec<ChoiceOption> = Vec::new();
    let mut keys = Keys::default();
    let has_boxes = list.items.iter().any(|item| item.checked.is_some());
    for item in list.items {
        if has_boxes && item.checked.is_none() {
            diagnostics
                .report(item.span, Problem::Ungradable { why: "an option has no check box" });
        }
        let right = item.checked == Some(true);
        let (mut text, feedback) = split_item(item.blocks, diagnostics);
        let weight = take_weight(&mut text);
        let area = take_area(&mut text, diagnostics);
        let words = plain_text(&text);
        if words.is_empty() && !holds_picture(&text) {
            diagnostics.report(item.span, Problem::Ungradable { why: "an option has no text" });
        }
        let key = keys.free(&words);
        options.push(ChoiceOption { span: item.span, key, text, right, weight, feedback, area });
    }
    options
}

/// The keys that were given out.
#[derive(Default)]
pub(in crate::parse) struct Keys(HashMap<String, usize>);

impl Keys {
    /// A hash of the text, numbered when another one says the same.
    pub(in crate::parse) fn free(&mut self, words: &str) -> String {
        let key = text_key(words);
        let same = self.0.entry(key.clone()).or_default();
        *same += 1;
        if *same == 1 { key } else { format!("{key}-{same}") }
    }
}

fn holds_picture(text: &[Inline]) -> bool {
    text.iter().any(|inline| matches!(inline.kind, InlineKind::Image { .. }))
}

/// A hotspot: the picture of the stem, and options with their places on it.
pub(super) fn hotspot(
    list: List,
    span: Span,
    stem: &mut Vec<Block>,
    diagnostics: &mut Diagnostics,
) -> Interaction {
    let options = options(list, diagnostics);
    if !options.iter().any(|option| option.right) {
        diagnostics.report(span, Problem::NoneCorrect);
    }
    for option in &options {
        if option.area.is_none() {
            diagnostics.report(option.span, Problem::BadArea { why: "it has no `@area`" });
        }
    }
    let Some((picture, alternative)) = take_picture(stem) else {
        let why = "a hotspot needs a picture above its options";
        diagnostics.report(span, Problem::Ungradable { why });
        return Interaction::Unknown;
    };
    Interaction::Hotspot(Hotspot { picture, alternative, options })
}

/// Takes the first picture that stands alone in a paragraph out of the stem.
fn take_picture(stem: &mut Vec<Block>) -> Option<(String, String)> {
    let is_picture = |block: &Block| {
        matches!(&block.kind, BlockKind::Paragraph(text)
            if matches!(text.as_slice(), [Inline { kind: InlineKind::Image { .. }, .. }]))
    };
    let block = stem.remove(stem.iter().position(is_picture)?);
    let mut picture = None;
    visit_inlines(&[block], &mut |inline| {
        if let InlineKind::Image { destination, alternative } = &inline.kind {
            picture = Some((destination.clone(), plain_text(alternative)));
        }
    });
    picture
}

/// Takes `<!-- @area 61 20 9 14 -->` out of an option's text.
fn take_area(text: &mut Vec<Inline>, diagnostics: &mut Diagnostics) -> Option<Area> {
    let at = text.iter().position(|inline| area_of(inline).is_some())?;
    let InlineKind::Directive(directive) = text.remove(at).kind else { return None };
    if let Some(Inline { kind: InlineKind::Text(last), .. }) = text.last_mut() {
        last.truncate(last.trim_end().len());
    }
    match area(&directive) {
        Ok(area) => Some(area),
        Err(why) => {
            diagnostics.report(directive.span, Problem::BadArea { why });
            // A place was given, so the option is not reported a second time for having none.
            Some(Area { left: 0.0, top: 0.0, width: 0.0, height: 0.0 })
        }
    }
}

fn area(directive: &Directive) -> Result<Area, &'static str> {
    let numbers: Vec<f64> = directive
        .arguments
        .iter()
        .filter_map(|number| decimal(number.key.trim_end_matches('%')))
        .collect();
    let [left, top, width, height] = numbers.as_slice() else {
        return Err("it needs four numbers");
    };
    let fits = |from: f64, size: f64| from >= 0.0 && size > 0.0 && from + size <= 100.0;
    if fits(*left, *width) && fits(*top, *height) {
        Ok(Area { left: *left, top: *top, width: *width, height: *height })
    } else {
        Err("it lies outside of the picture")
    }
}
