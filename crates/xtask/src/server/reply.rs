//! The answer to one request.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::connection::{Reply, Request};
use super::packed::Packer;
use super::{Site, address, content_type};

/// Answers with a file, or says in a short text why not.
pub(super) fn to(request: &Request, site: &Site, packer: &Packer) -> Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return text(405, "Only GET and HEAD are answered here.");
    }
    let found = address::to_path(&request.target).and_then(|path| find(site, &path));
    match found.and_then(|path| File::read(&path)) {
        Some(file) => file.reply(request, site, packer),
        None => text(404, "There is no such file here."),
    }
}

fn find(site: &Site, path: &Path) -> Option<PathBuf> {
    let places = site.folders.iter().map(|folder| folder.join(path));
    places.into_iter().find(|place| place.is_file())
}

struct File {
    path: PathBuf,
    content: Vec<u8>,
    /// Names this very content, for browsers that ask whether theirs is still good.
    version: String,
}

impl File {
    fn read(path: &Path) -> Option<Self> {
        let changed = fs::metadata(path).ok()?.modified().ok()?;
        let content = fs::read(path).ok()?;
        let since = changed.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Self {
            path: path.to_owned(),
            version: format!("{:x}-{since:x}", content.len()),
            content,
        })
    }

    fn reply(self, request: &Request, site: &Site, packer: &Packer) -> Reply {
        let kind = content_type::of(&self.path);
        let packs = kind.packs_well && accepts_brotli(request.header("Accept-Encoding"));
        let tag = match packs {
            true => format!("\"{}-br\"", self.version),
            false => format!("\"{}\"", self.version),
        };
        let mut headers = vec![
            ("Content-Type", kind.name),
            // Always asked for again, so an edited course shows at once.
            ("Cache-Control", "no-cache"),
            ("ETag", &tag),
            ("Vary", "Accept-Encoding"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        if request.header("If-None-Match") == tag {
            return reply(304, &headers, Vec::new());
        }
        let content = if packs {
            headers.push(("Content-Encoding", "br"));
            let packed = packer.pack(&self.path, &self.version, &self.content, site.quality);
            packed.to_vec()
        } else {
            self.content
        };
        reply(200, &headers, content)
    }
}

fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        parts.next() == Some("br") && parts.next() != Some("q=0")
    })
}

fn text(status: u16, words: &str) -> Reply {
    let headers = [("Content-Type", "text/plain; charset=utf-8")];
    reply(status, &headers, format!("{words}\n").into_bytes())
}

fn reply(status: u16, headers: &[(&'static str, &str)], content: Vec<u8>) -> Reply {
    let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Reply { status, headers, content }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_browser_accepts() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(accepts_brotli("br;q=1.0"));
        assert!(!accepts_brotli("gzip, br;q=0"));
        assert!(!accepts_brotli(""));
        assert!(!accepts_brotli("brotli"));
    }
}
