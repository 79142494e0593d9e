//! `<!-- @kind key=value key="two words" flag -->`: ids and settings that ordinary pages hide.

use crate::diagnostic::{Diagnostics, Problem, nearest};
use crate::source::Span;

/// A comment of ours, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Directive {
    /// What it is about.
    pub kind: DirectiveKind,
    /// The whole comment, from `<` to `>`.
    pub span: Span,
    /// The word after `@`.
    pub kind_span: Span,
    /// Keys with values, flags, and (for `@area`) plain numbers, as written.
    pub arguments: Vec<Argument>,
}

/// One `key=value`, `key="value"` or `flag`.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// The word before `=`, or the flag.
    pub key: String,
    /// The value, if there is an `=`.
    pub value: Option<String>,
    /// From the first letter of the key to the end of the value.
    pub span: Span,
}

impl Directive {
    /// The argument with this key.
    pub fn argument(&self, key: &str) -> Option<&Argument> {
        self.arguments.iter().find(|argument| argument.key == key)
    }

    /// The value of this key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.argument(key)?.value.as_deref()
    }

    /// Whether the flag is there. `flag=no` is the same as leaving it out.
    pub fn flag(&self, key: &str) -> bool {
        self.argument(key).is_some_and(|argument| argument.value.as_deref() != Some("no"))
    }

    /// The values of a key that holds a list, separated by commas, `|` or spaces.
    pub fn values(&self, key: &str) -> Vec<String> {
        let separators = |character: char| matches!(character, ',' | '|' | ' ');
        self.value(key)
            .unwrap_or_default()
            .split(separators)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

macro_rules! directive_kinds {
    ($($(#[$doc:meta])* $variant:ident $name:literal [$($key:literal)*])*) => {
        /// The kinds of comment, as in the table "Comments" of the authoring syntax.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum DirectiveKind { $($(#[$doc])* $variant),* }

        impl DirectiveKind {
            const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word after `@`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The keys and flags that it knows.
            pub fn keys(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($key),*]),* }
            }
        }
    };
}

directive_kinds! {
    /// The course, at the `#` of course.md.
    Course "course" ["id" "revision" "lang" "pass" "draft"]
    /// The list of modules.
    Modules "modules" []
    /// The list of objectives.
    Objectives "objectives" []
    /// A module, at its `#`.
    Module "module" ["id" "minutes" "revision" "topics"]
    /// A lesson, at a `##`.
    Lesson "lesson" ["id" "minutes" "objective" "topics" "intensity" "reviewed" "gate" "core"]
    /// A calmer way through a lesson or scenario.
    Alternative "alternative" ["id" "minutes"]
    /// A question.
    Question "question" ["id" "type" "points" "attempts" "score" "shuffle" "keep-last" "tag"
        "private" "objective" "was" "min" "max" "step" "unit"]
    /// A quiz.
    Quiz "quiz" ["id" "pass" "attempts" "draw" "pool" "shuffle" "pair" "confidence" "feedback"]
    /// A scenario.
    Scenario "scenario" ["id" "start" "vote" "topics" "minutes" "intensity" "objective"]
    /// A scene of a scenario.
    Node "node" ["id" "minutes" "was"]
    /// A scene in which a scenario ends.
    Ending "ending" ["id" "minutes" "tone" "was"]
    /// A note for the facilitator; learners never see it.
    Facilitator "facilitator" ["minutes" "say"]
    /// Topics and intensity of the content note below.
    ContentNote "content-note" ["topics" "intensity"]
    /// A video.
    Video "video" ["captions" "transcript" "minutes" "topics"]
    /// A recording.
    Audio "audio" ["captions" "transcript" "minutes" "topics"]
    /// The place of an option on a picture, in percent.
    Area "area" []
    /// A pause.
    Pause "pause" ["seconds"]
    /// A term of the glossary.
    Term "term" ["id" "also"]
    /// A source.
    Source "source" ["id" "checked" "volatility" "jurisdiction"]
    /// The table of help lines.
    Help "help" ["checked"]
    /// The part of the help page that an agency fills in.
    Local "local" ["checked"]
}

impl DirectiveKind {
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// More arguments than any comment needs; the area of an option has four.
const MOST_ARGUMENTS: usize = 32;

/// Reads the comment that stands at `span` of `source`, with its `<!--` and `-->`.
/// An ordinary comment, without `@`, gives nothing.
///
/// A misspelt kind is reported and read as the one that was meant, so that one slip is one message.
pub(crate) fn read_directive(
    source: &str,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Directive> {
    let inner = span.of(source).strip_prefix("<!--")?;
    let inner = inner.strip_suffix("-->").unwrap_or(inner);
    let mut scan = Scan { source, at: span.start + 4, end: span.start + 4 + inner.len() };
    scan.skip_space();
    if !scan.rest().starts_with('@') {
        return None;
    }
    scan.at += 1;
    let (name, kind_span) = scan.word();
    let kind = kind_named(name, kind_span, diagnostics)?;
    let mut arguments: Vec<Argument> = Vec::new();
    while let Some(argument) = scan.argument(diagnostics) {
        let Some(argument) = known_argument(kind, argument, diagnostics) else { continue };
        let is_known = arguments.iter().any(|earlier| earlier.key == argument.key);
        if is_known && kind != DirectiveKind::Area {
            diagnostics.report(argument.span, Problem::KeyTwice { key: argument.key });
        } else if arguments.len() < MOST_ARGUMENTS {
            arguments.push(argument);
        }
    }
    Some(Directive { kind, span, kind_span, arguments })
}

fn kind_named(name: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<DirectiveKind> {
    DirectiveKind::named(name).or_else(|| {
        let suggestion = nearest(name, DirectiveKind::ALL.iter().map(|kind| kind.name()));
        let found = name.to_owned();
        diagnostics.report(
            span,
            Problem::UnknownKind { found, suggestion: suggestion.map(str::to_owned) },
        );
        DirectiveKind::named(suggestion?)
    })
}

/// The argument with a key that this kind knows. A misspelt key is reported and read as the one
/// that was meant; one that is far from all of them is reported and left out.
fn known_argument(
    kind: DirectiveKind,
    mut argument: Argument,
    diagnostics: &mut Diagnostics,
) -> Option<Argument> {
    if kind == DirectiveKind::Area || kind.keys().contains(&argument.key.as_str()) {
        return Some(argument);
    }
    let meant = nearest(&argument.key, kind.keys().iter().copied());
    let (found, suggestion) = (argument.key.clone(), meant.map(str::to_owned));
    let problem = Problem::UnknownKey { found, kind: kind.name(), suggestion };
    diagnostics.report(argument.span, problem);
    argument.key = meant?.to_owned();
    Some(argument)
}

/// A cursor over the inside of a comment.
struct Scan<'a> {
    source: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..self.end).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// The characters up to a space or `=`.
    fn word(&mut self) -> (&'a str, Span) {
        let rest = self.rest();
        let length = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let span = Span::new(self.at, self.at + length);
        self.at = span.end;
        (span.of(self.source), span)
    }

    fn argument(&mut self, diagnostics: &mut Diagnostics) -> Option<Argument> {
        self.skip_space();
        if self.rest().is_empty() {
            return None;
        }
        let (key, key_span) = self.word();
        // Spaces around the `=` do no harm: nothing else can be meant.
        let Some(after) = self.rest().trim_start().strip_prefix('=') else {
            return Some(Argument { key: key.to_owned(), value: None, span: key_span });
        };
        self.at = self.end - after.trim_start_matches(' ').len();
        let value = match self.rest().chars().next() {
            Some(quote @ ('"' | '\'')) => self.quoted(key, quote, diagnostics),
            _ => {
                let rest = self.rest();
                let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
                self.at += length;
                rest[..length].to_owned()
            }
        };
        let span = Span::new(key_span.start, self.at);
        Some(Argument { key: key.to_owned(), value: Some(value), span })
    }

    /// A quoted value. Without a closing quote, everything to the next `key=` or the end of the line
    /// is the value.
    fn quoted(&mut self, key: &str, quote: char, diagnostics: &mut Diagnostics) -> String {
        let opening = self.at;
        self.at += 1;
        let rest = self.rest();
        if let Some(length) = rest.find(quote) {
            self.at += length + 1;
            return rest[..length].to_owned();
        }
        diagnostics.report(
            Span::new(opening, opening + 1),
            Problem::QuoteNotClosed { key: key.to_owned() },
        );
        let length = rest.find('\n').unwrap_or(rest.len());
        let length = next_key(&rest[..length]).unwrap_or(length);
        self.at += length;
        rest[..length].trim().to_owned()
    }
}

/// Where the word in front of the first `=` begins, if it looks like a key.
fn next_key(text: &str) -> Option<usize> {
    let before = &text[..text.find('=')?];
    let key = before.rsplit(char::is_whitespace).next()?;
    let is_key = |c: char| c.is_ascii_lowercase() || c == '-';
    let is_first = key.len() == before.len();
    (!is_first && !key.is_empty() && key.chars().all(is_key)).then(|| before.len() - key.len())
}
