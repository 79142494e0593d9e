//! Under which key a record is kept.

use crate::learner::RecordId;
use crate::model::Id;

/// The key of a record of a course: `waymark/<course>/<replica>/<sequence>`.
///
/// All courses of a host share one store, so a key names its course. It never names a topic, since
/// keys can be seen by whoever uses the device next.
pub fn key(course: &Id, id: &RecordId) -> String {
    format!("waymark/{course}/{}/{}", id.replica, id.sequence)
}

/// The id in a key of this course; none if the key is of something else.
pub fn parse_key(course: &Id, text: &str) -> Option<RecordId> {
    id_of(text).filter(|id| key(course, id) == text)
}

/// The id in a key, whichever course it is of.
pub(super) fn id_of(text: &str) -> Option<RecordId> {
    let (before, sequence) = text.rsplit_once('/')?;
    let (course, replica) = before.rsplit_once('/')?;
    let id = RecordId { replica: replica.to_owned(), sequence: sequence.parse().ok()? };
    // A number can be written in several ways, and only one of them is a key.
    let is_canonical = id.sequence.to_string() == sequence;
    (course.starts_with("waymark/") && is_canonical && id.is_valid()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, id: Option<(&str, u64)>) {
        let id = id.map(|(replica, sequence)| RecordId { replica: replica.into(), sequence });
        assert_eq!(parse_key(&Id::new("c"), text), id, "{text}");
    }

    #[test]
    fn a_key_is_written_in_one_way() {
        check("waymark/c/r/1", Some(("r", 1)));
        check("waymark/c/k3-_x/120", Some(("k3-_x", 120)));
        for number in ["0", "01", "+1", "-1", "1.0", "1 ", "", "x", "99999999999999999999999"] {
            check(&format!("waymark/c/r/{number}"), None);
        }
    }

    #[test]
    fn keys_of_other_things_are_left_alone() {
        for text in [
            "",
            "/",
            "waymark",
            "waymark/settings",
            "waymark/c/r",
            "waymark/c//1",
            "waymark/other/r/1",
            "waymark/cc/r/1",
            "Waymark/c/r/1",
            " waymark/c/r/1",
            "waymark/c/r/s/1",
            "waymark/c/r r/1",
            "c/r/1",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_greatest_number_is_one_that_scripts_hold_exactly() {
        check("waymark/c/r/9007199254740991", Some(("r", 9_007_199_254_740_991)));
        check("waymark/c/r/9007199254740992", None);
    }

    #[test]
    fn a_key_reads_back() {
        let id = RecordId { replica: "r7".into(), sequence: 12 };
        for course in ["c", "two-words", "a/b", ""] {
            let text = key(&Id::new(course), &id);
            assert_eq!(parse_key(&Id::new(course), &text).as_ref(), Some(&id), "{text}");
        }
    }
}
