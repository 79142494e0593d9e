//! What a learner answers to a question.

/// What a learner answers, by the kind of thing that they do.
///
/// It is part of the saved form, so a new kind is a new version of it (see `learner/saved.rs`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Response {
    /// The keys of the chosen options, sorted, each once. [`Response::choice`] sees to that.
    Choice(Vec<String>),
}

impl Response {
    /// The options with these keys, in whatever order they were chosen.
    pub fn choice<K: Into<String>>(keys: impl IntoIterator<Item = K>) -> Self {
        let mut keys: Vec<String> = keys.into_iter().map(Into::into).collect();
        keys.sort_unstable();
        keys.dedup();
        Self::Choice(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::Response;

    #[test]
    fn the_order_of_choosing_does_not_matter() {
        for keys in [vec!["a", "b"], vec!["b", "a"], vec!["b", "a", "b", "a"]] {
            assert_eq!(Response::choice(keys), Response::Choice(vec!["a".into(), "b".into()]));
        }
    }
}
