//! How the learner likes the page. `boot.js` reads the same text before the first paint.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::dom::set_root_attribute;
use crate::storage;

const KEY: &str = "waymark/settings";

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Light or dark.
    Theme,
    /// How large the text is.
    Text,
    /// Whether things may fade in.
    Motion,
    /// Whether pressing Shift three times leaves the page.
    LeaveShortcut,
    /// Whether reflections are kept on this device.
    KeepReflections,
}

/// All that can be set.
const ALL: [Setting; 5] = [
    Setting::Theme,
    Setting::Text,
    Setting::Motion,
    Setting::LeaveShortcut,
    Setting::KeepReflections,
];

impl Setting {
    /// What it can be; the first is what it is when nothing was set.
    pub(crate) fn values(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["auto", "light", "dark"],
            Self::Text => &["1", "1.25", "1.5", "2"],
            Self::Motion => &["auto", "reduce"],
            Self::LeaveShortcut => &["on", "off"],
            Self::KeepReflections => &["off", "on"],
        }
    }

    /// Its field in the saved text.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Text => "text",
            Self::Motion => "motion",
            Self::LeaveShortcut => "leaveShortcut",
            Self::KeepReflections => "keepReflections",
        }
    }

    /// What it is set to on this device.
    pub(crate) fn value(self) -> &'static str {
        let saved = Reflect::get(&saved(), &self.name().into()).unwrap_or(JsValue::UNDEFINED);
        self.of_saved(&saved)
    }

    /// Sets it, and shows it at once. Says whether that outlasts the page; it doesn't where the
    /// learner wants nothing kept.
    pub(crate) fn set(self, value: &'static str) -> bool {
        self.show(value);
        !storage::is_looking() && self.write(value)
    }

    /// The mark on `<html>` that shows it.
    fn show(self, value: &str) {
        let mark = match self {
            Self::Theme => "data-theme",
            Self::Text => "data-text",
            Self::Motion => "data-motion",
            Self::LeaveShortcut => "data-leave-shortcut",
            Self::KeepReflections => return,
        };
        set_root_attribute(mark, value);
    }

    /// What a newer app has saved beside it stays untouched.
    fn write(self, value: &str) -> bool {
        let all = saved();
        let is_set =
            Reflect::set(&all, &self.name().into(), &self.to_saved(value)).unwrap_or(false);
        let text = JSON::stringify(&all).ok().and_then(|text| text.as_string());
        is_set && text.is_some_and(|text| storage::write_text(KEY, &text))
    }

    /// Two of them are saved as yes or no.
    fn to_saved(self, value: &str) -> JsValue {
        match self {
            Self::LeaveShortcut | Self::KeepReflections => (value == "on").into(),
            Self::Theme | Self::Text | Self::Motion => value.into(),
        }
    }

    /// The value that a saved one means; the first where it means none.
    fn of_saved(self, saved: &JsValue) -> &'static str {
        let is_saved = |value: &&&'static str| *saved == self.to_saved(value);
        self.values().iter().find(is_saved).copied().unwrap_or(self.values()[0])
    }
}

/// Back to what they are when nothing was set. Nothing is kept of them.
pub(crate) fn forget() {
    storage::remove_text(KEY);
    ALL.iter().for_each(|setting| setting.show(setting.values()[0]));
}

/// The saved text as an object; an empty one where there is none, or where it is damaged.
fn saved() -> Object {
    let text = storage::read_text(KEY).unwrap_or_default();
    let parsed = JSON::parse(&text).ok();
    parsed.and_then(|parsed| Object::try_from(&parsed).cloned()).unwrap_or_default()
}
