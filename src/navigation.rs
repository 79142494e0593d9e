//! Where the learner is in the app, and how they get elsewhere.

use leptos::prelude::*;
use waymark_core::model::Id;
use waymark_core::render::ID_PREFIX;

use crate::dom;
use crate::route::Route;
use crate::text;

/// The page that is open.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    route: RwSignal<Route>,
    /// The place on the next page that the learner asked for.
    target: StoredValue<Option<Target>>,
    has_arrived: StoredValue<bool>,
}

/// A place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The heading with this anchor.
    Anchor(String),
    /// A question.
    Item(Id),
}

/// Whether a page has its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// It has.
    Complete,
    /// It is on its way.
    Waiting,
}

impl Navigation {
    /// Begins at the page's address.
    pub(crate) fn new() -> Self {
        Self {
            route: RwSignal::new(Route::of_hash(&dom::hash()).unwrap_or(Route::Home)),
            target: StoredValue::new(None),
            has_arrived: StoredValue::new(false),
        }
    }

    /// Follows the page's address from now on.
    pub(crate) fn listen(self) {
        dom::keep_scroll_place();
        dom::on_window("hashchange", move |_| {
            if let Some(route) = Route::of_hash(&dom::hash()) {
                self.route.set(route);
            }
        });
    }

    /// The page that is open.
    pub(crate) fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a page.
    pub(crate) fn go(self, route: &Route) {
        dom::set_hash(&route.href());
    }

    /// Goes to a place on a page, which may be the page that is open.
    pub(crate) fn go_to(self, route: &Route, target: Target) {
        if self.route.get_untracked() == *route {
            target.find();
        } else {
            self.target.set_value(Some(target));
            self.go(route);
        }
    }

    /// Remembers the place that the next page is opened at. For a link, which goes there by itself.
    pub(crate) fn aim(self, target: Target) {
        self.target.set_value(Some(target));
    }

    /// Whether the learner asked for this place on the page that is being made.
    pub(crate) fn aims_at(self, target: &Target) -> bool {
        self.target.with_value(|asked| asked.as_ref() == Some(target))
    }

    /// A page stands: its title, its place, and the keyboard's place on it.
    pub(crate) fn arrive(self, arrival: Arrival) {
        let route = self.route.get_untracked();
        dom::set_title(&text::page_title(&route));
        dom::mark_current_links(&route.href());
        dom::open_fold_where_shown(".outline__fold", ".outline__title");
        // A reload leaves the keyboard where the browser puts it.
        let moves_focus = self.has_arrived.get_value();
        if arrival == Arrival::Complete {
            self.find_place(&route, moves_focus);
            self.has_arrived.set_value(true);
            dom::mark_ready();
        } else if moves_focus {
            dom::focus(TITLE);
        }
    }

    fn find_place(self, route: &Route, moves_focus: bool) {
        let asked = self.target.try_update_value(Option::take).flatten();
        let place = dom::kept_scroll_place();
        let of_address = || route.anchor().map(|anchor| Target::Anchor(anchor.to_owned()));
        // After a reload or the browser's Back, the page is as it was left.
        let target = if place.is_some() { asked } else { asked.or_else(of_address) };
        if target.is_some_and(|target| target.find()) {
            return;
        }
        match place {
            Some(place) => dom::scroll_to(place),
            None if moves_focus => dom::scroll_to(0.0),
            None => {}
        }
        if moves_focus {
            dom::focus(TITLE);
        }
    }
}

const TITLE: &str = "#main h1";

impl Target {
    /// Scrolls and moves the keyboard there, if it is on the page.
    fn find(&self) -> bool {
        match self {
            Self::Anchor(anchor) => dom::go_to_id(&format!("{ID_PREFIX}{anchor}")),
            Self::Item(item) => dom::go_to(&format!("[data-item=\"{item}\"]")),
        }
    }
}
