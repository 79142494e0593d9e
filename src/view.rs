//! Elements of the page, and how they follow what they show.
//!
//! An element is made once, from plain values. What changes says so in its place: a text, an
//! attribute, or a slot that holds other elements at other times. Each of these is one effect of
//! leptos' reactive system, and ends with the page that it stands on.
//!
//! leptos' own `view!` gives every element a type of its own, and the program would be too large to
//! wait for: these few functions do the same with one type.
//!
//! A browser's translation replaces the texts inside of elements. So a text that changes is always
//! set as the whole content of an element, and nothing ever looks for a text that it wrote before.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, Node};

/// An element that is being made.
#[derive(Clone)]
pub(crate) struct El(Element);

/// A new element.
pub(crate) fn el(tag: &'static str) -> El {
    El(document().create_element(tag).expect("the name of a tag"))
}

/// Does something now, and again whenever what it has read changes, for as long as the page stands.
pub(crate) fn follow(task: impl FnMut() + 'static) {
    keep_doing(Box::new(task));
}

fn keep_doing(mut task: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| task()));
}

impl El {
    /// The element itself, for what only the browser can do with it.
    pub(crate) fn element(&self) -> &Element {
        &self.0
    }

    // ---- What stays ----

    pub(crate) fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub(crate) fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    pub(crate) fn attr(self, name: &'static str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// An attribute that not every such element has.
    pub(crate) fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// Takes the focus when the program says so, and not by the Tab key.
    pub(crate) fn focusable(self) -> Self {
        self.attr("tabindex", "-1")
    }

    /// Its text, and nothing else in it.
    pub(crate) fn text(self, text: &str) -> Self {
        self.0.set_text_content(Some(text));
        self
    }

    /// A text behind what stands in it already.
    pub(crate) fn words(self, words: &str) -> Self {
        // Refused only where an element can hold no text.
        self.0.append_with_str_1(words).ok();
        self
    }

    pub(crate) fn child(self, child: Self) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// A child that is not always there.
    pub(crate) fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub(crate) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    // ---- What changes ----

    /// Its text, which changes.
    pub(crate) fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        follow(move || element.set_text_content(Some(&text())));
        self
    }

    /// An attribute that changes, and is not always there.
    pub(crate) fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow(move || set_attribute(&element, name, value().as_deref()));
        self
    }

    /// Whether a control is checked.
    pub(crate) fn live_property(
        self,
        name: &'static str,
        value: impl Fn() -> bool + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow(move || set_property(&element, name, value()));
        self
    }

    /// A place for elements that change. They are made anew when the key is another one, and only
    /// then: what stays keeps its focus.
    pub(crate) fn slot<K: PartialEq + 'static>(
        self,
        key: impl Fn() -> K + 'static,
        make: impl Fn(&K) -> Vec<Self> + 'static,
    ) -> Self {
        let last = Rc::new(RefCell::new(None));
        let held = last.clone();
        let has_changed = move || {
            let key = Some(key());
            let is_other = *last.borrow() != key;
            if is_other {
                last.replace(key);
            }
            is_other
        };
        let make = move || held.borrow().as_ref().map(&make).unwrap_or_default();
        hold_slot(&self.0, Box::new(has_changed), Box::new(make));
        self
    }

    /// An element that is there at some times.
    pub(crate) fn slot_if(
        self,
        is_there: impl Fn() -> bool + 'static,
        make: impl Fn() -> Self + 'static,
    ) -> Self {
        self.slot(is_there, move |is_there| if *is_there { vec![make()] } else { Vec::new() })
    }

    // ---- What is done with it ----

    /// Does something when the event happens.
    pub(crate) fn on(self, event: &'static str, task: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(task));
        self
    }
}

fn hold_slot(
    parent: &Element,
    mut has_changed: Box<dyn FnMut() -> bool>,
    make: Box<dyn Fn() -> Vec<El>>,
) {
    let place: Node = document().create_comment("").into();
    append(parent, &place);
    let parent = parent.clone();
    // What is made for a slot follows what it shows until the slot is filled anew, and no longer.
    let page = Owner::current().unwrap_or_default();
    let mut owner = page.child();
    let mut held: Vec<El> = Vec::new();
    follow(move || {
        if !has_changed() {
            return;
        }
        owner.cleanup();
        held.iter().for_each(|old| old.0.remove());
        owner = page.child();
        held = owner.with(|| untrack(&make));
        for new in &held {
            // Refused only where the place itself is gone.
            parent.insert_before(&new.0, Some(&place)).ok();
        }
    });
}

fn append(parent: &Element, child: &Node) {
    // Refused only where an element can hold no other.
    parent.append_child(child).ok();
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Only a name that is no name is refused.
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}

fn set_property(element: &Element, name: &str, value: bool) {
    // A field of an element can always be set.
    js_sys::Reflect::set(element, &name.into(), &value.into()).ok();
}

/// The browser lets go of the closure when it lets go of the element.
fn listen(element: &Element, event: &str, task: Box<dyn FnMut(Event)>) {
    let task = Closure::wrap(task).into_js_value();
    // Only a name that is no name is refused.
    element.add_event_listener_with_callback(event, task.unchecked_ref()).ok();
}
