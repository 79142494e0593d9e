//! The built site in a real browser.

use std::process::Command;

use super::Verdict;
use crate::build::{self, BuildWish};
use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::repository::Repository;
use crate::server::{Quality, RunningServer, Site};
use crate::tools::{chromium, npm_packages};

/// Builds the site with the shipped course.
pub(super) fn build_site(repository: &Repository) -> Outcome<Verdict> {
    build::build(repository, &BuildWish::default())?;
    Ok(Verdict::Passed)
}

/// Serves the site and lets the browser tests loose on it.
pub(super) fn test_site(repository: &Repository) -> Outcome<Verdict> {
    let tests = browser_tests(repository)?;
    let site = build::build(repository, &BuildWish::default())?;
    npm_packages::ensure(&repository.browser_tests())?;
    let chromium = chromium::ensure()?;
    let server =
        RunningServer::start(Site { folders: vec![site.clone()], quality: Quality::Quick }, 0)?;
    let mut node = Command::new("node");
    node.arg("--test")
        .args(tests)
        .env("WAYMARK_URL", server.url())
        .env("WAYMARK_CHROMIUM", chromium)
        .env("WAYMARK_DIST", site)
        .current_dir(repository.root());
    commands::run(&mut node)?;
    Ok(Verdict::Passed)
}

/// Named one by one, because not every node finds files by a pattern.
fn browser_tests(repository: &Repository) -> Outcome<Vec<std::path::PathBuf>> {
    let folder = repository.browser_tests();
    let all = files::below(&folder, &|name| name != "node_modules" && name != "output")?;
    let is_test = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(".test.mjs");
    let tests: Vec<_> = all.into_iter().filter(is_test).collect();
    if tests.is_empty() {
        return Err(Failure::new("There is no browser test (tests/e2e/*.test.mjs)."));
    }
    Ok(tests)
}
