//! Fetching the text of one file of the course.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Request, RequestCache, RequestInit, Response};

use super::Trouble;
use crate::addresses::COURSE_FOLDER;
use crate::dom::later;

/// After so long without the whole file, waiting any longer helps nobody.
const PATIENCE_MS: i32 = 45_000;

/// The text of a file of the course. The host is asked each time whether it has changed, because an
/// agency may have corrected a phone number in it today.
pub(super) async fn fetch_text(file: &str) -> Result<String, Trouble> {
    let text = fetch_raw(file).await?;
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    if begins.is_empty() {
        return Err(Trouble::Empty);
    }
    if is_web_page(begins) {
        return Err(Trouble::WebPage);
    }
    Ok(text)
}

async fn fetch_raw(file: &str) -> Result<String, Trouble> {
    let (request, patience) = request(file)?;
    let answer = JsFuture::from(window().fetch_with_request(&request)).await;
    let response: Response =
        answer.ok().and_then(|answer| answer.dyn_into().ok()).ok_or(Trouble::Unreachable)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(Trouble::Missing),
        status => return Err(Trouble::Refused(status)),
    }
    let text = JsFuture::from(response.text().map_err(|_| Trouble::Unreachable)?).await;
    patience.set(false);
    text.ok().and_then(|text| text.as_string()).ok_or(Trouble::Unreachable)
}

/// The request, which gives up after a while for as long as the returned cell says so.
fn request(file: &str) -> Result<(Request, Rc<Cell<bool>>), Trouble> {
    let unreachable = |_| Trouble::Unreachable;
    let controller = AbortController::new().map_err(unreachable)?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    options.set_signal(Some(&controller.signal()));
    let address = format!("{COURSE_FOLDER}{file}");
    let request = Request::new_with_str_and_init(&address, &options).map_err(unreachable)?;
    let waits = Rc::new(Cell::new(true));
    let still_waits = waits.clone();
    later(PATIENCE_MS, move || {
        if still_waits.get() {
            controller.abort();
        }
    });
    Ok((request, waits))
}

/// Markdown never begins so.
fn is_web_page(text: &str) -> bool {
    ["<!doctype", "<html"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start)))
}

#[cfg(test)]
mod tests {
    use super::is_web_page;

    #[test]
    fn a_web_page_is_told_from_markdown() {
        assert!(is_web_page("<!DOCTYPE html><title>Not found</title>"));
        assert!(is_web_page("<HTML>"));
        assert!(!is_web_page("# Title\n<!-- @module id=m -->"));
        assert!(!is_web_page("<!-- @course"));
        assert!(!is_web_page("é"));
    }
}
