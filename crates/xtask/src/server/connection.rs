//! One connection of a browser: requests in, answers out, until either side has enough.
//!
//! This is our own because the small server crate that stood here hands a new connection to a pool
//! whose threads all wait on idle ones: a browser opens several, and one request in some hundred
//! waited ten seconds. A thread for each connection, on this machine alone, is all that is needed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The most that is read of a request's head; browsers send less than 2 KB.
const LONGEST_HEAD: u64 = 64 * 1024;

/// How long an idle connection is kept.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a browser asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// The path and what follows it, as sent.
    pub(super) target: String,
    headers: Vec<(String, String)>,
}

/// What is answered.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) content: Vec<u8>,
}

impl Request {
    /// The value of a header; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// Reads the head of a request; none at the end of the connection, or for what is no request.
    fn read(stream: &mut impl BufRead) -> Option<Self> {
        let mut lines = stream.take(LONGEST_HEAD).lines();
        let first = lines.next()?.ok()?;
        let mut words = first.split(' ');
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        words.next().filter(|version| version.starts_with("HTTP/1."))?;
        let mut headers = Vec::new();
        loop {
            let line = lines.next()?.ok()?;
            if line.is_empty() {
                return Some(Self { method, target, headers });
            }
            let (name, value) = line.split_once(':')?;
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }

    /// Nothing that is served here is sent to, so a request with a body ends the connection.
    fn is_last(&self) -> bool {
        let has_body = !matches!(self.header("Content-Length"), "" | "0")
            || !self.header("Transfer-Encoding").is_empty();
        has_body || self.header("Connection").eq_ignore_ascii_case("close")
    }
}

/// Answers request after request.
pub(super) fn serve(stream: &TcpStream, answer: impl Fn(&Request) -> Reply) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader) {
        let reply = answer(&request);
        let mut bytes = head(&reply, request.is_last());
        // No content belongs to HEAD and 304.
        if request.method != "HEAD" && reply.status != 304 {
            bytes.extend(&reply.content);
        }
        (&mut &*stream).write_all(&bytes)?;
        if request.is_last() {
            break;
        }
    }
    Ok(())
}

/// With a length wherever content belongs to it, so that a page can show how much has arrived.
fn head(reply: &Reply, is_last: bool) -> Vec<u8> {
    let reason = match reply.status {
        200 => "OK",
        304 => "Not Modified",
        404 => "Not Found",
        _ => "Method Not Allowed",
    };
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", reply.status);
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if reply.status != 304 {
        head.push_str(&format!("Content-Length: {}\r\n", reply.content.len()));
    }
    head.push_str(if is_last { "Connection: close\r\n\r\n" } else { "\r\n" });
    head.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn reads_what_browsers_send() {
        let text = "GET /a.css?x HTTP/1.1\r\nHost: here\r\naccept-encoding: br\r\n\r\n";
        let request = read(text).expect("a request");
        assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/a.css?x"));
        assert_eq!(request.header("Accept-Encoding"), "br");
        assert_eq!(request.header("If-None-Match"), "");
        assert!(!request.is_last());
        assert!(read("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").is_some_and(|r| r.is_last()));
        assert!(read("PUT / HTTP/1.1\r\nContent-Length: 3\r\n\r\n").is_some_and(|r| r.is_last()));
    }

    #[test]
    fn ends_with_what_is_no_request() {
        for text in ["", "\r\n", "GET\r\n\r\n", "GET / SPDY/3\r\n\r\n", "GET / HTTP/1.1\r\nHost"] {
            assert_eq!(read(text), None, "{text:?}");
        }
        let endless = format!("GET / HTTP/1.1\r\n{}", "x: y\r\n".repeat(20_000));
        assert_eq!(read(&endless), None);
    }
}
