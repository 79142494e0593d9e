//! When the program itself has a fault: it stops, and the page says so instead of doing nothing.

use leptos::prelude::document;

use super::{app_place, set_root_attribute};
use crate::text;

/// From now on, a fault of the program is said on the page. What was saved stays saved.
pub(crate) fn say_when_stopped() {
    std::panic::set_hook(Box::new(|_| {
        let is_loading = document()
            .document_element()
            .is_some_and(|root| root.get_attribute("data-app").as_deref() == Some("loading"));
        // Before the first page stands, start.js sees the fault and says it.
        if !is_loading {
            set_root_attribute("data-app", "failed");
            say_it();
        }
    }));
}

fn say_it() {
    let (Some(app), Ok(words)) = (app_place(), document().create_element("p")) else { return };
    words.set_class_name("notice");
    words.set_attribute("role", "alert").ok();
    words.set_text_content(Some(text::STOPPED));
    app.prepend_with_node_1(&words).ok();
}
