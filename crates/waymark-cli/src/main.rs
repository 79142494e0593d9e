//! `waymark`: the author's tool. One file per subcommand.

mod check;
mod folder;
mod ids;
mod json;
mod messages;
mod today;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Looks after a course written in Markdown.
#[derive(Parser)]
#[command(version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Ids(ids::Arguments),
}

/// Exit codes: 0 no error, 1 errors in the course, 2 the course cannot be read.
fn main() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Ids(arguments) => ids::run(&arguments),
    };
    outcome.unwrap_or_else(|unreadable| {
        eprintln!("{unreadable}");
        ExitCode::from(2)
    })
}
