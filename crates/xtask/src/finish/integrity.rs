//! Subresource integrity, as browsers check it before they run a file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

/// `sha384-…` for the content of a file.
pub(super) fn of(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// A short name for a content, for file names: another content has another name, so a browser's
/// cache never mixes two versions.
pub(super) fn fingerprint(content: &[u8]) -> String {
    let digest = Sha384::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_what_openssl_says() {
        // printf 'Waymark' | openssl dgst -sha384 -binary | openssl base64 -A
        assert_eq!(
            of(b"Waymark"),
            "sha384-522o1xvHQnASUFxmU5HJ9w2wplejfMRRHyVMOoTKqYpl5FOY40JfFY1kJctf0k3I"
        );
    }

    #[test]
    fn a_fingerprint_is_short_and_follows_the_content() {
        assert_eq!(fingerprint(b"a").len(), 16);
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
    }
}
