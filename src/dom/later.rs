//! Doing something after a while.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Does `task` after so many milliseconds; 0 is as soon as what follows from the present action has
/// been shown.
pub(crate) fn later(milliseconds: i32, task: impl FnOnce() + 'static) {
    wait(milliseconds, Box::new(task));
}

fn wait(milliseconds: i32, task: Box<dyn FnOnce()>) {
    let task = Closure::once_into_js(task);
    let window = window();
    let task = task.unchecked_ref();
    // Refused only where there is no window any more.
    window.set_timeout_with_callback_and_timeout_and_arguments_0(task, milliseconds).ok();
}
