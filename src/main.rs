//! Waymark in the browser: plays a course of Markdown files.
//!
//! [`app`] swaps pages; a page in [`pages`] reads the [`context`], gives plain values to
//! [`components`] and gets callbacks from them; [`learner`] keeps in [`storage`]; effects on the
//! browser are in [`dom`], and [`view`] makes elements.

mod addresses;
mod app;
mod components;
mod content;
mod context;
mod dom;
mod html;
mod learner;
mod navigation;
mod pages;
mod route;
mod settings;
mod shared;
mod storage;
mod text;
mod view;

fn main() {
    dom::say_when_stopped();
    app::start();
}
