//! How the learner likes the page.

use std::rc::Rc;

use super::frame::Frame;
use crate::components::{SettingGroup, page_title, setting_switch};
use crate::context::Context;
use crate::dom;
use crate::settings::Setting;
use crate::text;
use crate::view::{El, el};

/// The settings.
pub(super) fn settings(context: Context) -> El {
    let all = el("div")
        .class("settings")
        .child(group(Setting::Theme, text::SET_THEME, &text::THEMES))
        .child(group(Setting::Text, text::SET_TEXT, &text::TEXT_SIZES))
        .child(group(Setting::Motion, text::SET_MOTION, &text::MOTIONS))
        .child(switch(Setting::LeaveShortcut, text::SET_LEAVE, None, text::LEAVE_SHORTCUT))
        .child(switch(
            Setting::KeepReflections,
            text::SET_REFLECTIONS,
            Some(text::SET_REFLECTIONS_ABOUT),
            text::KEEP_REFLECTIONS,
        ))
        .child(el("p").class("settings__about").text(text::SETTINGS_ABOUT));
    Frame::new(context).with(|main| main.child(page_title(None, text::SETTINGS, false)).child(all))
}

fn group(setting: Setting, legend: &str, labels: &[&'static str]) -> El {
    let group = SettingGroup {
        name: setting.name(),
        legend,
        choices: setting.values().iter().copied().zip(labels.iter().copied()).collect(),
        chosen: setting.value(),
        on_choose: Rc::new(move |value| set(setting, value)),
    };
    group.view()
}

fn switch(setting: Setting, legend: &str, about: Option<&str>, label: &str) -> El {
    let is_on = setting.value() == "on";
    let turn = move |is_on| set(setting, if is_on { "on" } else { "off" });
    setting_switch(legend, about, label, is_on, turn)
}

fn set(setting: Setting, value: &'static str) {
    let is_kept = setting.set(value);
    dom::say(if is_kept { text::SETTING_KEPT } else { text::SETTING_NOT_KEPT });
}
