//! A short key for a text, which stays the same when its typography changes.

use super::typography::wording;

/// How many characters a key has.
const KEY_LENGTH: usize = 8;

/// A short key of a text: 8 characters of `0-9a-z`, the same for ever and on every device.
///
/// Options of questions and choices of scenes are kept under the key of their text, so that moving
/// one never changes what was chosen. Typography does not count (see `typography.rs`).
///
/// The hash is FNV-1a with 64 bits over UTF-8: small, without tables, and specified outside of this
/// code. Eight characters tell 2.8 million million texts apart; a question has at most a few dozen.
pub fn text_key(text: &str) -> String {
    in_base_36(fnv_1a(wording(text).as_bytes()))
}

/// Fowler, Noll and Vo's hash 1a; the two numbers are theirs.
fn fnv_1a(bytes: &[u8]) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.iter().fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The last digits of a hash, the lowest first. Base 36 says more in eight characters than base 16.
fn in_base_36(hash: u64) -> String {
    let digits = (0..KEY_LENGTH).scan(hash, |rest, _| {
        let digit = u32::try_from(*rest % 36).unwrap_or_default();
        *rest /= 36;
        char::from_digit(digit, 36)
    });
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::{fnv_1a, text_key};

    #[test]
    fn the_hash_is_the_published_one() {
        // From the tables of test vectors in Noll's reference code.
        for (text, hash) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(fnv_1a(text.as_bytes()), hash, "{text}");
        }
    }

    /// Answers are saved under these keys: when one of these lines has to change, saved answers are
    /// lost.
    #[test]
    fn keys_stay_the_same_for_ever() {
        for (text, key) in [
            ("", "54xu4jzh"),
            ("911", "er1wimjo"),
            ("True", "9vmn8u67"),
            ("It can’t wait", "qoyz5wx0"),
        ] {
            assert_eq!(text_key(text), key, "{text}");
        }
    }

    #[test]
    fn other_words_have_another_key() {
        let texts = ["", "a", "b", "ab", "ba", "a b", "A", "True", "true", "False", "1", "-1", "é"];
        for (at, text) in texts.iter().enumerate() {
            for other in &texts[at + 1..] {
                assert_ne!(text_key(text), text_key(other), "{text} {other}");
            }
        }
    }

    #[test]
    fn typography_does_not_count() {
        for text in ["It can't wait", " It  can\u{2019}t\nwait ", "It\u{A0}can\u{2018}t wait"] {
            assert_eq!(text_key(text), text_key("It can't wait"), "{text}");
        }
    }
}
