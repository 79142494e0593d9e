//! One thing that can be set.

use std::rc::Rc;

use super::Act;
use crate::dom::is_checked;
use crate::view::{El, el};

/// A group of radio buttons.
pub(crate) struct SettingGroup<'a> {
    /// The name of the group in the page.
    pub(crate) name: &'static str,
    pub(crate) legend: &'a str,
    /// Each value with its label.
    pub(crate) choices: Vec<(&'static str, &'static str)>,
    pub(crate) chosen: &'a str,
    pub(crate) on_choose: Act<&'static str>,
}

impl SettingGroup<'_> {
    pub(crate) fn view(self) -> El {
        let row = |(value, label): (&'static str, &'static str)| {
            let on_choose = Rc::clone(&self.on_choose);
            let input =
                el("input").attr("type", "radio").attr("name", self.name).attr("value", value);
            let input = input.maybe_attr("checked", (value == self.chosen).then_some(""));
            labelled(input.on("change", move |_| on_choose(value)), label)
        };
        let choices = self.choices.iter().copied().map(row);
        el("fieldset").child(el("legend").text(self.legend)).children(choices)
    }
}

/// A check box with its group.
pub(crate) fn setting_switch(
    legend: &str,
    about: Option<&str>,
    label: &str,
    is_on: bool,
    on_switch: impl Fn(bool) + 'static,
) -> El {
    let input = el("input").attr("type", "checkbox").maybe_attr("checked", is_on.then_some(""));
    let input = input.on("change", move |event| on_switch(is_checked(&event)));
    let about = about.map(|about| el("p").class("settings__about").text(about));
    el("fieldset").child(el("legend").text(legend)).maybe(about).child(labelled(input, label))
}

fn labelled(input: El, label: &str) -> El {
    el("label").class("settings__row").child(input).child(el("span").text(label))
}
