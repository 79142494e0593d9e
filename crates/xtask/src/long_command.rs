//! Commands that take minutes: their output goes to a log, and a line now and then shows that
//! they are alive.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::commands;
use crate::failure::{Failure, Outcome};
use crate::files;

const LOOK_EVERY: Duration = Duration::from_millis(250);
const SPEAK_EVERY: Duration = Duration::from_secs(20);
const LINES_OF_A_FAILED_LOG: usize = 15;

/// Runs a command with its output in `log`, saying every 20 seconds how far it is.
pub(crate) fn run(what: &str, command: &mut Command, log: &Path) -> Outcome<()> {
    let child = start(command, log)?;
    let status = watch(what, child, log)?;
    if status.success() {
        return Ok(());
    }
    let text = fs::read_to_string(log).unwrap_or_default();
    let happened = format!(
        "{what} did not succeed. The last lines of {}:\n\n{}\n",
        log.display(),
        last_lines(&text, LINES_OF_A_FAILED_LOG)
    );
    Err(Failure::new(happened))
}

fn start(command: &mut Command, log: &Path) -> Outcome<Child> {
    files::write(log, "")?;
    let trouble = |error| Failure::of_file("write", log, &error);
    let out = File::create(log).map_err(trouble)?;
    let err = out.try_clone().map_err(trouble)?;
    command.stdin(Stdio::null()).stdout(out).stderr(err).spawn().map_err(|error| {
        Failure::new(format!("`{}` could not be started: {error}.", commands::shown(command)))
    })
}

fn watch(what: &str, mut child: Child, log: &Path) -> Outcome<ExitStatus> {
    let begun = Instant::now();
    let mut spoken = begun;
    loop {
        let ended = child.try_wait().map_err(|error| {
            Failure::new(format!("{what}: lost sight of the running command: {error}."))
        })?;
        if let Some(status) = ended {
            return Ok(status);
        }
        if spoken.elapsed() >= SPEAK_EVERY {
            spoken = Instant::now();
            let text = fs::read_to_string(log).unwrap_or_default();
            let latest = last_lines(&text, 1);
            println!("  … {} — {}", for_people(begun.elapsed()), latest.trim());
        }
        thread::sleep(LOOK_EVERY);
    }
}

/// A duration as people say it: `45 s`, `3 min 20 s`.
pub(crate) fn for_people(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{} ms", time.as_millis()),
        1..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_durations_as_people_do() {
        assert_eq!(for_people(Duration::from_millis(40)), "40 ms");
        assert_eq!(for_people(Duration::from_secs(59)), "59 s");
        assert_eq!(for_people(Duration::from_secs(200)), "3 min 20 s");
    }

    #[test]
    fn takes_the_last_lines_that_say_something() {
        assert_eq!(last_lines("one\ntwo\n\nthree\n\n", 2), "two\nthree");
    }
}
