//! What the tests of the core share.

#![allow(dead_code, unused_imports, reason = "no test uses all of it")]

pub(crate) mod anything;
pub(crate) mod course;
pub(crate) mod files;
pub(crate) mod html;
pub(crate) mod outline;
