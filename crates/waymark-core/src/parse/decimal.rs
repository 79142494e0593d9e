//! Numbers as authors write them: `3`, `-1.5`.
//!
//! Rust's own reader of floating-point numbers brings tables of 10 KB that hardly compress, and
//! every learner would wait for them; an author's number has a few digits.

/// More digits than these can't all be held exactly.
const MOST_DIGITS: usize = 15;

/// Reads a number with or without decimals.
///
/// Up to 15 digits are held exactly as a whole number and divided once by a power of ten that is
/// exact too, so the result is the nearest there is: the same as Rust's own reader gives.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+', '−']).unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = whole.len() + fraction.len();
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits || digits > MOST_DIGITS {
        return None;
    }
    let mut number = 0.0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        number = number * 10.0 + f64::from(digit - b'0');
    }
    let power = (0..fraction.len()).fold(1.0, |power, _| power * 10.0);
    let number = number / power;
    Some(if text.starts_with(['-', '−']) { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn reads_what_rust_reads() {
        for text in ["0", "3", "-1.5", "0.1", "99.99", "123456.789", "0.000001", "007", "2."] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn reads_nothing_else() {
        for text in ["", "-", ".5", "1e5", "inf", "NaN", "1,5", "1.2.3", "--1", "1234567890123456"]
        {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
