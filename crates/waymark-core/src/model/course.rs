//! A course and its modules.

use super::{Id, Lesson, Quiz, Scenario};
use crate::markdown::{Block, Inline};
use crate::source::Span;

/// What course.md says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// Progress is kept under it.
    pub id: Id,
    /// The `#` heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// The author's count of editions.
    pub revision: u32,
    /// A language tag such as `en`.
    pub lang: String,
    /// The share of points, in percent, from which a check is passed.
    pub pass: u8,
    /// Whether the course says that it has not been reviewed yet.
    pub draft: bool,
    /// What stands before the list of modules.
    pub introduction: Vec<Block>,
    /// The modules in order.
    pub modules: Vec<ModuleLink>,
}

/// One line of the list of modules.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleLink {
    /// The text of the link.
    pub title: String,
    /// The file, relative to course.md.
    pub file: String,
    /// Where the link stands.
    pub span: Span,
}

/// One module: one file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Module {
    /// The file, relative to course.md.
    pub file: String,
    /// Chosen by the author.
    pub id: Id,
    /// The `#` heading.
    pub title: String,
    /// Where the heading stands.
    pub span: Span,
    /// About how long it takes.
    pub minutes: Option<u32>,
    /// The author's count of editions.
    pub revision: u32,
    /// What it touches that a learner may want to avoid.
    pub topics: Vec<String>,
    /// What stands before the first section.
    pub introduction: Vec<Block>,
    /// What a learner can do afterwards.
    pub objectives: Vec<Vec<Inline>>,
    /// Lessons, scenarios and quizzes in order: each is one page.
    pub sections: Vec<Section>,
    /// The anchors that the headings of this file make.
    pub anchors: Vec<Anchor>,
}

/// The anchor of one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// Without `#`.
    pub name: String,
    /// Where the heading stands.
    pub span: Span,
    /// The section that holds it, counted from 0; none before the first.
    pub section: Option<usize>,
}

/// One page of a module.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a module holds a dozen of them")]
pub enum Section {
    /// Something to read, with questions.
    Lesson(Lesson),
    /// Something to decide.
    Scenario(Scenario),
    /// Questions drawn from a pool.
    Quiz(Quiz),
}

impl Section {
    /// The id that progress is kept under.
    pub fn id(&self) -> &Id {
        match self {
            Self::Lesson(lesson) => &lesson.id,
            Self::Scenario(scenario) => &scenario.id,
            Self::Quiz(quiz) => &quiz.id,
        }
    }

    /// The `##` heading.
    pub fn title(&self) -> &str {
        match self {
            Self::Lesson(lesson) => &lesson.title,
            Self::Scenario(scenario) => &scenario.title,
            Self::Quiz(quiz) => &quiz.title,
        }
    }

    /// Where the heading stands.
    pub fn span(&self) -> Span {
        match self {
            Self::Lesson(lesson) => lesson.span,
            Self::Scenario(scenario) => scenario.span,
            Self::Quiz(quiz) => quiz.span,
        }
    }

    /// About how long it takes, if the author says so.
    pub fn minutes(&self) -> Option<u32> {
        match self {
            Self::Lesson(lesson) => lesson.minutes,
            Self::Scenario(scenario) => scenario.minutes,
            Self::Quiz(_) => None,
        }
    }
}

impl Module {
    /// The lessons among the sections.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.sections.iter().filter_map(|section| match section {
            Section::Lesson(lesson) => Some(lesson),
            _ => None,
        })
    }

    /// The scenarios among the sections.
    pub fn scenarios(&self) -> impl Iterator<Item = &Scenario> {
        self.sections.iter().filter_map(|section| match section {
            Section::Scenario(scenario) => Some(scenario),
            _ => None,
        })
    }

    /// The quizzes among the sections.
    pub fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.sections.iter().filter_map(|section| match section {
            Section::Quiz(quiz) => Some(quiz),
            _ => None,
        })
    }

    /// Every question, those of alternatives too, in the order of the file.
    pub fn questions(&self) -> impl Iterator<Item = &super::Question> {
        let of_lessons = self.lessons().flat_map(Lesson::all_questions);
        let of_alternatives = self.scenarios().filter_map(|scenario| scenario.alternative.as_ref());
        of_lessons
            .chain(of_alternatives.flat_map(|alternative| super::questions(&alternative.parts)))
    }

    /// The section that a heading's anchor belongs to, counted from 0.
    pub fn section_of_anchor(&self, anchor: &str) -> Option<usize> {
        self.anchors.iter().find(|known| known.name == anchor)?.section
    }
}
