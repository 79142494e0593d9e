//! Where a comment ends, and where its author forgot to end it.

/// The end of a comment, counted from its beginning.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::markdown) enum CommentEnd {
    /// It is closed: the length with `-->`.
    Closed(usize),
    /// It is not: how far it reaches until the next comment begins, or the text ends.
    Missing(usize),
}

/// Looks for the end of the comment at the start of `html`.
///
/// Another comment that begins within it says that the end was forgotten: one of ours never holds
/// another, and an ordinary one would end with the other.
pub(in crate::markdown) fn comment_end(html: &str) -> CommentEnd {
    let is_ours = html.get(4..).is_some_and(|inside| inside.trim_start().starts_with('@'));
    // `<!-->` and `<!--->` are whole comments too.
    let mut from = 2;
    loop {
        let after_opening = from.max(4).min(html.len());
        let next = html[after_opening..].find("<!--").map(|at| after_opening + at);
        let limit = next.unwrap_or(html.len());
        if let Some(at) = html[from..limit].find("-->") {
            return CommentEnd::Closed(from + at + 3);
        }
        match next {
            Some(next) if !is_ours && !begins_line(&html[from..next]) => from = next + 4,
            _ => return CommentEnd::Missing(limit),
        }
    }
}

/// Whether what follows this text stands at the beginning of a line, but for marks of a quote or list.
fn begins_line(before: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || c.is_ascii_digit() || ">-*+.)".contains(c);
    before.rsplit_once('\n').is_some_and(|(_, line)| line.chars().all(is_mark))
}

/// Where a comment of ours begins in running text, which it only does if it has no end.
pub(in crate::markdown) fn comment_in_text(source: &str) -> Option<usize> {
    let at = source.find("<!-- @")?;
    (!source[..at].ends_with('\\')).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::{CommentEnd, comment_end};

    #[test]
    fn a_comment_ends_where_it_is_closed() {
        assert_eq!(comment_end("<!-- a --> b"), CommentEnd::Closed(10));
        assert_eq!(comment_end("<!--> b -->"), CommentEnd::Closed(5));
        assert_eq!(comment_end("<!-- a <!-- b --> c"), CommentEnd::Closed(17));
    }

    #[test]
    fn a_forgotten_end_is_noticed_where_the_next_comment_begins() {
        assert_eq!(comment_end("<!-- @a\n<!-- @b -->"), CommentEnd::Missing(8));
        assert_eq!(comment_end("<!-- @a <!-- @b -->"), CommentEnd::Missing(8));
        assert_eq!(comment_end("<!-- a\n> <!-- @b -->"), CommentEnd::Missing(9));
        assert_eq!(comment_end("<!-- a"), CommentEnd::Missing(6));
        assert_eq!(comment_end("<!--"), CommentEnd::Missing(4));
    }
}
