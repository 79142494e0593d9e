//! Any text at all, through the same function as the property tests of the core.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/waymark-core/tests/support/anything.rs"]
mod anything;
#[path = "../../crates/waymark-core/tests/support/html.rs"]
mod html;

fuzz_target!(|text: &str| {
    // Longer texts find nothing new and take their time.
    if text.len() <= 8_000
        && let Err(problem) = anything::check_anything(text)
    {
        panic!("{problem}");
    }
});
