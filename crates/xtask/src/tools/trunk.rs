//! Trunk, which bundles the app.

use super::Place;
use super::cache;
use super::install::CrateTool;
use super::toolchain;
use super::version::Version;
use crate::commands;
use crate::failure::Outcome;

const VERSION: &str = "0.22.1";
const OLDEST_RUST: Version = Version(1, 96, 1);

/// Finds or installs trunk.
pub(super) fn ensure() -> Outcome<Place> {
    if fits(commands::answer_of("trunk", &["--version"])) {
        return Ok(Place::OnPath);
    }
    let place = cache::place("trunk", VERSION)?;
    let bin = place.join("bin");
    if !fits(commands::answer_of(bin.join("trunk"), &["--version"])) {
        CrateTool {
            krate: "trunk",
            version: VERSION,
            toolchain: toolchain::at_least(OLDEST_RUST, "trunk")?,
            takes: "about 6 minutes of CPU time",
        }
        .install_at(&place)?;
    }
    Ok(Place::In(bin))
}

/// Any 0.22: older ones can't minify today's glue, and newer ones may read Trunk.toml differently.
fn fits(answer: Option<String>) -> bool {
    answer
        .and_then(|text| Version::in_text(&text))
        .is_some_and(|Version(major, minor, _)| (major, minor) == (0, 22))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tried_series_fits() {
        assert!(fits(Some("trunk 0.22.4".to_owned())));
        assert!(!fits(Some("trunk 0.21.14".to_owned())));
        assert!(!fits(Some("trunk 1.22.0".to_owned())));
        assert!(!fits(None));
    }
}
