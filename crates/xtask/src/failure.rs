//! What went wrong, told so that a person knows what to do next.

use std::fmt;

/// The result of anything here that can fail.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// A sentence about what happened, and one about what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    happened: String,
    advice: Option<String>,
}

impl Failure {
    /// Says what happened, as one or more full sentences.
    pub(crate) fn new(happened: impl Into<String>) -> Self {
        Self { happened: happened.into(), advice: None }
    }

    /// Adds what the reader can do about it.
    pub(crate) fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// A file or folder that could not be read, written or removed.
    pub(crate) fn of_file(doing: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(format!("Could not {doing} {}: {error}.", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.happened)?;
        match &self.advice {
            Some(advice) => write!(f, "\nWhat to do: {advice}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_happened_and_what_to_do() {
        let failure = Failure::new("The port is taken.").advise("Give another with --port.");
        assert_eq!(
            failure.to_string(),
            "The port is taken.\nWhat to do: Give another with --port."
        );
    }
}
