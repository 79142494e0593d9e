//! The clock of the device.

/// Milliseconds since 1970, as the device believes.
#[allow(clippy::cast_possible_truncation, reason = "whole milliseconds, far below 2^53")]
pub(crate) fn now() -> i64 {
    js_sys::Date::now() as i64
}
