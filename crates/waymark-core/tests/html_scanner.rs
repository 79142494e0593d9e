//! The scanner that judges what is rendered: it is no use unless it refuses what is planted.

mod support;

use support::html::scan;

#[test]
fn lets_through_what_is_allowed() {
    let allowed = [
        "",
        "text &amp; more",
        "<p>a<br>b <em>c</em></p>",
        "<ul><li>a<p>b</p></li></ul>",
        "<h2 id=\"h-a\">A</h2>",
        "<p class=\"figure\"><img src=\"a.svg\" alt=\"\"></p>",
        "<a href=\"https://a.example/?b&amp;c\" rel=\"noopener noreferrer\">a</a>",
        "<a href=\"#a\" data-anchor=\"a\">a</a>",
        "<a href=\"tel:911\">911</a>",
    ];
    for html in allowed {
        assert_eq!(scan(html), Ok(()), "{html}");
    }
}

#[test]
fn refuses_planted_html() {
    let deep = "<blockquote>".repeat(61) + &"</blockquote>".repeat(61);
    let planted = [
        "<script>alert(1)</script>",
        "<p onclick=\"a()\">a</p>",
        "<p style=\"a\">a</p>",
        "<iframe src=\"a\"></iframe>",
        "<svg></svg>",
        "<!-- a -->",
        "<!DOCTYPE html>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"JAVASCRIPT:alert(1)\">a</a>",
        "<a href=\" javascript:alert(1)\">a</a>",
        "<a href=\"java\tscript:a\">a</a>",
        "<a href=\"http://a.example\">a</a>",
        "<a href=\"//a.example\">a</a>",
        "<a href=\"data:text/html,a\">a</a>",
        "<a href=\"../a\">a</a>",
        "<a href=\"/\\a\">a</a>",
        "<img src=\"https://a.example/a.png\" alt=\"\">",
        "<img src=\"data:a\" alt=\"\">",
        "<img src=\"//a.example/a.png\" alt=\"\">",
        "<img src=a>",
        "<img src=\"a\" src=\"b\">",
        "<h2 id=\"a\">A</h2>",
        "<p id=\"h-a\">A</p>",
        "<h1>A</h1>",
        "<p>a",
        "a</p>",
        "<p><em>a</p></em>",
        "<p><p>a</p></p>",
        "<p><ul></ul></p>",
        "<a href=\"#a\"><a href=\"#b\">c</a></a>",
        "<li>a</li>",
        "<ul>a</ul>",
        "<tr></tr>",
        "<em><p>a</p></em>",
        "<h2><div></div></h2>",
        "a > b",
        "a & b",
        "a &nbsp; b",
        "\"",
        "a\0b",
        "<p",
        "<",
        "</",
        "<p class=figure>a</p>",
        "<p class=\"figure\"x>",
        "<P>a</P>",
        "<p >a</p>",
        "<td data-label=\"<b>\">a</td>",
        "<span class=\"other\">a</span>",
        deep.as_str(),
    ];
    for html in planted {
        assert!(scan(html).is_err(), "{html} was let through");
    }
}
