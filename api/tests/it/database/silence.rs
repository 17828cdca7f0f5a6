//! A PostgreSQL that accepts everything and says nothing: nobody waits for it longer than for a connection, and when
//! it speaks again nothing has to be done.

use crate::attachments::{BOUNDARY, form, png};
use crate::suggestions::steps::draft;
use crate::support::stand_between;
use actix_web::http::Method;
use actix_web::{test, web};
use diesel::prelude::*;
use luzhi::app;
use luzhi::features::accounts::StoredSessions;
use luzhi::platform::clock::Clock;
use luzhi::platform::config::Config;
use luzhi::platform::db::{AnyConnection, Db, Engine, PoolSettings};
use luzhi::platform::ids::new_id;
use luzhi::platform::state::Platform;
use luzhi::schema::attachments;
use serde_json::Value;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

const WAIT: Duration = Duration::from_secs(2);
/// Waiting for a turn, then for silence to be noticed, on a busy machine.
const IN_TIME: Duration = Duration::from_secs(9);

/// A service that is soon tired of waiting.
pub fn platform(url: &str, clock: Clock) -> web::Data<Platform> {
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
    web::Data::new(Platform::new(config, db, clock, source).unwrap())
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
    let platform = platform(
        &format!("postgres://luzhi@127.0.0.1:{port}/luzhi"),
        Clock::system(),
    );
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
        let (url, is_silent) = stand_between(&ctx.platform.config().database.url);
        let platform = platform(&url, Clock::system());
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

db_test!(
    what_a_silent_server_does_later_keeps_its_file,
    async |ctx| {
        if ctx.db.engine() == Engine::Sqlite {
            return;
        }
        let draft = draft(&ctx).await;
        let token = ctx.as_account("deputy.a1").token.unwrap();
        let (url, is_silent) = stand_between(&ctx.platform.config().database.url);
        let platform = platform(&url, ctx.clock.clone());
        let service = test::init_service(app::app(platform)).await;
        let bearer = format!("Bearer {token}");
        let get = |path: &str| {
            let request = test::TestRequest::with_uri(&format!("/api/v1{path}"));
            request.insert_header(("Authorization", bearer.as_str()))
        };
        let key = new_id().to_string();
        let upload = || {
            let subject = draft["id"].as_str().unwrap();
            let fields = [("subject_kind", "suggestion"), ("subject_id", subject)];
            let kind = format!("multipart/form-data; boundary={BOUNDARY}");
            let request = get("/attachments").method(Method::POST);
            request
                .insert_header(("Content-Type", kind))
                .insert_header(("Idempotency-Key", key.as_str()))
                .set_payload(form(&fields, "现场.png", &png()))
                .to_request()
        };
        // The session is known, a connection is open.
        let answer = test::call_service(&service, get("/me").to_request()).await;
        assert_eq!(answer.status().as_u16(), 200);
        is_silent.store(true, Ordering::SeqCst);
        let answer = test::call_service(&service, upload()).await;
        assert_eq!(answer.status().as_u16(), 503);
        is_silent.store(false, Ordering::SeqCst);
        // What was begun is done now.
        let begun = Instant::now();
        let count = |conn: &mut AnyConnection| {
            let rows: i64 = attachments::table.count().get_result(conn)?;
            Ok(rows)
        };
        while ctx.db.read_now(count).unwrap() == 0 {
            assert!(begun.elapsed() < Duration::from_secs(20), "it never is");
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        // Sent again, it is found.
        let answer = test::call_service(&service, upload()).await;
        assert_eq!(answer.status().as_u16(), 201);
        assert!(answer.headers().contains_key("idempotency-replayed"));
        let added: Value = test::read_body_json(answer).await;
        let content = format!("/attachments/{}/content", added["id"].as_str().unwrap());
        let answer = test::call_service(&service, get(&content).to_request()).await;
        assert_eq!(answer.status().as_u16(), 200);
        assert_eq!(test::read_body(answer).await, png());
    }
);
