//! The browser's own popovers: on top of everything, closed by Esc, focus goes back by itself.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::find;

/// Whether this browser has them.
pub(crate) fn has_popovers() -> bool {
    let has = |element: HtmlElement| {
        js_sys::Reflect::has(&element, &JsValue::from_str("showPopover")).unwrap_or(false)
    };
    super::app_place().is_some_and(has)
}

/// Opens the one with this id. It remembers where the focus was.
pub(crate) fn show_popover(id: &str) {
    if let Some(popover) = find(&format!("#{id}")) {
        // It throws when it is open already, which is as wished.
        popover.show_popover().ok();
        popover.focus().ok();
    }
}
