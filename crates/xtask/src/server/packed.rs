//! Files packed with brotli, once for each version of a file.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// How hard brotli tries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quality {
    /// Quick, for working on a course.
    Quick,
    /// What a web host sends that packs its files beforehand; sizes are promised in this.
    Best,
}

/// Remembers what it has packed.
#[derive(Debug, Default)]
pub(super) struct Packer {
    known: Mutex<HashMap<PathBuf, Packed>>,
}

#[derive(Debug, Clone)]
struct Packed {
    /// Which version of the file this was made from.
    version: String,
    bytes: Arc<Vec<u8>>,
}

impl Packer {
    /// The packed content of a file of which `version` names this very content.
    pub(super) fn pack(
        &self,
        path: &Path,
        version: &str,
        content: &[u8],
        quality: Quality,
    ) -> Arc<Vec<u8>> {
        if let Some(bytes) = self.look_up(path, version) {
            return bytes;
        }
        // Not locked while packing: other files needn't wait for this one.
        let bytes = Arc::new(brotli(content, quality));
        let packed = Packed { version: version.to_owned(), bytes: Arc::clone(&bytes) };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(path.to_owned(), packed);
        bytes
    }

    fn look_up(&self, path: &Path, version: &str) -> Option<Arc<Vec<u8>>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let packed = known.get(path).filter(|packed| packed.version == version)?;
        Some(Arc::clone(&packed.bytes))
    }
}

/// Packs with brotli.
pub(crate) fn brotli(content: &[u8], quality: Quality) -> Vec<u8> {
    let level = match quality {
        Quality::Quick => 5,
        Quality::Best => 11,
    };
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, level, 22);
    // Writing into memory has nothing that could fail.
    drop(writer.write_all(content).and_then(|()| writer.flush()));
    drop(writer);
    packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "Waymark ".repeat(500);
        for quality in [Quality::Quick, Quality::Best] {
            let packed = brotli(text.as_bytes(), quality);
            assert!(packed.len() < 100, "{} bytes", packed.len());
            let mut unpacked = Vec::new();
            brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).expect("unpacks");
            assert_eq!(unpacked, text.as_bytes());
        }
    }

    #[test]
    fn a_changed_file_is_packed_anew() {
        let packer = Packer::default();
        let path = Path::new("a.md");
        let first = packer.pack(path, "1", b"one", Quality::Quick);
        assert_eq!(first, packer.pack(path, "1", b"ignored", Quality::Quick));
        assert_ne!(first, packer.pack(path, "2", b"another one", Quality::Quick));
    }
}
