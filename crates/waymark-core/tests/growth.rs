//! Shapes of text that make a careless parser slow: from 16 to 64 kB the time may grow by an exponent
//! below 1.3, from the text to the messages and the page.
//!
//! Times mean something only in release: `cargo test --release -p waymark-core --test growth`.

mod support;

use std::hint::black_box;
use std::time::{Duration, Instant};

use support::anything::render;
use support::course::{course_of_one, report};
use waymark_core::diagnostic::Diagnostics;
use waymark_core::markdown::parse_blocks;

const SMALL: usize = 16 * 1024;
const LARGE: usize = 64 * 1024;
const STEEPEST: f64 = 1.3;

/// What is too quick to be measured is no danger: a page is read in a tenth of a second at most.
const QUICK: Duration = Duration::from_millis(3);

/// How often both are timed before a shape counts as steep.
const MOST_ROUNDS: usize = 12;

/// How long the clock runs at least: the system counts the time of a thread in steps of some
/// milliseconds.
const LONG_ENOUGH: Duration = Duration::from_millis(60);

/// The name of a shape, and a text of about this many bytes.
type Shape = (&'static str, fn(usize) -> String);

fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

/// Pieces that know their number.
fn numbered(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    let mut number = 0;
    while text.len() < size {
        text += &piece(number);
        number += 1;
    }
    text
}

fn half(size: usize, before: &str, after: &str) -> String {
    repeated(before, size / 2) + "a" + &repeated(after, size / 2)
}

fn in_lesson(text: &str) -> String {
    format!("# M\n<!-- @module id=m -->\n\n## L\n<!-- @lesson id=l -->\n\n{text}")
}

fn in_question(text: &str) -> String {
    in_lesson(&format!("### Q\n<!-- @question id=q -->\n\n{text}"))
}

fn in_scenario(text: &str) -> String {
    format!("# M\n<!-- @module id=m -->\n\n## S\n<!-- @scenario id=s -->\n\n{text}")
}

/// The pathological shapes of cmark, and some more of their kind.
const OF_MARKDOWN: &[Shape] = &[
    ("brackets", |n| half(n, "[", "]")),
    ("open brackets", |n| repeated("[", n)),
    ("open links", |n| repeated("[a](", n)),
    ("open links with a destination", |n| repeated("[a](b", n)),
    ("open links in angles", |n| repeated("[a](<b", n)),
    ("open pictures", |n| repeated("![[]()", n)),
    ("links that look like references", |n| repeated("[a][b]", n)),
    ("references", |n| numbered(n, |at| format!("[{at}]: a\n\n[{at}]\n\n"))),
    ("one reference used often", |n| "[a]: b\n\n".to_owned() + &repeated("[a] ", n)),
    ("emphasis", |n| repeated("*a **a ", n)),
    ("emphasis nested", |n| half(n, "*a **a ", "** a*")),
    ("emphasis closed only", |n| repeated("a** ", n)),
    ("emphasis mixed", |n| repeated("*a _b ", n)),
    ("emphasis in threes", |n| "a***".to_owned() + &repeated("b*** ", n)),
    ("emphasis around brackets", |n| repeated("*[a_", n)),
    ("struck", |n| repeated("~~a ~b ", n)),
    ("quotes nested", |n| repeated("> ", n) + "a"),
    ("quotes in one line without spaces", |n| repeated(">", n) + "a"),
    ("quotes of many lines", |n| repeated("> a\n", n)),
    ("lists nested by spaces", |n| {
        let deepest = n.isqrt();
        (0..deepest).map(|depth| format!("{}* a\n", " ".repeat(depth * 2))).collect()
    }),
    ("lists nested in one line", |n| repeated("* ", n) + "a"),
    ("lists in quotes", |n| repeated("> - ", n) + "a"),
    ("items", |n| repeated("- a\n", n)),
    ("empty items", |n| repeated("-\n", n)),
    ("loose items", |n| repeated("- a\n\n  b\n\n", n)),
    ("backticks", |n| numbered(n, |at| format!("a{}", "`".repeat(at % 300)))),
    ("open backticks", |n| repeated("`a``b```", n)),
    ("fences", |n| repeated("```\n", n)),
    ("open fences in quotes", |n| repeated("> ```\n\n", n)),
    ("table with many rows", |n| "| a | b |\n| - | - |\n".to_owned() + &repeated("| c | d |\n", n)),
    ("table with many columns", |n| {
        format!("{}|\n{}|\n", repeated("|a", n / 2), repeated("|-", n / 2))
    }),
    ("table with many columns and short rows", |n| {
        let side = n / 8;
        format!("{}|\n{}|\n{}", "|a".repeat(side), "|-".repeat(side), "|b|\n".repeat(side))
    }),
    ("table with a long heading", |n| {
        format!("| {} |\n|-|\n{}", repeated("a", n / 2), repeated("|b|\n", n / 2))
    }),
    ("bars", |n| repeated("|", n)),
    ("table without a header", |n| repeated("a | b\n", n)),
    ("many tables", |n| repeated("|a|b|\n|-|-|\n|c|d|\n\n", n)),
    ("comments", |n| repeated("<!-- a -->\n\n", n)),
    ("open comments", |n| repeated("<!-- a\n", n)),
    ("open comments in one line", |n| repeated("<!-- ", n)),
    ("open comments in a text", |n| repeated("a <!-- ", n)),
    ("html blocks", |n| repeated("<div>\n\n", n)),
    ("html in a text", |n| repeated("a <b>", n)),
    ("open tags", |n| repeated("a <b c=\"", n)),
    ("open instructions", |n| repeated("a <?", n)),
    ("open data", |n| repeated("a <![CDATA[", n)),
    ("open declarations", |n| repeated("a <!A ", n)),
    ("closing tags", |n| repeated("</b", n)),
    ("angles", |n| repeated("<", n)),
    ("addresses", |n| repeated("<https://a.example> ", n)),
    ("details", |n| repeated("<details>\n\n", n)),
    ("details in one block", |n| repeated("<details><summary>a</summary>", n)),
    ("details and their ends", |n| half(n, "<details>\n\n", "\n\n</details>\n\n")),
    ("ends of details", |n| repeated("</details>\n\n", n)),
    ("footnotes", |n| numbered(n, |at| format!("[^{at}]\n\n[^{at}]: a\n\n"))),
    ("footnote used often", |n| "[^1]: a\n\n".to_owned() + &repeated("[^1] ", n)),
    ("entities", |n| repeated("&amp;&#97;&", n)),
    ("open entities", |n| repeated("&aaaaaaaaaa", n)),
    ("backslashes", |n| repeated("\\", n)),
    ("underlines", |n| repeated("a\n===\n", n)),
    ("hyphens", |n| repeated("a\n---\n", n)),
    ("rules", |n| repeated("***\n", n)),
    ("lines", |n| repeated("a\n", n)),
    ("hard breaks", |n| repeated("a\\\n", n)),
    ("spaces", |n| repeated(" ", n)),
    ("tabs", |n| repeated("\ta\n", n)),
    ("nothing but line ends", |n| repeated("\n", n)),
    ("one long word", |n| repeated("a", n)),
    ("NUL", |n| repeated("\0", n)),
];

/// Shapes of our own marks.
const OF_OURS: &[Shape] = &[
    ("open comments of ours", |n| repeated("<!-- @", n)),
    ("open comments of ours in lines", |n| repeated("<!-- @lesson id=l\n", n)),
    ("open comments of ours in a text", |n| in_lesson(&repeated("a <!-- @area\n", n))),
    ("comments of an unknown kind", |n| repeated("<!-- @a -->\n\n", n)),
    ("comments below one heading", |n| {
        "# M\n".to_owned() + &repeated("<!-- @module id=m -->\n", n)
    }),
    ("comments in quotes", |n| in_lesson(&repeated("> <!-- @pause -->\n\n", n))),
    ("one comment with many keys", |n| format!("# M\n<!-- @module {}-->", repeated("a=b ", n))),
    ("one comment with many flags", |n| {
        format!("<!-- @area {}-->", numbered(n, |at| format!("{at} ")))
    }),
    ("open quotes", |n| repeated("<!-- @lesson id=\" -->\n\n", n)),
    ("open quotes in one comment", |n| format!("<!-- @lesson {}-->", repeated("id=\"a ", n))),
    ("open quotes of several lines", |n| format!("<!-- @lesson\n{}-->", repeated("id='\n", n))),
    ("headings", |n| in_lesson(&numbered(n, |at| format!("### H {at}\n\n")))),
    ("sections", |n| numbered(n, |at| format!("## H {at}\n\n"))),
    ("titles", |n| repeated("# M\n<!-- @module id=m -->\n\n", n)),
    ("headings that are the same", |n| in_lesson(&repeated("### H\n\n", n))),
    ("deeper and deeper headings", |n| {
        repeated("# a\n## a\n### a\n#### a\n##### a\n###### a\n", n)
    }),
    ("lessons", |n| numbered(n, |at| format!("## L {at}\n<!-- @lesson id=l{at} -->\n\n"))),
    ("alternatives", |n| in_lesson(&repeated("### A\n<!-- @alternative -->\n\n", n))),
    ("links without headings", |n| {
        in_lesson(&numbered(n / 2, |at| format!("### H {at}\n\n")))
            + &numbered(n / 2, |at| format!("[a](#h-x{at})\n\n"))
    }),
    ("links to files", |n| in_lesson(&numbered(n, |at| format!("[a](a{at}.png) ")))),
    ("questions", |n| {
        in_lesson(&numbered(n, |at| {
            format!("### Q {at}\n<!-- @question id=q{at} tag=t{at} -->\n\n- [x] a\n- [ ] bb\n\n")
        }))
    }),
    ("questions without a type", |n| in_lesson(&repeated("### Q\n<!-- @question id=q -->\n\n", n))),
    ("options", |n| in_question(&numbered(n, |at| format!("- [ ] a {at}\n")))),
    ("options that are the same", |n| in_question(&repeated("- [x] a\n", n))),
    ("near options", |n| in_question(&repeated("- [v] a\n", n))),
    ("near options without a space", |n| in_question(&repeated("-[x] a\n", n))),
    ("feedback outside", |n| in_question(&repeated("- [x] a\n> b\n", n))),
    ("text after options", |n| in_question(&("- [x] a\n\n".to_owned() + &repeated("b\n\n", n)))),
    ("gaps", |n| in_question(&repeated("`a|b` ", n)).replace("id=q", "id=q type=blanks")),
    ("one gap with many answers", |n| {
        in_question(&format!("`{}b`", repeated("a|", n))).replace("id=q", "id=q type=blanks")
    }),
    ("credits", |n| in_question(&format!("- [x] a {}", repeated("`25%` ", n)))),
    ("places", |n| in_question(&format!("- [x] a {}", repeated("<!-- @area 1 2 3 4 --> ", n)))),
    ("alerts", |n| in_question(&repeated("> [!TIP]\n> a\n\n", n))),
    ("unknown alerts", |n| in_lesson(&repeated("> [!QUIZ]\n> a\n\n", n))),
    ("pool", |n| {
        let pool = numbered(n, |at| format!("q{at},"));
        format!("# M\n<!-- @module id=m -->\n\n## Q\n<!-- @quiz id=z pool={pool} -->\n")
    }),
    ("objectives", |n| {
        let list = repeated("- a\n", n / 2);
        let numbers = repeated("1,2,", n / 2);
        format!(
            "# M\n<!-- @module id=m -->\n\n<!-- @objectives -->\n{list}\n## L\n<!-- @lesson id=l objective={numbers} -->\n"
        )
    }),
    ("state table", |n| {
        in_scenario(
            &("| a | b | c |\n|-|-|-|\n".to_owned()
                + &numbered(n, |at| format!("| n{at} | 0 | 0..1 |\n"))
                + "\n### A\n<!-- @node id=a -->\n\n- [B](#b)\n\n### B\n<!-- @ending id=b tone=support -->\n"),
        )
    }),
    ("scenes in a row", |n| {
        in_scenario(&numbered(n, |at| {
            format!("### N{at}\n<!-- @node id=n{at} -->\n\n- [a](#n{})\n\n", at + 1)
        }))
    }),
    ("scenes that are dead ends", |n| {
        in_scenario(&numbered(n, |at| {
            format!(
                "### N{at}\n<!-- @node id=n{at} -->\n\n- [a](#n{0})\n- [b](#m{at})\n\n### M{at}\n<!-- @node id=m{at} -->\n\n",
                at + 1
            )
        })) + "### E\n<!-- @ending id=e tone=support -->\n"
    }),
    ("scenes that nothing leads to", |n| {
        in_scenario(&numbered(n, |at| format!("### N{at}\n<!-- @node id=n{at} -->\n\na\n\n")))
    }),
    ("choices", |n| {
        in_scenario(&("### A\n<!-- @node id=a -->\n\n".to_owned() + &repeated("- [a](#a)\n", n)))
    }),
    ("choices without a scene", |n| {
        in_scenario(
            &("### A\n<!-- @node id=a -->\n\n".to_owned()
                + &numbered(n, |at| format!("- [a](#x{at})\n"))),
        )
    }),
    ("conditions", |n| {
        in_scenario(&format!(
            "### A\n<!-- @node id=a -->\n\n{}",
            repeated("`if a > 1` b\n\n`else` c\n\n", n)
        ))
    }),
    ("one long condition", |n| {
        in_scenario(&format!(
            "### A\n<!-- @node id=a -->\n\n`if {}a > 1` b\n",
            repeated("a > 1 and ", n)
        ))
    }),
    ("conditions that ask about every scene", |n| {
        in_scenario(&numbered(n, |at| {
            format!("### N{at}\n<!-- @node id=n{at} -->\n\n`if seen n{at}` b\n\n")
        }))
    }),
    ("words to avoid", |n| in_lesson(&repeated("rescue ", n))),
    ("words to avoid that overlap", |n| in_lesson(&repeated("child prostitutes ", n))),
    ("pictures without text", |n| in_lesson(&repeated("![](a.png) ", n))),
];

/// From the text to the messages and the page.
fn run(text: &str) {
    let texts = course_of_one("1-shape.md", text);
    black_box(report(&texts));
    black_box(render(&parse_blocks(text, &mut Diagnostics::default())));
}

/// How long a run takes this thread, on average over some. Where the system tells, time in which
/// other programs had the processor does not count.
fn time(text: &str) -> Duration {
    let (begun, begun_at) = (time_of_thread(), Instant::now());
    let mut runs = 0;
    while begun_at.elapsed() < LONG_ENOUGH {
        run(black_box(text));
        runs += 1;
    }
    let total = match (begun, time_of_thread()) {
        (Some(begun), Some(ended)) if ended > begun => ended - begun,
        _ => begun_at.elapsed(),
    };
    total / runs
}

fn time_of_thread() -> Option<Duration> {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    times.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The exponent of the growth from small to large. The shortest of several times counts, since
/// nothing makes a run shorter than it is; while it looks steep, more are taken.
fn exponent(shape: fn(usize) -> String) -> (f64, Duration) {
    let (small, large) = (shape(SMALL), shape(LARGE));
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    let mut exponent = f64::MAX;
    for _ in 0..MOST_ROUNDS {
        short = short.min(time(&small));
        long = long.min(time(&large));
        let growth = long.as_secs_f64() / short.as_secs_f64();
        exponent = growth.ln() / (large.len() as f64 / small.len() as f64).ln();
        if exponent < STEEPEST - 0.1 {
            break;
        }
    }
    (exponent, long)
}

#[track_caller]
fn check(shapes: &[Shape]) {
    let mut steep = Vec::new();
    for (name, shape) in shapes {
        let (exponent, long) = exponent(*shape);
        println!("{exponent:5.2} {:8.2} ms  {name}", long.as_secs_f64() * 1000.0);
        if exponent >= STEEPEST && long > QUICK {
            steep.push(format!("{name}: exponent {exponent:.2}, {long:?}"));
        }
    }
    assert!(steep.is_empty(), "too steep:\n{}", steep.join("\n"));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "times mean something only in release")]
fn shapes_of_markdown_grow_gently() {
    check(OF_MARKDOWN);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "times mean something only in release")]
fn shapes_of_ours_grow_gently() {
    check(OF_OURS);
}
