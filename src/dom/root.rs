//! Marks on `<html>` and on the parts of the page that stand outside of the app.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::find;

/// The element that the app lives in.
pub(crate) fn app_place() -> Option<HtmlElement> {
    find("#app")
}

/// Opens a fold where what marks the wide layout is shown. The style sheets say where that is.
pub(crate) fn open_fold_where_shown(fold: &str, mark: &str) {
    let is_wide = find(mark).is_some_and(|mark| mark.offset_height() > 0);
    if let Some(fold) = find(fold).filter(|_| is_wide) {
        // `open` is an attribute like any other.
        fold.set_attribute("open", "").ok();
    }
}

/// Says that the first page stands.
pub(crate) fn mark_ready() {
    set_root_attribute("data-app", "ready");
}

/// Sets an attribute of `<html>`.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Only a name that is no name is refused.
        root.set_attribute(name, value).ok();
    }
}

/// Says in which language the page is.
pub(crate) fn set_language(language: &str) {
    if !language.is_empty() {
        set_root_attribute("lang", language);
    }
}

/// Marks the links of the page's header and footer that lead to the page which is open.
pub(crate) fn mark_current_links(hash: &str) {
    let Ok(links) = document().query_selector_all("body > header nav a, body > footer a") else {
        return;
    };
    for at in 0..links.length() {
        let Some(link) = links.get(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let is_current = link.get_attribute("href").is_some_and(|href| href == hash);
        if is_current {
            link.set_attribute("aria-current", "page").ok();
        } else {
            link.remove_attribute("aria-current").ok();
        }
    }
}
