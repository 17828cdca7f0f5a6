//! A wire to PostgreSQL that can fall silent.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// The same database behind a wire: its address, and whether the wire is silent.
pub fn stand_between(url: &str) -> (String, Arc<AtomicBool>) {
    let (before, after) = url.split_once('@').unwrap();
    let (server, rest) = after.split_once('/').unwrap();
    let server = server.to_socket_addrs().unwrap().next().unwrap();
    let is_silent = Arc::new(AtomicBool::new(false));
    let between = listen(server, Arc::clone(&is_silent));
    (format!("{before}@{between}/{rest}"), is_silent)
}

/// Hands on what is said between a client and a server, as long as it is told to.
fn listen(server: SocketAddr, is_silent: Arc<AtomicBool>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for client in listener.incoming() {
            let (client, server) = (client.unwrap(), TcpStream::connect(server).unwrap());
            let (to_client, to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            for (from, to) in [(client, to_server), (server, to_client)] {
                let is_silent = Arc::clone(&is_silent);
                thread::spawn(move || hand_on(from, to, &is_silent));
            }
        }
    });
    address
}

fn hand_on(mut from: TcpStream, mut to: TcpStream, is_silent: &AtomicBool) {
    let mut piece = vec![0; 1 << 16];
    while let Ok(length @ 1..) = from.read(&mut piece) {
        while is_silent.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(10));
        }
        if to.write_all(&piece[..length]).is_err() {
            break;
        }
    }
    drop(to.shutdown(std::net::Shutdown::Both));
}
