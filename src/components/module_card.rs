//! One module on the start page: what it asks of the learner, and where they are in it.

use super::prose::set;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// What is known of a module when its file is here.
pub(crate) struct ModuleFacts {
    /// "About 44 minutes · 9 lessons".
    pub(crate) about: String,
    pub(crate) goals: Vec<Html>,
    /// How far the learner is.
    pub(crate) progress: El,
    /// The way into it.
    pub(crate) way_on: El,
}

/// A card. It has its link at once; the facts come when the file is here.
pub(crate) fn module_card(href: &str, title: &str) -> El {
    let link = el("a").attr("href", href).text(title);
    let card = el("li").class("module-card");
    card.child(el("h3").class("module-card__title").child(link))
}

/// A word in place of the facts, or the first of them.
pub(crate) fn about_line(words: &str) -> El {
    el("p").class("module-card__about").text(words)
}

impl ModuleFacts {
    pub(crate) fn view(self) -> Vec<El> {
        let mut facts = vec![about_line(&self.about)];
        if !self.goals.is_empty() {
            let goals = self.goals.iter().map(|goal| set("li", "goal", goal));
            facts.push(el("h4").class("module-card__goals-title").text(text::GOALS));
            facts.push(el("ul").class("module-card__goals").children(goals));
        }
        facts.push(self.progress);
        facts.push(el("div").class("module-card__actions").child(self.way_on));
        facts
    }
}
