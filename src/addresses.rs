//! Where the links of an author's text lead in the app.

use std::sync::Arc;

use waymark_core::model::{Course, Destination, Module};
use waymark_core::render::Addresses;

use crate::route::Route;

/// The folder of the course on the web host, relative to the page.
pub(crate) const COURSE_FOLDER: &str = "course/";

/// Where the links of one file lead.
pub(crate) struct CourseAddresses {
    /// None while course.md has not been read: the help page works without it.
    course: Option<Arc<Course>>,
    file: TextFile,
}

/// The file that a text stands in: an anchor without a file means a heading of the same file.
pub(crate) enum TextFile {
    /// course.md
    Course,
    /// A module with its number, counted from 1.
    Module(usize, Arc<Module>),
    /// glossary.md
    Glossary,
    /// sources.md
    Sources,
    /// help.md
    Help,
}

impl CourseAddresses {
    /// The links of `file`.
    pub(crate) fn new(course: Option<Arc<Course>>, file: TextFile) -> Self {
        Self { course, file }
    }

    fn of_anchor(&self, anchor: &str) -> Option<Route> {
        let named = || Some(anchor.to_owned());
        match &self.file {
            TextFile::Course => Some(Route::Home),
            TextFile::Glossary => Some(Route::Glossary(named())),
            TextFile::Sources => Some(Route::Sources(named())),
            TextFile::Help => Some(Route::Help(named())),
            TextFile::Module(number, module) => {
                let known = module.anchors.iter().find(|known| known.name == anchor)?;
                Some(match known.section {
                    Some(section) => Route::Section(*number, section + 1),
                    None => Route::Module(*number),
                })
            }
        }
    }

    fn of_file(&self, path: &str, anchor: Option<&str>) -> Option<Route> {
        match path {
            "course.md" => Some(Route::Home),
            "help.md" => Some(Route::Help(anchor.map(str::to_owned))),
            path => self.of_module_file(&self.beside(path), anchor),
        }
    }

    /// Another module is most often not fetched yet, so a link to one of its headings leads to the
    /// module.
    fn of_module_file(&self, path: &str, anchor: Option<&str>) -> Option<Route> {
        if let (TextFile::Module(_, module), Some(anchor)) = (&self.file, anchor)
            && module.file == path
        {
            return self.of_anchor(anchor);
        }
        let modules = &self.course.as_ref()?.modules;
        let at = modules.iter().position(|module| module.file == path)?;
        Some(Route::Module(at + 1))
    }

    /// A path that stands in this file, seen from course.md.
    fn beside(&self, path: &str) -> String {
        let folder = match &self.file {
            TextFile::Module(_, module) => module.file.rsplit_once('/').map(|(folder, _)| folder),
            _ => None,
        };
        folder.map_or_else(|| path.to_owned(), |folder| format!("{folder}/{path}"))
    }
}

impl Addresses for CourseAddresses {
    fn address(&self, destination: &Destination) -> Option<String> {
        let route = match destination {
            Destination::Anchor(anchor) => self.of_anchor(anchor)?,
            Destination::Term(anchor) => Route::Glossary(Some(anchor.clone())),
            Destination::Source(anchor) => Route::Sources(Some(anchor.clone())),
            Destination::File(path, anchor) => self.of_file(path, anchor.as_deref())?,
            Destination::Media(path) => return self.media(path),
            Destination::Web(_) | Destination::Contact | Destination::Refused => return None,
        };
        Some(route.href())
    }

    fn media(&self, path: &str) -> Option<String> {
        Some(format!("{COURSE_FOLDER}{}", self.beside(path)))
    }
}

#[cfg(test)]
mod tests {
    use waymark_core::model::{Anchor, ModuleLink};
    use waymark_core::source::Span;

    use super::*;

    fn addresses() -> CourseAddresses {
        let link = |file: &str| ModuleLink {
            title: String::new(),
            file: file.to_owned(),
            span: Span::default(),
        };
        let course = Course {
            modules: vec![link("a/1.md"), link("a/2.md"), link("3.md")],
            ..Course::default()
        };
        let anchor =
            |name: &str, section| Anchor { name: name.to_owned(), span: Span::default(), section };
        let module = Module {
            file: "a/2.md".to_owned(),
            anchors: vec![anchor("before", None), anchor("second", Some(1))],
            ..Module::default()
        };
        CourseAddresses::new(Some(Arc::new(course)), TextFile::Module(2, Arc::new(module)))
    }

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        let found = addresses().address(&Destination::of(written));
        assert_eq!(found.as_deref(), expected, "{written}");
    }

    #[test]
    fn links_of_a_module_lead_to_pages() {
        check("#second", Some("#/2/2"));
        check("#before", Some("#/2"));
        check("#nowhere", None);
        check("glossary.md#debt-bondage", Some("#/glossary/debt-bondage"));
        check("sources.md#22-usc-7102", Some("#/sources/22-usc-7102"));
        check("sources.md", Some("#/sources"));
        check("help.md", Some("#/help"));
        check("help.md#your-local-card", Some("#/help/your-local-card"));
        check("course.md", Some("#/"));
        check("1.md", Some("#/1"));
        check("1.md#somewhere", Some("#/1"));
        check("2.md#second", Some("#/2/2"));
        check("9.md", None);
        check("room.svg", Some("course/a/room.svg"));
    }
}
