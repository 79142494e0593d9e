//! Months in words, by the browser's own knowledge of languages.

use js_sys::{Date, Object, Reflect};
use waymark_core::model::Month;

/// A month such as "November 2026".
pub(crate) fn month_name(month: Month, language: &str) -> String {
    let options = Object::new();
    for (name, value) in [("month", "long"), ("year", "numeric")] {
        // Setting a field of a plain object can't fail.
        Reflect::set(&options, &name.into(), &value.into()).ok();
    }
    let date = Date::new_with_year_month(u32::from(month.year), i32::from(month.month) - 1);
    // An unknown language tag would make the browser throw.
    let language = if is_plain_tag(language) { language } else { "en" };
    date.to_locale_date_string(language, &options).into()
}

fn is_plain_tag(language: &str) -> bool {
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let first_is_letters = language.bytes().take(2).all(|b| b.is_ascii_alphabetic());
    first_is_letters && language.split('-').take(2).count() > 0 && language.split('-').all(is_part)
}
