//! The dice of the device.

use leptos::prelude::window;

const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// A random name of 12 letters and digits: 60 bits, so that no two are ever alike.
pub(crate) fn random_name() -> String {
    let mut bytes = [0_u8; 12];
    let filled = window()
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.iter_mut().for_each(|byte| *byte = weak_random_byte());
    }
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()
}

/// For a browser without `crypto`. Nothing secret depends on the name.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
fn weak_random_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
