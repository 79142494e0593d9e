//! A small web server for a folder of finished files. `serve`, `test` and `bench` all use it, and
//! it answers as a good static host does: brotli, right types, conditional requests.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::failure::{Failure, Outcome};

mod address;
mod connection;
mod content_type;
pub(crate) mod packed;
mod reply;

use packed::Packer;
pub(crate) use packed::Quality;

/// The folders that are served, and how.
#[derive(Debug)]
pub(crate) struct Site {
    /// A file is taken from the first folder that has it.
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) quality: Quality,
}

/// A server that runs on its own threads until the program ends.
pub(crate) struct RunningServer {
    address: SocketAddr,
    listening: thread::JoinHandle<()>,
}

impl RunningServer {
    /// Starts serving on this machine alone; port 0 takes any free one.
    pub(crate) fn start(site: Site, port: u16) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port));
        let (listener, address) = listener
            .and_then(|listener| listener.local_addr().map(|address| (listener, address)))
            .map_err(|error| {
                Failure::new(format!("Port {port} can't be served on: {error}."))
                    .advise("Name another one with --port, or stop the program that uses it.")
            })?;
        let listening = thread::spawn(move || answer_browsers(&listener, site));
        Ok(Self { address, listening })
    }

    /// Where the site is, such as `http://127.0.0.1:8080/`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until somebody stops the program.
    pub(crate) fn wait(self) {
        // The thread ends only with the program.
        drop(self.listening.join());
    }
}

fn answer_browsers(listener: &TcpListener, site: Site) {
    let shared = Arc::new((site, Packer::default()));
    for stream in listener.incoming().flatten() {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (site, packer) = &*shared;
            // A browser that went away while it was answered is nobody's trouble.
            drop(connection::serve(&stream, |request| reply::to(request, site, packer)));
        });
    }
}
