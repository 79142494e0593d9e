//! The commands of this repository. One door for people and for continuous integration:
//! `cargo xtask serve | test | bench | build`.

use std::process::ExitCode;

mod bench;
mod build;
mod command_line;
mod commands;
mod failure;
mod files;
mod finish;
mod long_command;
mod repository;
mod serve;
mod server;
mod test;
mod tools;

use command_line::{HELP, Request};
use failure::Outcome;
use repository::Repository;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command_line::parse(&words).and_then(carry_out) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(request: Request) -> Outcome<ExitCode> {
    let repository = Repository::find()?;
    match request {
        Request::Help => println!("{HELP}"),
        Request::Build(wish) => {
            build::build(&repository, &wish)?;
        }
        Request::Serve { wish, port } => serve::serve_course(&repository, &wish, port)?,
        Request::ServeFolder { folder, port } => serve::serve_folder(&folder, port)?,
        Request::Test { only } => return test::run(&repository, only.as_deref()),
        Request::ListTests => test::list(),
        Request::Bench => return bench::run(&repository),
    }
    Ok(ExitCode::SUCCESS)
}
