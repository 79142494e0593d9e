//! Where the keyboard is.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::find;

/// Puts the focus on what the selector finds. Nothing scrolls.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        take_focus(&element);
    }
}

/// Puts the focus on what stands behind the element.
pub(crate) fn focus_next_to(selector: &str) {
    let next = find(selector).and_then(|element| element.next_element_sibling());
    if let Some(next) = next {
        take_focus(next.unchecked_ref());
    }
}

/// Puts the focus on what the selector finds, and scrolls there.
pub(crate) fn go_to(selector: &str) -> bool {
    go_to_element(find(selector))
}

/// The same for the element with an id, which may hold characters that a selector can't.
pub(crate) fn go_to_id(id: &str) -> bool {
    go_to_element(document().get_element_by_id(id).map(Element::unchecked_into))
}

fn go_to_element(element: Option<HtmlElement>) -> bool {
    let Some(element) = element else { return false };
    element.scroll_into_view();
    take_focus(&element);
    true
}

/// An element that can't take the focus by itself is made able to.
fn take_focus(element: &HtmlElement) {
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Refused only where the element is gone.
    element.focus_with_options(&options).ok();
}
