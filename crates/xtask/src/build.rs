//! `cargo xtask build`: from source and course to a folder of static files.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::finish;
use crate::repository::Repository;
use crate::tools::BuildTools;

mod inputs;

/// Which course to build, and where to; what is left open takes its usual value.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct BuildWish {
    pub(crate) course: Option<PathBuf>,
    pub(crate) out: Option<PathBuf>,
}

/// Builds what has changed and returns the folder of finished files.
pub(crate) fn build(repository: &Repository, wish: &BuildWish) -> Outcome<PathBuf> {
    let course = course_folder(repository, wish)?;
    let out = wish.out.clone().unwrap_or_else(|| repository.path("dist"));
    let app = build_app(repository)?;
    finish::finish(&app, &course, &out)?;
    println!("The site is in {}.", out.display());
    Ok(out)
}

fn course_folder(repository: &Repository, wish: &BuildWish) -> Outcome<PathBuf> {
    let course = match &wish.course {
        Some(folder) => folder.clone(),
        None => repository.shipped_course(),
    };
    if course.join("course.md").is_file() {
        return Ok(course);
    }
    let happened = format!("{} is no course: it has no course.md.", course.display());
    Err(Failure::new(happened).advise("Name the folder that holds course.md with --course DIR."))
}

/// Has trunk build the app, without any course, into a folder of its own. That takes long, so it
/// is skipped while no input has changed; putting the course to it takes no time.
fn build_app(repository: &Repository) -> Outcome<PathBuf> {
    let app = repository.scratch("app");
    let stamp = repository.scratch("app.inputs");
    let inputs = inputs::describe(repository)?;
    if app.join("index.html").is_file() && files::read(&stamp).is_ok_and(|old| old == inputs) {
        println!("The app is as built last time.");
        return Ok(app);
    }
    let tools = BuildTools::ensure(repository)?;
    println!("Building the app …");
    fetch_crates(repository)?;
    trunk_build(repository, &tools, &app)?;
    files::write(&stamp, inputs)?;
    Ok(app)
}

/// Trunk builds offline, so that it never goes and fetches a tool; the crates come first.
fn fetch_crates(repository: &Repository) -> Outcome<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["fetch", "--quiet"]).current_dir(repository.root());
    commands::run(&mut cargo)
}

/// What panics say names source files. Those of this computer are nobody's business, and with
/// them the same source would make another program on every computer. Cargo takes flags apart at
/// this separator, so that a folder's name may hold spaces.
fn without_local_paths(repository: &Repository) -> String {
    let home = PathBuf::from(std::env::var_os("HOME").unwrap_or_default());
    let folder = |variable: &str, usual: &str| {
        std::env::var_os(variable).map_or_else(|| home.join(usual), PathBuf::from)
    };
    let places = [
        (folder("CARGO_HOME", ".cargo").join("registry/src"), "crates"),
        (folder("RUSTUP_HOME", ".rustup").join("toolchains"), "rust"),
        (repository.root().to_owned(), "waymark"),
    ];
    places.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).join("\u{1f}")
}

fn trunk_build(repository: &Repository, tools: &BuildTools, app: &Path) -> Outcome<()> {
    let mut trunk = Command::new(tools.program("trunk"));
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check"])
        // Cargo says itself what doesn't compile; trunk would add a backtrace of its own.
        .args(["--log", "error"])
        .env("RUST_BACKTRACE", "0")
        .arg("--dist")
        .arg(app)
        .env("PATH", tools.search_path()?)
        .env("CARGO_ENCODED_RUSTFLAGS", without_local_paths(repository))
        .current_dir(repository.root());
    // Trunk takes this for a switch of its own and refuses the `1` that people set it to.
    trunk.env_remove("NO_COLOR");
    commands::run(&mut trunk)
}
