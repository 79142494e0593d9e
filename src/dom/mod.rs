//! Small effects on the browser, one file each. Nothing here knows the course or the learner.

mod announce;
mod clock;
mod events;
mod focus;
mod idle;
mod later;
mod location;
mod month;
mod panic;
mod popover;
mod random;
mod root;
mod scroll;
mod spawn;
mod title;

pub(crate) use announce::say;
pub(crate) use clock::now;
pub(crate) use events::{clicked_link, is_checked, on_window};
pub(crate) use focus::{focus, focus_next_to, go_to, go_to_id};
pub(crate) use idle::when_idle;
pub(crate) use later::later;
pub(crate) use location::{hash, set_hash};
pub(crate) use month::month_name;
pub(crate) use panic::say_when_stopped;
pub(crate) use popover::{has_popovers, show_popover};
pub(crate) use random::random_name;
pub(crate) use root::{
    app_place, mark_current_links, mark_ready, open_fold_where_shown, set_language,
    set_root_attribute,
};
pub(crate) use scroll::{keep_scroll_place, kept_scroll_place, scroll_to};
pub(crate) use spawn::spawn;
pub(crate) use title::set_title;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The first element that a selector finds.
fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
