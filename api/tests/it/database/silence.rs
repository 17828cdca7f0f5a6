//! A PostgreSQL that accepts everything and says nothing: nobody waits for it longer than for a connection, and when
//! it speaks again nothing has to be done.

use actix_web::{test, web};
use luzhi::app;
use luzhi::features::accounts::StoredSessions;
use luzhi::platform::clock::Clock;
use luzhi::platform::config::Config;
use luzhi::platform::db::{Db, Engine, PoolSettings};
use luzhi::platform::state::Platform;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const WAIT: Duration = Duration::from_secs(2);
/// Waiting for a turn, then for silence to be noticed, on a busy machine.
const IN_TIME: Duration = Duration::from_secs(9);

fn platform(url: &str) -> web::Data<Platform> {
    let settings = PoolSettings {
        connections: 2,
        wait: WAIT,
        keeps_one: false,
    };
    let db = Db::connect(url, settings).unwrap();
    let db = db.watched(url, settings).unwrap();
    let mut config = Config::default();
    config.database.url = url.to_owned();
    config.auth.secret = "only for tests: not a secret at all".into();
    config.storage.folder = env!("CARGO_TARGET_TMPDIR").to_owned() + "/silence";
    let source = Arc::new(StoredSessions {
        require_second_factor: false,
    });
    web::Data::new(Platform::new(config, db, Clock::system(), source).unwrap())
}

/// Asks whether it is ready, in time.
async fn is_ready(platform: &web::Data<Platform>) -> bool {
    let begun = Instant::now();
    let is_ready = platform.is_ready().await;
    assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
    is_ready
}

#[actix_web::test]
async fn a_server_that_never_says_a_word_is_503_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        // Kept for as long as the process lasts: nobody hangs up either.
        let _kept: Vec<_> = listener.incoming().collect();
    });
    let platform = platform(&format!("postgres://luzhi@127.0.0.1:{port}/luzhi"));
    let service = test::init_service(app::app(platform.clone())).await;
    let begun = Instant::now();
    let request = test::TestRequest::with_uri("/health/ready").to_request();
    let answer = test::call_service(&service, request).await;
    assert_eq!(answer.status().as_u16(), 503);
    assert_eq!(answer.headers().get("retry-after").unwrap(), "2");
    assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
}

db_test!(
    a_server_that_falls_silent_is_503_until_it_speaks,
    async |ctx| {
        if ctx.db.engine() == Engine::Sqlite {
            // It is in this process.
            return;
        }
        let url = ctx.platform.config().database.url.clone();
        let (before, after) = url.split_once('@').unwrap();
        let (server, rest) = after.split_once('/').unwrap();
        let is_silent = Arc::new(AtomicBool::new(false));
        let between = stand_between(
            server.to_socket_addrs().unwrap().next().unwrap(),
            Arc::clone(&is_silent),
        );
        let platform = platform(&format!("{before}@{between}/{rest}"));
        assert!(is_ready(&platform).await);
        is_silent.store(true, Ordering::SeqCst);
        assert!(!is_ready(&platform).await);
        assert!(!is_ready(&platform).await, "it is still silent");
        is_silent.store(false, Ordering::SeqCst);
        let begun = Instant::now();
        while !is_ready(&platform).await {
            let waited = begun.elapsed();
            assert!(waited < Duration::from_secs(20), "it speaks again");
        }
    }
);

/// Hands on what is said between a client and a server, as long as it is told to.
fn stand_between(server: SocketAddr, is_silent: Arc<AtomicBool>) -> SocketAddr {
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
