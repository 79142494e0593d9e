//! Which month it is. The core has no clock, so it is told.

use time::OffsetDateTime;
use waymark_core::model::Month;

use crate::folder::Unreadable;

/// The month that was asked for, or this one.
pub(crate) fn month(as_of: Option<&str>) -> Result<Month, Unreadable> {
    if let Some(text) = as_of {
        return Month::parse(text).ok_or_else(|| Unreadable::NotAMonth(text.to_owned()));
    }
    let now = OffsetDateTime::now_utc();
    Ok(Month { year: u16::try_from(now.year()).unwrap_or(u16::MAX), month: now.month().into() })
}
