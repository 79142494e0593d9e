//! What was asked for: the words after `cargo xtask`, as a value.

use std::path::PathBuf;

use crate::build::BuildWish;
use crate::failure::{Failure, Outcome};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
The commands of this repository:

  cargo xtask serve [--port 8080] [--course DIR]   install what is missing, build, serve the course
  cargo xtask test  [--only STEP] [--list]         everything that has to hold before a change lands
  cargo xtask bench                                the table of budgets, measured
  cargo xtask build [--course DIR] [--out dist]    the static files, ready for any web host";

/// One command with its settings.
#[derive(Debug, PartialEq)]
pub(crate) enum Request {
    Help,
    Build(BuildWish),
    Serve { wish: BuildWish, port: u16 },
    ServeFolder { folder: PathBuf, port: u16 },
    Test { only: Option<String> },
    ListTests,
    Bench,
}

const FIRST_PORT: u16 = 8080;

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: &[String]) -> Outcome<Request> {
    let Some((command, rest)) = words.split_first() else {
        return Ok(Request::Help);
    };
    let mut options = Options::new(command, rest);
    let request = match command.as_str() {
        "build" => Request::Build(build_wish(&mut options)?),
        "serve" => serve(&mut options)?,
        "test" if options.flag("--list") => Request::ListTests,
        "test" => Request::Test { only: options.value("--only")? },
        "bench" => Request::Bench,
        "help" | "--help" | "-h" => return Ok(Request::Help),
        other => {
            return Err(Failure::new(format!("There is no command `{other}`.")).advise(HELP));
        }
    };
    options.finish()?;
    Ok(request)
}

fn serve(options: &mut Options) -> Outcome<Request> {
    let port = match options.value("--port")? {
        None => FIRST_PORT,
        Some(text) => text.parse().map_err(|_| {
            Failure::new(format!("`{text}` is not a port."))
                .advise("Give a number from 0 to 65535; 0 lets the system choose a free one.")
        })?,
    };
    // Serves any folder as it is; for trying a finished build the way a web host would show it.
    if let Some(folder) = options.value("--no-build")? {
        let folder = folder.into();
        return Ok(Request::ServeFolder { folder, port });
    }
    let wish = build_wish(options)?;
    Ok(Request::Serve { wish, port })
}

fn build_wish(options: &mut Options) -> Outcome<BuildWish> {
    Ok(BuildWish {
        course: options.value("--course")?.map(PathBuf::from),
        out: options.value("--out")?.map(PathBuf::from),
    })
}

/// The options of one command, taken out one by one so that a left-over is noticed.
struct Options<'a> {
    command: &'a str,
    left: Vec<&'a str>,
}

impl<'a> Options<'a> {
    fn new(command: &'a str, words: &'a [String]) -> Self {
        let left = words.iter().map(String::as_str).collect();
        Self { command, left }
    }

    fn flag(&mut self, name: &str) -> bool {
        let found = self.left.iter().position(|word| *word == name);
        found.map(|at| self.left.remove(at)).is_some()
    }

    fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self.left.iter().position(|word| *word == name) else {
            return Ok(None);
        };
        if at + 1 == self.left.len() {
            return Err(Failure::new(format!("`{name}` needs a value after it.")).advise(HELP));
        }
        self.left.remove(at);
        Ok(Some(self.left.remove(at).to_owned()))
    }

    fn finish(self) -> Outcome<()> {
        match self.left.first() {
            None => Ok(()),
            Some(word) => {
                let command = self.command;
                let happened = format!("`cargo xtask {command}` does not know `{word}`.");
                Err(Failure::new(happened).advise(HELP))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(line: &str) -> Outcome<Request> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn reads_serve_with_a_course_and_a_port() {
        let wish = BuildWish { course: Some("other".into()), out: None };
        let asked = request("serve --course other --port 9000").expect("a request");
        assert_eq!(asked, Request::Serve { wish, port: 9000 });
    }

    #[test]
    fn reads_test_with_one_step() {
        let only = Some("format".to_owned());
        let asked = request("test --only format").expect("a request");
        assert_eq!(asked, Request::Test { only });
    }

    #[test]
    fn nothing_asked_is_a_question_for_help() {
        assert_eq!(request("").expect("a request"), Request::Help);
    }

    #[test]
    fn an_unknown_word_is_named() {
        let failure = request("bench --fast").expect_err("nobody knows --fast");
        let said = failure.to_string();
        assert!(said.starts_with("`cargo xtask bench` does not know `--fast`."), "{said}");
    }

    #[test]
    fn a_missing_value_is_named() {
        let failure = request("serve --port").expect_err("a port is missing");
        assert!(failure.to_string().starts_with("`--port` needs a value after it."));
    }
}
