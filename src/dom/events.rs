//! Listening to the browser.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, MouseEvent};

/// Does `task` at each such event of the window, for as long as the page lives.
pub(crate) fn on_window(event: &str, task: impl FnMut(Event) + 'static) {
    let task: Box<dyn FnMut(Event)> = Box::new(task);
    let task = Closure::wrap(task).into_js_value();
    // Only a name that is no name is refused.
    window().add_event_listener_with_callback(event, task.unchecked_ref()).ok();
}

/// The link that was clicked, if it was a plain click: with a key held down, or with another
/// button, a click asks for a new tab or window, and the browser sees to that.
pub(crate) fn clicked_link(event: &Event, selector: &str) -> Option<Element> {
    let event: &MouseEvent = event.unchecked_ref();
    let plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten().filter(|_| plain)
}

/// Whether the control that the event is about is checked now.
pub(crate) fn is_checked(event: &Event) -> bool {
    let Some(target) = event.target() else { return false };
    js_sys::Reflect::get(&target, &"checked".into()).is_ok_and(|checked| checked.is_truthy())
}
