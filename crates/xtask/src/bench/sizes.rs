//! How large the files are that a learner waits for.

use std::path::Path;

use super::KB;
use super::table::Row;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::server::{Quality, packed};

const WASM_BUDGET_KB: f64 = 160.0;

/// The WASM as it is sent.
pub(super) fn wasm(site: &Path) -> Outcome<Row> {
    let all = files::below(site, &|_| true)?;
    let is_wasm = |path: &&std::path::PathBuf| path.extension().is_some_and(|end| end == "wasm");
    let path = all
        .iter()
        .find(is_wasm)
        .ok_or_else(|| Failure::new(format!("There is no WASM in {}.", site.display())))?;
    let content = std::fs::read(path).map_err(|error| Failure::of_file("read", path, &error))?;
    let packed = packed::brotli(&content, Quality::Best);
    Ok(Row {
        what: format!("the WASM, brotli ({:.0} KB unpacked)", content.len() as f64 / KB),
        unit: "KB",
        measured: packed.len() as f64 / KB,
        budget: Some(WASM_BUDGET_KB),
        plain: None,
    })
}
