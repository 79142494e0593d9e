//! From what trunk wrote and a course to the folder that a web host serves.
//!
//! Trunk's own output stays as it is: everything is put together in a new place, so finishing can
//! be done again and again with any course.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::files;

mod app_files;
mod early;
mod first_paint;
mod integrity;
mod regions;
mod styles;

use app_files::AppFiles;
use first_paint::FirstPaint;

/// Puts the app and a course together in `out`.
pub(crate) fn finish(app: &Path, course: &Path, out: &Path) -> Outcome<()> {
    clear(out)?;
    // Trunk's lock file lies among its output; names with a dot are nothing a host should serve.
    files::copy(app, out, &is_public)?;
    files::copy(course, &out.join("course"), &is_for_learners)?;
    finish_page(course, out)
}

/// Writes into the page what is known only after the build: the app's files, and the first words
/// of this course.
fn finish_page(course: &Path, out: &Path) -> Outcome<()> {
    let page = out.join("index.html");
    let html = files::read(&page)?;
    let html = AppFiles::take(out)?.write_into(&html)?;
    let html = styles::join(&html, out)?;
    let html = early::name_early(&html);
    let html = FirstPaint::of_course(course)?.write_into(&html);
    files::write(&page, html)
}

/// Empties the folder, but only one that an earlier build has filled.
fn clear(out: &Path) -> Outcome<()> {
    let is_empty = !out.exists() || files::below(out, &|_| true)?.is_empty();
    let page = std::fs::read_to_string(out.join("index.html")).unwrap_or_default();
    if is_empty || app_files::is_in(&page) {
        return files::remove_folder(out);
    }
    let happened = format!("{} holds files that no build put there.", out.display());
    Err(Failure::new(happened).advise("Name an empty or new folder with --out DIR."))
}

fn is_public(name: &str) -> bool {
    !name.starts_with('.')
}

/// The lock of ids is the author's and says nothing to a browser.
fn is_for_learners(name: &str) -> bool {
    is_public(name) && name != "ids.lock"
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><!-- waymark:course-name -->Training<!-- /waymark:course-name -->\
        <meta name=\"waymark-app\"><link data-trunk rel=\"rust\">";

    fn trunk_output(folder: &Path) {
        for (name, content) in [
            ("app/index.html", PAGE),
            ("app/.trunk-lock", ""),
            ("app/waymark-1a.js", "export default 1"),
            ("app/waymark-2b_bg.wasm", "wasm"),
            ("course/course.md", "# Safe & sound\n"),
            ("course/ids.lock", "ids"),
        ] {
            files::write(&folder.join(name), content).expect("written");
        }
    }

    #[test]
    fn puts_app_and_course_together() {
        let folder = files::test_folder("finish");
        trunk_output(&folder);
        let out = folder.join("dist");
        for _ in 0..2 {
            finish(&folder.join("app"), &folder.join("course"), &out).expect("finished");
        }

        let html = files::read(&out.join("index.html")).expect("a page");
        assert!(html.contains("Safe &amp; sound<!-- /waymark:course-name -->"), "{html}");
        assert!(html.contains("data-wasm-bytes=\"4\""), "{html}");
        assert!(out.join("course/course.md").is_file());
        assert!(!out.join("course/ids.lock").exists());
        assert!(!out.join(".trunk-lock").exists());
        files::remove_folder(&folder).expect("removed");
    }

    #[test]
    fn never_empties_a_folder_of_somebody_elses() {
        let folder = files::test_folder("finish-guard");
        trunk_output(&folder);
        let out = folder.join("precious");
        files::write(&out.join("photo.jpg"), "photo").expect("written");
        let outcome = finish(&folder.join("app"), &folder.join("course"), &out);
        assert!(outcome.is_err());
        assert!(out.join("photo.jpg").is_file());
        files::remove_folder(&folder).expect("removed");
    }
}
