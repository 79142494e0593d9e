//! Doing something when the page has nothing better to do.

use leptos::prelude::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::later;

/// Does `task` when the page is idle; soon, in browsers that can't tell.
pub(crate) fn when_idle(task: Box<dyn FnOnce()>) {
    let can_tell = js_sys::Reflect::has(&window(), &JsValue::from_str("requestIdleCallback"));
    if !can_tell.unwrap_or(false) {
        later(200, task);
        return;
    }
    let task = Closure::once_into_js(task);
    // Refused only where there is no window any more.
    window().request_idle_callback(task.unchecked_ref()).ok();
}
