//! Options to choose among: native radio buttons or check boxes, each row one target.

use std::rc::Rc;

use super::feedback::{Tone, feedback};
use super::prose::words;
use super::{Act, Live};
use crate::dom::is_checked;
use crate::html::Html;
use crate::text;
use crate::view::{El, el};

/// One option, as it stands in the course.
pub(super) struct OptionText {
    pub(super) words: Html,
    pub(super) feedback: Html,
}

/// What is said to one option after a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OptionMark {
    pub(super) verdict: OptionVerdict,
    /// Whether what is said to the option is said to the whole answer.
    pub(super) is_whole: bool,
}

/// What an option is, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OptionVerdict {
    /// It fits.
    Fits,
    /// It can work.
    CanWork,
    /// It is worth another look.
    Again,
}

/// The options of a question.
pub(super) struct ChoiceList {
    /// The id of the question, for names and ids in the page.
    pub(super) item: String,
    /// The id of the question's heading.
    pub(super) title_id: String,
    /// Whether several can be chosen.
    pub(super) many: bool,
    pub(super) options: Vec<OptionText>,
    /// Whether an option is chosen.
    pub(super) is_chosen: Rc<dyn Fn(usize) -> bool>,
    /// What is said to an option.
    pub(super) mark: Rc<dyn Fn(usize) -> Option<OptionMark>>,
    /// Whether nothing more can be chosen.
    pub(super) is_closed: Live<bool>,
    /// Gets the option's place and whether it is chosen now.
    pub(super) on_choose: Act<(usize, bool)>,
}

impl ChoiceList {
    pub(super) fn view(mut self) -> El {
        let legend_id = format!("{}-legend", self.item);
        let instruction = if self.many { text::CHOOSE_ALL } else { text::CHOOSE_ONE };
        let legend = el("legend").class("question__instruction").id(&legend_id).text(instruction);
        let options = std::mem::take(&mut self.options);
        let list = el("fieldset")
            .class("choice-list")
            .attr("aria-labelledby", &format!("{} {legend_id}", self.title_id))
            .child(legend);
        options.into_iter().enumerate().fold(list, |list, (at, option)| self.row(list, at, option))
    }

    /// An option, and below it what is said to it.
    fn row(&self, list: El, at: usize, option: OptionText) -> El {
        let feedback_id = format!("{}-feedback-{at}", self.item);
        let mark = self.marks(at);
        let (is_chosen, verdict, said) = (self.is_chosen.clone(), mark.clone(), mark.clone());
        let row = el("label")
            .class("choice")
            .live_attr("data-chosen", move || is_chosen(at).then(String::new))
            .live_attr("data-verdict", move || Some(verdict()?.verdict.mark().to_owned()))
            .child(self.input(at, &feedback_id))
            .child(el("span").class("choice__letter").text(&letter(at).to_string()))
            .child(words("choice__text", &option.words))
            .slot(
                move || mark().map(|mark| mark.verdict),
                |verdict| verdict.iter().map(|verdict| verdict.view()).collect(),
            );
        list.child(row).slot(
            move || said(),
            move |mark| {
                let said = mark.and_then(|mark| mark.feedback(&option.feedback));
                said.into_iter().map(|said| said.id(&feedback_id)).collect()
            },
        )
    }

    fn input(&self, at: usize, feedback_id: &str) -> El {
        let (is_chosen, is_closed, mark) =
            (self.is_chosen.clone(), self.is_closed.clone(), self.marks(at));
        let (on_choose, feedback_id) = (self.on_choose.clone(), feedback_id.to_owned());
        el("input")
            .attr("type", if self.many { "checkbox" } else { "radio" })
            .attr("name", &format!("{}-choice", self.item))
            .live_property("checked", move || is_chosen(at))
            .live_property("disabled", move || is_closed())
            .live_attr("aria-describedby", move || mark().map(|_| feedback_id.clone()))
            .on("change", move |event| on_choose((at, is_checked(&event))))
    }

    fn marks(&self, at: usize) -> Live<Option<OptionMark>> {
        let mark = self.mark.clone();
        Rc::new(move || mark(at))
    }
}

/// A to Z, so that people in a room can answer aloud.
pub(super) fn letter(at: usize) -> char {
    u8::try_from(at).ok().filter(|at| *at < 26).map_or('•', |at| char::from(b'A' + at))
}

impl OptionMark {
    fn feedback(self, html: &Html) -> Option<El> {
        let lead = self.is_whole.then(|| self.verdict.lead());
        let has_words = lead.is_some() || !html.is_empty();
        has_words.then(|| feedback(self.verdict.tone(), lead, None, Some(html)))
    }
}

impl OptionVerdict {
    fn view(self) -> El {
        el("span").class("choice__verdict").text(match self {
            Self::Fits => text::OPTION_FITS,
            Self::CanWork => text::OPTION_CAN_WORK,
            Self::Again => text::OPTION_AGAIN,
        })
    }

    fn lead(self) -> &'static str {
        match self {
            Self::Fits => text::FITS,
            Self::CanWork => text::CAN_WORK,
            Self::Again => text::LOOK_AGAIN,
        }
    }

    /// The word of the `data-verdict` mark.
    fn mark(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::CanWork => "can-work",
            Self::Again => "again",
        }
    }

    fn tone(self) -> Tone {
        match self {
            Self::Fits => Tone::Fits,
            Self::CanWork => Tone::Neutral,
            Self::Again => Tone::Again,
        }
    }
}
