//! One style sheet instead of many: on a slow line each file costs a round trip before the first
//! paint. The authors' comments stay in the source and out of what a learner waits for.

use std::path::Path;

use super::{integrity, regions};
use crate::failure::{Failure, Outcome};
use crate::files;

/// Joins the sheets that stand between the `waymark:styles` marks, in their order.
pub(super) fn join(html: &str, folder: &Path) -> Outcome<String> {
    let Some(region) = regions::content(html, "styles") else {
        return Ok(html.to_owned());
    };
    let sheets = hrefs(region);
    let Some(home) = sheets.first().and_then(|sheet| sheet.rsplit_once('/')) else {
        return Ok(html.to_owned());
    };
    let mut joined = String::new();
    for sheet in &sheets {
        joined.push_str(&take(&folder.join(sheet))?);
    }
    let fingerprint = integrity::fingerprint(joined.as_bytes());
    // In the folder of the sheets that it replaces, so their relative addresses stay right.
    let href = format!("{}/waymark-{fingerprint}.css", home.0);
    files::write(&folder.join(&href), &joined)?;
    let link = format!(
        "<link rel=\"stylesheet\" href=\"{href}\" integrity=\"{}\">",
        integrity::of(joined.as_bytes())
    );
    Ok(regions::fill(html, "styles", &link))
}

/// Reads a sheet and removes it: nobody asks for it any more.
fn take(sheet: &Path) -> Outcome<String> {
    let css = without_comments(&files::read(sheet)?);
    std::fs::remove_file(sheet).map_err(|error| Failure::of_file("remove", sheet, &error))?;
    Ok(css)
}

fn hrefs(region: &str) -> Vec<&str> {
    let links = regions::tags(region, "link");
    links.filter_map(|tag| regions::attribute(tag, "href")).collect()
}

/// CSS without comments, the white space at the ends of lines, and empty lines.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_sheets_in_order_and_removes_them() {
        let folder = files::test_folder("styles");
        files::write(&folder.join("css/a-1.css"), "/* why */\na { color: red }\n").expect("a");
        files::write(&folder.join("css/b-2.css"), "  b { color: blue }").expect("b");
        let html = "<!-- waymark:styles -->\n<link rel=\"stylesheet\" href=\"./css/a-1.css\"/>\
            <link rel=\"stylesheet\" href=\"./css/b-2.css\" integrity=\"x\">\
            <!-- /waymark:styles -->";
        let joined = join(html, &folder).expect("joined");

        let left = files::below(&folder, &|_| true).expect("listed");
        let [sheet] = left.as_slice() else {
            panic!("one sheet is left, not {left:?}");
        };
        let css = files::read(sheet).expect("read");
        assert_eq!(css, "a { color: red }\nb { color: blue }\n");
        let name = sheet.file_name().expect("a name").to_string_lossy();
        assert!(joined.contains(&format!("href=\"./css/{name}\"")), "{joined}");
        assert_eq!(joined.matches("<link").count(), 1);
        files::remove_folder(&folder).expect("removed");
    }

    #[test]
    fn a_page_without_the_marks_keeps_its_sheets() {
        let html = "<link rel=\"stylesheet\" href=\"a.css\">";
        assert_eq!(join(html, Path::new("nowhere")).expect("as it was"), html);
    }
}
