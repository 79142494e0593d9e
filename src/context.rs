//! What every page can reach. Only pages read it; components get plain values.

use waymark_core::model::Month;

use crate::addresses::{CourseAddresses, TextFile};
use crate::content::{CourseFile, Library};
use crate::dom;
use crate::html::Typesetter;
use crate::learner::Learner;
use crate::navigation::Navigation;
use crate::route::Route;

/// The parts of the app. All of them are handles, so copying is free.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    pub(crate) library: Library,
    pub(crate) learner: Learner,
    pub(crate) navigation: Navigation,
}

impl Context {
    /// The parts of an app that has not opened anything yet.
    pub(crate) fn new() -> Self {
        Self { library: Library::new(), learner: Learner::new(), navigation: Navigation::new() }
    }

    /// Fetches what a page shows. What is here already is not fetched again.
    pub(crate) async fn open(self, route: Route) {
        let file = match route {
            // These two work without the course, so they don't wait for it.
            Route::Settings => return,
            Route::Help(_) => CourseFile::Help,
            Route::Module(module) | Route::Section(module, _) => CourseFile::Module(module),
            Route::Glossary(_) => CourseFile::Glossary,
            Route::Sources(_) => CourseFile::Sources,
            Route::Home | Route::Kept | Route::NotFound => CourseFile::Course,
        };
        if file != CourseFile::Help {
            self.open_course().await;
        }
        self.library.open(file).await;
    }

    /// Fetches the course, and everything else when the page is idle.
    pub(crate) async fn open_rest(self) {
        self.open_course().await;
        self.library.open_rest_when_idle();
    }

    async fn open_course(self) {
        let was_here = self.library.course_here().is_some();
        self.library.open(CourseFile::Course).await;
        if let Some(course) = self.library.course_here().filter(|_| !was_here) {
            self.learner.take_course(&course.id, course.revision);
            dom::set_language(&course.lang);
        }
    }

    /// A month in words, in the language of the course.
    pub(crate) fn month(self, month: Month) -> String {
        let course = self.library.course_here();
        dom::month_name(month, course.as_ref().map_or("en", |course| &course.lang))
    }

    /// Sets the text of course.md, glossary.md, sources.md or help.md.
    pub(crate) fn typesetter(self, file: TextFile) -> Typesetter {
        Typesetter::for_file(CourseAddresses::new(self.library.course_here(), file))
    }
}
