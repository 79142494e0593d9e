//! "Did you mean …?"

/// How many candidates are looked at.
const MOST: usize = 500;

/// The candidate that is a slip of the pen away from `found`, if there is one.
///
/// Up to a third of the letters may differ, a swap of two neighbours counting as one difference.
/// Only the first 500 candidates are looked at, so that a file full of slips is still read quickly.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = found.chars().count();
    let allowed = (length / 3).clamp(1, 3);
    candidates
        .into_iter()
        .take(MOST)
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (distance(found, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The Damerau–Levenshtein distance (optimal string alignment) of two short words.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().take(80).collect();
    let right: Vec<char> = right.chars().take(80).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let replaced = above[j] + usize::from(a != b);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = core::mem::replace(&mut above, row);
    }
    above[right.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant_and_nothing_far_away() {
        let kinds = ["question", "quiz", "node"];
        assert_eq!(nearest("qestion", kinds), Some("question"));
        assert_eq!(nearest("noed", kinds), Some("node"));
        assert_eq!(nearest("banana", kinds), None);
    }
}
