//! Options: what can be chosen, what is right, what is said to each.

use super::answers::{split_item, take_weight};
use crate::diagnostic::{Diagnostics, Problem};
use crate::item::text_key;
use crate::markdown::{
    Block, BlockKind, Directive, DirectiveKind, Inline, InlineKind, List, plain_text, visit_inlines,
};
use crate::model::{Area, ChoiceKind, ChoiceOption, Hotspot, Interaction};
use crate::source::Span;

/// Takes up a quote that is not indented: it ends the list, so the options go on in another list.
/// The quote is given to the option above it, as was meant, and reported.
pub(super) fn with_strays(
    mut list: List,
    rest: Vec<Block>,
    diagnostics: &mut Diagnostics,
) -> (List, Vec<Block>) {
    let mut after = Vec::new();
    let mut rest = rest.into_iter().peekable();
    let has_boxes = list.items.iter().any(|item| item.checked.is_some());
    while has_boxes
        && let Some(block) = rest.next_if(|block| is_stray(block) || is_more_options(block))
    {
        match block.kind {
            BlockKind::List(more) => list.items.extend(more.items),
            kind => {
                diagnostics.report(block.span, Problem::FeedbackOutside);
                if let Some(last) = list.items.last_mut() {
                    last.blocks.push(Block { span: block.span, kind });
                }
            }
        }
    }
    after.extend(rest);
    (list, after)
}

fn is_stray(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Quote { alert: None, .. })
}

fn is_more_options(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::List(list) if list.items.iter().any(|item| item.checked.is_some()))
}

/// A choice among options, with what must hold for it to be graded.
pub(super) fn choice(
    kind: ChoiceKind,
    list: List,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Interaction {
    let options = options(list, diagnostics);
    let right = options.iter().filter(|option| option.right).count();
    if right == 0 {
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

/// The options of a list.
pub(super) fn options(list: List, diagnostics: &mut Diagnostics) -> Vec<ChoiceOption> {
    let mut options: Vec<ChoiceOption> = Vec::new();
    for item in list.items {
        let right = item.checked == Some(true);
        let (mut text, feedback) = split_item(item.blocks, diagnostics);
        let weight = take_weight(&mut text);
        let area = take_area(&mut text, diagnostics);
        let words = plain_text(&text);
        if words.is_empty() && !holds_picture(&text) {
            diagnostics.report(item.span, Problem::Ungradable { why: "an option has no text" });
        }
        let key = free_key(&words, &options);
        options.push(ChoiceOption { span: item.span, key, text, right, weight, feedback, area });
    }
    options
}

/// The key of an option: a hash of its text, numbered when another option says the same.
fn free_key(words: &str, options: &[ChoiceOption]) -> String {
    let key = text_key(words);
    let same = options
        .iter()
        .filter(|other| other.key.split('-').next() == Some(key.as_str()))
        .count();
    if same == 0 { key } else { format!("{key}-{}", same + 1) }
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
    let at = text.iter().position(|inline| {
        matches!(&inline.kind, InlineKind::Directive(directive) if directive.kind == DirectiveKind::Area)
    })?;
    let InlineKind::Directive(directive) = text.remove(at).kind else { return None };
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
    let numbers: Vec<f32> =
        directive.arguments.iter().filter_map(|number| number.key.parse().ok()).collect();
    let [left, top, width, height] = numbers.as_slice() else {
        return Err("it needs four numbers");
    };
    let fits = |from: f32, size: f32| from >= 0.0 && size > 0.0 && from + size <= 100.0;
    if fits(*left, *width) && fits(*top, *height) {
        Ok(Area { left: *left, top: *top, width: *width, height: *height })
    } else {
        Err("it lies outside of the picture")
    }
}
