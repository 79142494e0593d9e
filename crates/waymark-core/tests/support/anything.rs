//! What must hold for any text at all, read as each kind of file: no panic, nothing rendered that is
//! not allowed, every place within the text. Property tests and the fuzz target both call this.

use core::fmt::Debug;

use waymark_core::check::{CourseTexts, check};
use waymark_core::diagnostic::{Diagnostic, Diagnostics};
use waymark_core::markdown::{Block, parse_blocks};
use waymark_core::model::{Destination, Interaction, Module, Month, Part, Question, Section};
use waymark_core::parse::{self, Parsed};
use waymark_core::render::{Addresses, Rendering, blocks_html, inlines_html, list_items_html};
use waymark_core::source::Position;

use super::html::scan;

const TODAY: Month = Month { year: 2026, month: 11 };

/// Reads, checks and renders a text in every way there is; says what went wrong.
pub(crate) fn check_anything(text: &str) -> Result<(), String> {
    let blocks = parse_blocks(text, &mut Diagnostics::default());
    spans_fit(&blocks, text)?;
    let module = parse::module("1-any.md", text, "en");
    check_parsed(&parse::course("course.md", text), text)?;
    check_parsed(&parse::glossary("glossary.md", text), text)?;
    check_parsed(&parse::sources("sources.md", text), text)?;
    check_parsed(&parse::help("help.md", text), text)?;
    check_parsed(&module, text)?;
    check_course(text)?;
    check_rendering(&blocks)?;
    check_module(&module.value)
}

fn check_parsed<T: Debug>(parsed: &Parsed<T>, text: &str) -> Result<(), String> {
    spans_fit(&parsed.value, text)?;
    parsed.diagnostics.iter().try_for_each(|diagnostic| check_diagnostic(diagnostic, text))
}

fn check_diagnostic(diagnostic: &Diagnostic, text: &str) -> Result<(), String> {
    spans_fit(diagnostic, text)?;
    let message = diagnostic.message();
    let _ = (diagnostic.help(), Position::of(text, diagnostic.span.start));
    if message.is_empty() || message.ends_with('.') {
        return Err(format!("{} says {message:?}", diagnostic.code()));
    }
    Ok(())
}

/// The text as every file of a course at once, between its own files.
fn check_course(text: &str) -> Result<(), String> {
    let course = "# C\n<!-- @course id=c -->\n\n<!-- @modules -->\n1. [Any](1-any.md)\n";
    let all = ["1-any.md", "glossary.md", "sources.md", "help.md", "ids.lock", "words.txt"];
    let mut texts = CourseTexts::default();
    for (file, text) in all.iter().map(|file| (*file, text)).chain([("course.md", course)]) {
        texts.texts.insert(file.to_owned(), text.to_owned());
        texts.paths.insert(file.to_owned());
    }
    for diagnostic in &check(&texts, TODAY).diagnostics {
        check_diagnostic(diagnostic, &texts.texts[&diagnostic.file])?;
    }
    texts.texts.insert("course.md".to_owned(), text.to_owned());
    check(&texts, TODAY);
    Ok(())
}

/// Every span of a value lies within the text and between its characters. The spans are found in the
/// value's debug form, so that none is forgotten.
fn spans_fit(value: &impl Debug, text: &str) -> Result<(), String> {
    let debug = format!("{value:?}");
    for span in debug.split("Span { start: ").skip(1) {
        let Some((start, rest)) = span.split_once(", end: ") else { continue };
        let end = rest.split(' ').next().unwrap_or_default();
        let (Ok(start), Ok(end)) = (start.parse::<usize>(), end.parse::<usize>()) else { continue };
        if start > end || text.get(start..end).is_none() {
            return Err(format!("{start}..{end} is no place in a text of {} bytes", text.len()));
        }
    }
    Ok(())
}

/// Addresses that hide nothing: what is let through can be seen.
pub(crate) struct AsWritten;

impl Addresses for AsWritten {
    fn address(&self, destination: &Destination) -> Option<String> {
        Some(match destination {
            Destination::Anchor(anchor) => format!("#{anchor}"),
            Destination::Term(anchor) => format!("glossary.md#{anchor}"),
            Destination::Source(anchor) => format!("sources.md#{anchor}"),
            Destination::File(file, anchor) => {
                format!("{file}#{}", anchor.clone().unwrap_or_default())
            }
            _ => return None,
        })
    }

    fn media(&self, path: &str) -> Option<String> {
        Some(path.to_owned())
    }
}

/// Blocks as the app renders them.
pub(crate) fn render(blocks: &[Block]) -> String {
    blocks_html(blocks, Rendering { addresses: &AsWritten, heading_shift: 1 })
}

/// Renders blocks and scans what comes out.
pub(crate) fn check_rendering(blocks: &[Block]) -> Result<(), String> {
    scan(&render(blocks))?;
    let rendering = Rendering { addresses: &AsWritten, heading_shift: 0 };
    scan(&list_items_html(blocks, true, rendering))
}

fn check_module(module: &Module) -> Result<(), String> {
    check_rendering(&module.introduction)?;
    for section in &module.sections {
        match section {
            Section::Lesson(lesson) => {
                check_parts(&lesson.parts)?;
                lesson.alternative.iter().try_for_each(|way| check_parts(&way.parts))?;
            }
            Section::Scenario(scenario) => {
                check_parts(&scenario.introduction)?;
                for node in &scenario.nodes {
                    node.scene
                        .iter()
                        .try_for_each(|one| check_rendering(core::slice::from_ref(&one.block)))?;
                    for choice in &node.choices {
                        check_inlines(&choice.label)?;
                        check_rendering(&choice.feedback)?;
                    }
                    node.ending.iter().try_for_each(|ending| check_rendering(&ending.debrief))?;
                }
            }
            Section::Quiz(quiz) => check_parts(&quiz.introduction)?,
        }
    }
    Ok(())
}

fn check_parts(parts: &[Part]) -> Result<(), String> {
    parts.iter().try_for_each(|part| match part {
        Part::Prose(blocks) => check_rendering(blocks),
        Part::ContentNote(note) => check_rendering(&note.blocks),
        Part::Facilitator(note) => check_rendering(&note.blocks),
        Part::Pause(pause) => check_rendering(&pause.blocks),
        Part::Question(question) => check_question(question),
        Part::Media(_) | Part::SlideBreak(_) => Ok(()),
    })
}

fn check_question(question: &Question) -> Result<(), String> {
    check_rendering(&question.stem)?;
    check_rendering(&question.explanation)?;
    question.hints.iter().try_for_each(|hint| check_rendering(hint))?;
    match &question.interaction {
        Interaction::Choice(_, options) | Interaction::Poll(options) => {
            options.iter().try_for_each(|option| {
                check_inlines(&option.text)?;
                check_rendering(&option.feedback)
            })
        }
        Interaction::Blanks(blanks) => check_rendering(&blanks.text),
        _ => Ok(()),
    }
}

fn check_inlines(inlines: &[waymark_core::markdown::Inline]) -> Result<(), String> {
    scan(&inlines_html(inlines, Rendering { addresses: &AsWritten, heading_shift: 1 }))
}
