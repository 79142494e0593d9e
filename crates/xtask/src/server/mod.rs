//! A small web server for a folder of finished files. `serve`, `test` and `bench` all use it, and
//! it answers as a good static host does: brotli, right types, conditional requests.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use socket2::SockRef;
use tiny_http::Server;

use crate::failure::{Failure, Outcome};

mod address;
mod content_type;
pub(crate) mod packed;
mod reply;

use packed::Packer;
pub(crate) use packed::Quality;

/// Browsers open up to six connections to one host.
const WORKERS: usize = 8;

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
    workers: Vec<thread::JoinHandle<()>>,
}

impl RunningServer {
    /// Starts serving on this machine alone; port 0 takes any free one.
    pub(crate) fn start(site: Site, port: u16) -> Outcome<Self> {
        let server = listen(port).map_err(|error| {
            Failure::new(format!("Port {port} can't be served on: {error}."))
                .advise("Name another one with --port, or stop the program that uses it.")
        })?;
        let address = server
            .server_addr()
            .to_ip()
            .ok_or_else(|| Failure::new("The server got no internet address."))?;
        let shared = Arc::new((server, site, Packer::default()));
        let workers = (0..WORKERS)
            .map(|_| {
                let shared = Arc::clone(&shared);
                thread::spawn(move || answer_requests(&shared.0, &shared.1, &shared.2))
            })
            .collect();
        Ok(Self { address, workers })
    }

    /// Where the site is, such as `http://127.0.0.1:8080/`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until somebody stops the program.
    pub(crate) fn wait(self) {
        for worker in self.workers {
            // A worker ends only with the program.
            drop(worker.join());
        }
    }
}

/// Connections inherit from the listener that small packets are sent at once. The server writes
/// head and body separately, and would else wait for the browser to acknowledge the head.
fn listen(port: u16) -> Result<Server, Box<dyn std::error::Error + Send + Sync>> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    SockRef::from(&listener).set_tcp_nodelay(true)?;
    Server::from_listener(listener, None)
}

fn answer_requests(server: &Server, site: &Site, packer: &Packer) {
    while let Ok(request) = server.recv() {
        let response = reply::to(&request, site, packer);
        // A browser that went away while it was answered is nobody's trouble.
        drop(request.respond(response));
    }
}
