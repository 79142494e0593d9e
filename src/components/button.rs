//! Buttons, and links that look like them.

use crate::view::{El, el};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// One of several.
    Plain,
    /// The way on.
    Primary,
    /// There for those who look for it.
    Quiet,
    /// Takes something away for good.
    Destructive,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button button--primary",
            Self::Quiet => "button button--quiet",
            Self::Destructive => "button button--destructive",
        }
    }
}

/// A button. `action` is its stable mark; its words are its name.
pub(crate) fn button(
    look: Look,
    action: &'static str,
    words: &str,
    press: impl Fn() + 'static,
) -> El {
    let made = el("button").attr("type", "button").class(look.class()).attr("data-action", action);
    made.text(words).on("click", move |_| press())
}

/// A link that looks like a button.
pub(crate) fn link_button(look: Look, action: &'static str, href: &str, words: &str) -> El {
    el("a").class(look.class()).attr("data-action", action).attr("href", href).text(words)
}
