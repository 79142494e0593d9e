//! How far the page is scrolled, kept with each entry of the history, so that a reload and the
//! browser's Back come to the same place. The browser's own way doesn't work here: when it scrolls,
//! the page is still short.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

use super::on_window;

/// Begins to keep the place.
pub(crate) fn keep_scroll_place() {
    let Ok(history) = window().history() else { return };
    history.set_scroll_restoration(ScrollRestoration::Manual).ok();
    on_window("scrollend", |_| write_place());
    on_window("pagehide", |_| write_place());
}

/// The place that this entry of the history was left at; none for a new one.
pub(crate) fn kept_scroll_place() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Scrolls, at once.
pub(crate) fn scroll_to(place: f64) {
    window().scroll_to_with_x_and_y(0.0, place);
}

fn write_place() {
    let (Ok(history), Ok(place)) = (window().history(), window().scroll_y()) else { return };
    // A browser may refuse when this is done too often; then the place before stays.
    history.replace_state(&JsValue::from_f64(place), "").ok();
}
