//! A module that is open.

use std::sync::Arc;

use waymark_core::model::{Course, Module, Section};

use crate::addresses::{CourseAddresses, TextFile};
use crate::context::Context;
use crate::html::Typesetter;
use crate::route::Route;
use crate::text;

/// A module that is open, with where it stands in the course.
#[derive(Clone)]
pub(crate) struct Opened {
    pub(super) context: Context,
    pub(super) course: Arc<Course>,
    pub(super) module: Arc<Module>,
    /// Counted from 1.
    pub(super) number: usize,
}

impl Opened {
    /// Sets the text of the module's introduction.
    pub(super) fn typesetter(&self) -> Typesetter {
        Typesetter::for_file(self.addresses())
    }

    /// Sets the text of its lessons.
    pub(super) fn section_typesetter(&self) -> Typesetter {
        Typesetter::for_section(self.addresses())
    }

    fn addresses(&self) -> CourseAddresses {
        let file = TextFile::Module(self.number, self.module.clone());
        CourseAddresses::new(Some(self.course.clone()), file)
    }

    /// The page of a section, counted from 0.
    pub(super) fn section_route(&self, at: usize) -> Route {
        Route::Section(self.number, at + 1)
    }

    /// "Module 2 · 3 of 9", for a section counted from 0.
    pub(super) fn place(&self, at: usize) -> String {
        text::section_number(self.number, at + 1, self.module.sections.len())
    }

    /// "About 44 minutes · 9 lessons".
    pub(super) fn about(&self) -> String {
        let sum = || self.module.sections.iter().filter_map(Section::minutes).sum();
        let minutes: u32 = self.module.minutes.unwrap_or_else(sum);
        let lessons = text::lessons(self.module.lessons().count());
        match minutes {
            0 => lessons,
            _ => format!("{} · {lessons}", text::about_minutes(minutes)),
        }
    }
}
