//! What of a text is wording, and what is only typography.

/// The wording of a text: what stays the same when somebody only tidies up its typography.
///
/// White space of any kind becomes one space, curly quotes become straight ones, every dash becomes a
/// hyphen, an ellipsis becomes three dots, and invisible characters go away. Case and all other
/// punctuation stay, since "IT" is not "it". Marks of emphasis are not looked for: a text comes here
/// from the parser, which has taken them off already.
pub(super) fn wording(text: &str) -> String {
    let mut wording = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        let start = wording.len();
        word.chars().for_each(|letter| push_plain(letter, &mut wording));
        // A word can consist of invisible characters alone; it must not leave a second space.
        if wording.len() > start && start > 0 {
            wording.insert(start, ' ');
        }
    }
    wording
}

fn push_plain(letter: char, text: &mut String) {
    match letter {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2032}' => text.push('\''),
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' => {
            text.push('"');
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => text.push('-'),
        '\u{2026}' => text.push_str("..."),
        // Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        _ => text.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::wording;

    #[test]
    fn typography_is_not_wording() {
        for (text, plain) in [
            ("", ""),
            ("  \n\t ", ""),
            ("one two", "one two"),
            (" one\r\n  two\u{A0}three ", "one two three"),
            ("don\u{2019}t \u{201C}say\u{201D} it", "don't \"say\" it"),
            ("9\u{2013}5 \u{2014} or \u{2212}1", "9-5 - or -1"),
            ("wait\u{2026}", "wait..."),
            ("traf\u{AD}fick\u{200B}ing", "trafficking"),
            ("\u{FEFF}one \u{200B} two", "one two"),
            ("\u{200B} one", "one"),
        ] {
            assert_eq!(wording(text), plain, "{text:?}");
        }
    }

    #[test]
    fn wording_is_kept() {
        for text in ["IT", "it", "Really?", "Really!", "5%", "ça va", "日本 語", "a*b"] {
            assert_eq!(wording(text), text);
        }
    }
}
