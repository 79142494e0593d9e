//! The app: one page at a time, made anew for each address.
//!
//! Every page is made from scratch, never changed into the next one: what a browser's translation
//! has made of the page before it goes away with it.

use leptos::prelude::*;

use crate::context::Context;
use crate::view::follow;
use crate::{dom, pages, storage};

/// Starts the app. What `index.html` shows stays until the first page has all that it needs.
pub(crate) fn start() {
    // The reactive system runs as tasks of the browser. It can be told so only once.
    any_spawner::Executor::init_wasm_bindgen().ok();
    let owner = Owner::new();
    owner.set();
    let context = Context::new();
    // Somebody may follow a link while the first page is on its way.
    context.navigation.listen();
    dom::spawn(async move {
        let route = untrack(|| context.navigation.route());
        context.open(route).await;
        owner.with(|| show_pages(context));
        storage::on_change(move |change| context.learner.take_in(&change));
        dom::on_window("pageshow", move |_| context.learner.reload());
        context.open_rest().await;
        // It lives as long as the page.
        std::mem::forget(owner);
    });
}

fn show_pages(context: Context) {
    // What a page needs is fetched beside it, and the page follows.
    follow(move || dom::spawn(context.open(context.navigation.route())));
    let app = Owner::current().unwrap_or_default();
    let mut page_owner = app.child();
    follow(move || {
        let page = pages::page(context);
        let Some(place) = dom::app_place() else { return };
        page_owner.cleanup();
        page_owner = app.child();
        let main = page_owner.with(|| untrack(|| page.view(context)));
        place.replace_children_with_node_1(main.element());
        context.navigation.arrive(page.arrival());
    });
}
