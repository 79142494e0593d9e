//! `cargo xtask serve`: a course in the browser, from a fresh clone with one command.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use crate::build::{self, BuildWish};
use crate::failure::{Failure, Outcome};
use crate::repository::Repository;
use crate::server::{Quality, RunningServer, Site};

/// How many ports after a taken one are tried.
const PORTS_TO_TRY: u16 = 20;

/// Builds the site and serves it until the program is stopped.
pub(crate) fn serve_course(repository: &Repository, wish: &BuildWish, port: u16) -> Outcome<()> {
    let out = build::build(repository, wish)?;
    serve(out, port)
}

/// Serves any folder as it is.
pub(crate) fn serve_folder(folder: &Path, port: u16) -> Outcome<()> {
    if !folder.is_dir() {
        return Err(Failure::new(format!("{} is no folder.", folder.display())));
    }
    serve(folder.to_owned(), port)
}

fn serve(folder: PathBuf, asked: u16) -> Outcome<()> {
    let port = free_port_from(asked)?;
    if port != asked && asked != 0 {
        println!("Port {asked} is taken by another program.");
    }
    let site = Site { folders: vec![folder], quality: Quality::Quick };
    let server = RunningServer::start(site, port)?;
    println!("Waymark is at {} — stop with Ctrl+C", server.url());
    server.wait();
    Ok(())
}

fn free_port_from(asked: u16) -> Outcome<u16> {
    let last = asked.saturating_add(PORTS_TO_TRY);
    (asked..=last).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).ok_or_else(|| {
        Failure::new(format!("The ports from {asked} to {last} can't be used."))
            .advise("Name another one with --port; --port 0 takes any free one.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_leads_to_the_next() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = taken.local_addr().expect("an address").port();
        let found = free_port_from(port).expect("a free port");
        assert!(found > port, "{found} after {port}");
    }
}
