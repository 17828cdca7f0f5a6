//! `deploy/postgres-roles.sql`: the role of the service does all its work and cannot touch the log.

use crate::kill::server::{self, Server};
use crate::support::World;
use diesel::connection::SimpleConnection;
use luzhi::platform::auth::Acting;
use luzhi::platform::db::{self, Db, Engine, PoolSettings};
use luzhi::platform::events::{self, NewEvent};
use luzhi::platform::ids::new_id;
use serde_json::json;
use std::time::Duration;

const ROLES: &str = include_str!("../../../../deploy/postgres-roles.sql");

db_test!(the_service_s_role_cannot_change_the_log, async |ctx| {
    if ctx.db.engine() == Engine::Sqlite {
        // It has no roles: whoever can read the file can write it.
        return;
    }
    let owner = ctx.platform.config().database.url.clone();
    for _ in 0..2 {
        db::open(&owner).unwrap().batch_execute(ROLES).unwrap();
    }
    let sign = if owner.contains('?') { '&' } else { '?' };
    let service = format!("{owner}{sign}options=-c%20role%3Dluzhi_service");
    let settings = PoolSettings {
        connections: 2,
        wait: Duration::from_secs(10),
        keeps_one: true,
    };
    let pool = Db::connect(&service, settings).unwrap();
    pool.write_now(|tx| {
        let event = NewEvent {
            organ_id: None,
            kind: "test.written",
            subject_kind: "test",
            subject_id: new_id(),
            data: json!({}),
        };
        events::record(tx, &Acting::system(World::COUNTY, ctx.clock.now()), event).map(drop)
    })
    .unwrap();
    ctx.follow();
    let mut conn = db::open(&service).unwrap();
    assert!(!db::pending(&mut conn).unwrap(), "it can tell the version");
    for forbidden in [
        "UPDATE events SET kind = 'x'",
        "DELETE FROM events",
        "TRUNCATE events CASCADE",
        "UPDATE event_seals SET sequence = sequence + 1",
        "DELETE FROM event_seals",
        "TRUNCATE event_seals",
        "DELETE FROM event_heads",
        "DELETE FROM __diesel_schema_migrations",
        "DROP TABLE events",
        "ALTER TABLE events DISABLE TRIGGER ALL",
        "CREATE TABLE other (id bigint)",
    ] {
        let error = conn
            .batch_execute(forbidden)
            .expect_err(forbidden)
            .to_string();
        let is_denied = error.contains("permission denied") || error.contains("must be owner");
        assert!(is_denied, "{forbidden}: {error}");
    }
    let mut server = Server::start_on(&ctx, &service);
    let token = server.sign_in("deputy.a1");
    let body = crate::suggestions::steps::request();
    let answer = server::post(server.port, "/suggestions", Some(&token), "one", &body).unwrap();
    assert_eq!(answer.status, 201, "{}", answer.body);
    server.kill();
    server.run(&["audit", "seal"]);
    server.run(&["audit", "verify"]);
});
