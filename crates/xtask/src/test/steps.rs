//! The list of all that `cargo xtask test` does, from the quickest to tell to the slowest.

use super::{Step, browser, course, dependencies, invariants, lints};

pub(super) const STEPS: &[Step] = &[
    Step { name: "format", says: "the source is formatted", carry_out: lints::format },
    Step {
        name: "invariants",
        says: "what must be absent is absent",
        carry_out: invariants::check,
    },
    Step {
        name: "lints",
        says: "no warning in the core, the author's tool and these commands",
        carry_out: lints::native,
    },
    Step {
        name: "lints-app",
        says: "no warning in the app, compiled for the browser",
        carry_out: lints::app,
    },
    Step { name: "unit", says: "the tests of every crate", carry_out: lints::unit_tests },
    Step {
        name: "growth",
        says: "no text makes the parser slow out of proportion",
        carry_out: lints::growth,
    },
    Step {
        name: "dependencies",
        says: "licences, bans and sources of every dependency",
        carry_out: dependencies::check,
    },
    Step {
        name: "course",
        says: "the shipped course has no error and no warning",
        carry_out: course::shipped,
    },
    Step { name: "samples", says: "the sample courses have no error", carry_out: course::samples },
    Step { name: "build", says: "the site can be built", carry_out: browser::build_site },
    Step {
        name: "browser",
        says: "the site works in a real browser",
        carry_out: browser::test_site,
    },
];
