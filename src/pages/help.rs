//! Help, always one step away. Where help.md can't be read, the lines of the app stand here.

use waymark_core::markdown::anchor;
use waymark_core::model::Help;
use waymark_core::render::ID_PREFIX;

use super::frame::Frame;
use crate::addresses::TextFile;
use crate::components::{help_lines, page_title, prose};
use crate::context::Context;
use crate::text;
use crate::view::{El, el};

/// The help page.
pub(super) fn help(context: Context, help: Option<&Help>) -> El {
    Frame::new(context).with(|main| {
        let main = main.child(page_title(None, text::HELP, false));
        match help {
            Some(help) => of_course(main, context, help),
            None => main.child(el("p").text(text::HELP_BUILT_IN)).child(help_lines()),
        }
    })
}

fn of_course(main: El, context: Context, help: &Help) -> El {
    let typesetter = context.typesetter(TextFile::Help);
    let checked = help.checked.map(|month| {
        el("p").class("help-lines__checked").text(&text::checked(&context.month(month)))
    });
    let local = (!help.local_title.is_empty()).then(|| {
        let id = format!("{ID_PREFIX}{}", anchor(&help.local_title));
        el("section")
            .class("help-lines")
            .attr("aria-labelledby", &id)
            .child(el("h2").id(&id).focusable().text(&help.local_title))
            .child(prose(&typesetter.blocks(&help.local)))
    });
    let lines = el("section").class("help-lines").attr("aria-label", text::HELP_LINES);
    main.child(lines.maybe(checked).child(prose(&typesetter.blocks(&help.blocks)))).maybe(local)
}
