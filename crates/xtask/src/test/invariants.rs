//! The promises of the architecture, each as something that must be absent, each with an example
//! of what would break it. The examples are the tests: every one of them has to be found.

use super::Verdict;
use super::source::Source;
use crate::failure::{Failure, Outcome};
use crate::repository::Repository;

mod absence;
mod core_crates;
mod hosts;

use absence::{Absence, Looked};

const INVARIANTS: &[Absence] = &[
    Absence {
        says: "the core asks for no time, no file and no environment",
        within: is_core,
        looked_for: Looked::Words(&[
            "std::time",
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "SystemTime",
            "Instant::now",
        ]),
        breach: ("crates/waymark-core/src/learner/clock.rs", "use std::time::Duration;"),
    },
    Absence {
        says: "the core prints nothing",
        within: is_core,
        looked_for: Looked::Words(&["println!", "eprintln!", "print!(", "dbg!"]),
        breach: ("crates/waymark-core/src/parse/mod.rs", "println!(\"{course:?}\");"),
    },
    Absence {
        says: "only src/storage/ names the browser's stores",
        within: |path| is_shown(path) && !path.starts_with("src/storage/") && !is_boot(path),
        looked_for: Looked::Words(&[
            "localStorage",
            "local_storage",
            "sessionStorage",
            "session_storage",
            "indexedDB",
            "indexed_db",
            "gloo_storage",
        ]),
        breach: ("src/pages/home.rs", "let store = window().local_storage();"),
    },
    Absence {
        says: "only src/route.rs builds addresses",
        within: |path| is_app(path) && path != "src/route.rs",
        looked_for: Looked::Words(&["\"#/", "'#/"]),
        breach: ("src/pages/module.rs", "let href = format!(\"#/{module}\");"),
    },
    Absence {
        says: "components know nothing of pages",
        within: |path| path.starts_with("src/components"),
        looked_for: Looked::Words(&["crate::pages", "super::pages", "pages::"]),
        breach: ("src/components/item.rs", "use crate::pages::lesson::Lesson;"),
    },
    Absence {
        says: "only src/components/prose.rs hands HTML to the browser",
        within: |path| is_app(path) && path != "src/components/prose.rs",
        looked_for: Looked::Words(&["inner_html", "set_outer_html", "insert_adjacent_html"]),
        breach: ("src/components/hint.rs", "<p inner_html=hint />"),
    },
    Absence {
        says: "nothing is requested from another host",
        // A licence may say where a font comes from; nobody's browser reads it.
        within: |path| is_shown(path) && !path.ends_with(".txt"),
        looked_for: Looked::ForeignHosts,
        breach: ("assets/css/base.css", "@import \"https://fonts.example/sans.css\";"),
    },
    Absence {
        says: "no file names a place on somebody's computer",
        // This file alone has to name them, to look for them.
        within: |path| path != "crates/xtask/src/test/invariants.rs",
        looked_for: Looked::WordsAndComments(&[
            "/root/",
            "/home/",
            "/Users/",
            "C:\\Users",
            "/work/",
        ]),
        breach: ("docs/authors.md", "Open /home/kim/waymark/modules."),
    },
    Absence {
        says: "the npm lock file names no registry",
        within: |path| path.ends_with("package-lock.json"),
        looked_for: Looked::Words(&["\"resolved\":"]),
        breach: ("tests/e2e/package-lock.json", "\"resolved\": \"https://registry.example/a.tgz\""),
    },
];

/// Looks for everything that must be absent.
pub(super) fn check(repository: &Repository) -> Outcome<Verdict> {
    let sources = Source::all(repository.root())?;
    let mut broken = 0;
    for invariant in INVARIANTS {
        broken += report(invariant.says, &invariant.breaches(&sources));
    }
    broken += report(core_crates::SAYS, &core_crates::breaches(repository)?);
    core_crates::compiles_for_browsers(repository)?;
    report(core_crates::SAYS_COMPILES, &[]);
    if broken == 0 {
        return Ok(Verdict::Passed);
    }
    Err(Failure::new(format!("Promises of the architecture that do not hold: {broken}.")).advise(
        "move what was found to where it belongs; ARCHITECTURE.md says where that is, and why.",
    ))
}

/// Prints one promise and what breaks it; counts it when it is broken.
fn report(says: &str, breaches: &[String]) -> usize {
    let holds = breaches.is_empty();
    println!("  {:<6}   {says}", if holds { "holds" } else { "BROKEN" });
    for breach in breaches {
        println!("            {breach}");
    }
    usize::from(!holds)
}

fn is_core(path: &str) -> bool {
    path.starts_with("crates/waymark-core/src/")
}

fn is_app(path: &str) -> bool {
    path.starts_with("src/")
}

/// All that becomes part of the page.
fn is_shown(path: &str) -> bool {
    is_app(path) || path.starts_with("assets/") || path == "index.html"
}

/// It reads the settings before the first paint, so that the page never flashes in another theme.
fn is_boot(path: &str) -> bool {
    path == "assets/boot.js"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planted(path: &str, text: &str) -> [Source; 1] {
        let (path, text) = (path.to_owned(), text.to_owned());
        [Source { path, text }]
    }

    #[test]
    fn every_planted_breach_is_found() {
        for invariant in INVARIANTS {
            let (path, line) = invariant.breach;
            let found = invariant.breaches(&planted(path, &format!("fine\n{line}\n")));
            assert_eq!(found, [format!("{path}:2: {line}")], "{}", invariant.says);
        }
    }

    #[test]
    fn the_place_where_a_thing_belongs_is_left_alone() {
        for (path, line) in [
            ("src/storage/local.rs", "let store = window().local_storage();"),
            ("assets/boot.js", "localStorage.getItem('waymark.settings')"),
            ("src/route.rs", "format!(\"#/{module}\")"),
            ("src/components/prose.rs", "<div inner_html=html />"),
            ("crates/waymark-cli/src/main.rs", "println!(\"0 errors\");"),
            ("index.html", "<a href=\"https://www.weather.gov/\">"),
        ] {
            for invariant in INVARIANTS {
                let found = invariant.breaches(&planted(path, line));
                assert!(found.is_empty(), "{}: {found:?}", invariant.says);
            }
        }
    }
}
