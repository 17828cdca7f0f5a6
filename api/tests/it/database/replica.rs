//! A replica reads when told to: what may be a moment old, and nothing that its reader has just written. It is played
//! by a second database of the same server, in which the rows are told apart.

use crate::support::{Backend, Client, Context, TestDatabase, World, another_database};
use actix_web::http::Method;
use diesel::prelude::*;
use luzhi::platform::db::{self, Engine};
use luzhi::schema::organs;
use serde_json::json;
use std::time::{Duration, Instant};

const READ: &str = "/organs";
/// A unit of the replica.
const NAME: &str = "副本里的单位";

/// The service with a replica that may be so many seconds behind, in which a unit is called otherwise. None on SQLite.
async fn with_replica(ctx: &Context, lag: u64) -> Option<(Context, TestDatabase)> {
    if ctx.db.engine() == Engine::Sqlite {
        return None;
    }
    let replica = another_database(Backend::Postgres)?;
    let mut conn = db::open(&replica.url).unwrap();
    diesel::update(organs::table.find((World::COUNTY, World::UNIT_Y)))
        .set(organs::name.eq(NAME))
        .execute(&mut conn)
        .unwrap();
    let url = replica.url.clone();
    let serving = ctx
        .reconfigured(|config| {
            config.database.read_url = url;
            config.database.read_lag_seconds = lag;
        })
        .await;
    wait_until(|| serving.db.has_replica_at_hand());
    Some((serving, replica))
}

fn wait_until(holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(20), "not in time");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Whether what somebody reads comes from the replica.
async fn is_aside(who: &Client<'_>, headers: &[(&str, &str)]) -> bool {
    let answer = who.send(Method::GET, READ, None, headers).await.expect(200);
    answer.to_string().contains(NAME)
}

db_test!(a_replica_serves_reads_when_told_to, async |ctx| {
    // Without one, everything is read where it is written.
    assert!(!is_aside(&ctx.as_account("county"), &[]).await);
    let Some((serving, _replica)) = with_replica(&ctx, 10).await else {
        return;
    };
    let county = serving.as_account("county");
    assert!(is_aside(&county, &[]).await);
    assert!(!is_aside(&county, &[("Cache-Control", "no-cache")]).await);
    assert!(serving.db.replica_lag().unwrap() < Duration::from_secs(10));
    // Rights are of this moment: the name of one's own organ is not that of the replica.
    let unit = serving.as_account("unit.y");
    assert!(is_aside(&unit, &[]).await);
    let me = unit.get("/me").await.expect(200);
    assert!(!me.to_string().contains(NAME), "{me}");
});

db_test!(whoever_writes_reads_where_they_wrote, async |ctx| {
    let Some((serving, _replica)) = with_replica(&ctx, 5).await else {
        return;
    };
    let (deputy, other) = (
        serving.as_account("deputy.a1"),
        serving.as_account("deputy.a2"),
    );
    assert!(is_aside(&deputy, &[]).await);
    let body = json!({"title": "关于修缮三组进村道路的建议", "level": "township", "submit": false,
        "content": "三组进村道路路面破损严重，雨天泥泞难行，建议修缮硬化，方便群众出行。"});
    let begun = Instant::now();
    let written = deputy.post("/suggestions", body).await;
    let cookie = written.header("set-cookie").unwrap().to_owned();
    assert!(cookie.starts_with("luzhi_wrote=1; "), "{cookie}");
    let id = written.expect(201)["id"].as_str().unwrap().to_owned();
    // The replica never gets it: here it is another database.
    deputy.get(&format!("/suggestions/{id}")).await.expect(200);
    assert!(!is_aside(&deputy, &[]).await);
    assert!(is_aside(&other, &[]).await, "who wrote nothing may read it");
    // At a process that has not seen the write, the browser says so.
    assert!(!is_aside(&other, &[("Cookie", "luzhi_wrote=1")]).await);
    while !is_aside(&deputy, &[]).await {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "for seconds only"
        );
        actix_web::rt::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(
        begun.elapsed() > Duration::from_secs(3),
        "{:?}",
        begun.elapsed()
    );
    // Who is told what changed reads it again, and nothing older.
    let changes = other.get("/changes").await;
    assert!(changes.header("set-cookie").is_some());
    changes.expect(200);
    assert!(!is_aside(&other, &[]).await);
});

db_test!(without_its_replica_the_service_goes_on, async |ctx| {
    let Some((serving, replica)) = with_replica(&ctx, 10).await else {
        return;
    };
    let county = serving.as_account("county");
    assert!(is_aside(&county, &[]).await);
    // Ends its connections, too.
    drop(replica);
    let first = county.get(READ).await;
    assert!(
        [200, 503].contains(&first.status.as_u16()),
        "{}",
        first.status
    );
    wait_until(|| !serving.db.has_replica_at_hand());
    for _ in 0..5 {
        assert!(!is_aside(&county, &[]).await);
    }
});
