//! The seal: what it finds, and that it holds with many writers and several sealers.

use crate::support::{Context, World};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use luzhi::platform::auth::Acting;
use luzhi::platform::db::{AnyConnection, Db, Engine, Id, PoolSettings};
use luzhi::platform::events::{
    self, Consumer, EventRow, Finding, FindingKind, KnownHead, NewEvent,
};
use luzhi::platform::http::Problem;
use luzhi::platform::ids::new_id;
use luzhi::schema::{event_seals, events as log};
use serde_json::json;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

fn event(subject_id: Id, n: usize) -> NewEvent {
    NewEvent {
        organ_id: None,
        kind: "test.written",
        subject_kind: "test",
        subject_id,
        data: json!({"n": n, "b": [1, 2.5, "二"], "a": null}),
    }
}

fn write(db: &Db, ctx_now: luzhi::platform::db::Timestamp, n: usize) {
    let acting = Acting::system(World::COUNTY, ctx_now);
    db.write_now(|tx| events::record(tx, &acting, event(new_id(), n)).map(drop))
        .unwrap();
}

/// Ten sealed events.
fn ten(ctx: &Context) {
    for n in 0..10 {
        write(&ctx.db, ctx.clock.now(), n);
    }
    ctx.follow();
}

fn findings(ctx: &Context) -> Vec<Finding> {
    let found = ctx
        .db
        .read_now(|c| events::verify(c, World::COUNTY, &[]))
        .unwrap();
    assert_eq!(found.ok, found.problems.is_empty());
    found.problems
}

/// What somebody with a database password does.
fn tamper(ctx: &Context, sql: &str) {
    ctx.db
        .write_now(|tx| {
            tx.without_event("tampering");
            Ok(tx.batch_execute(sql)?)
        })
        .unwrap();
}

fn numbers(ctx: &Context) -> Vec<(i64, i64)> {
    let query = event_seals::table.order(event_seals::sequence);
    let query = query.select((event_seals::sequence, event_seals::event_id));
    ctx.db.read_now(|c| Ok(query.load(c)?)).unwrap()
}

fn kinds(found: &[Finding]) -> Vec<(i64, FindingKind)> {
    found.iter().map(|f| (f.sequence, f.kind)).collect()
}

db_test!(an_untouched_log_is_as_it_was_sealed, async |ctx| {
    ten(&ctx);
    assert_eq!(findings(&ctx), []);
    write(&ctx.db, ctx.clock.now(), 11);
    assert_eq!(findings(&ctx), [], "what is not sealed yet is not wrong");
    ctx.follow();
    assert_eq!(findings(&ctx), []);
});

db_test!(a_changed_event_is_found, async |ctx| {
    ten(&ctx);
    let (_, id) = numbers(&ctx)[3];
    tamper(
        &ctx,
        &format!("UPDATE events SET kind = 'test.other' WHERE id = {id}"),
    );
    assert_eq!(kinds(&findings(&ctx)), [(4, FindingKind::Changed)]);
});

db_test!(a_removed_event_is_found, async |ctx| {
    ten(&ctx);
    let (_, id) = numbers(&ctx)[3];
    tamper(&ctx, &format!("DELETE FROM events WHERE id = {id}"));
    assert_eq!(kinds(&findings(&ctx)), [(4, FindingKind::Removed)]);
    tamper(
        &ctx,
        &format!("DELETE FROM event_seals WHERE event_id = {id}"),
    );
    assert_eq!(kinds(&findings(&ctx)), [(4, FindingKind::Removed)]);
});

db_test!(
    a_removed_last_event_is_found_with_or_without_its_seal,
    async |ctx| {
        ten(&ctx);
        let (_, id) = numbers(&ctx)[9];
        tamper(&ctx, &format!("DELETE FROM events WHERE id = {id}"));
        assert_eq!(kinds(&findings(&ctx)), [(10, FindingKind::Removed)]);
        tamper(
            &ctx,
            &format!("DELETE FROM event_seals WHERE event_id = {id}"),
        );
        assert_eq!(kinds(&findings(&ctx)), [(10, FindingKind::Removed)]);
        tamper(&ctx, "DELETE FROM event_seals; DELETE FROM events");
        assert_eq!(kinds(&findings(&ctx)), [(1, FindingKind::Removed)]);
    }
);

db_test!(
    an_inserted_event_is_found_with_or_without_a_seal,
    async |ctx| {
        ten(&ctx);
        let (_, id) = numbers(&ctx)[0];
        let copy = format!(
            "INSERT INTO events (id, tx, county_id, actor_name, actor_role, kind, subject_kind, subject_id, request_id, at, data) \
         SELECT -5, tx, county_id, '别人', actor_role, kind, subject_kind, subject_id, request_id, at, data FROM events WHERE id = {id}"
        );
        tamper(&ctx, &copy);
        assert_eq!(kinds(&findings(&ctx)), [(0, FindingKind::Inserted)]);
        events::seal_pending(&ctx.db, ctx.clock.now()).unwrap();
        assert_eq!(
            kinds(&findings(&ctx)),
            [(0, FindingKind::Inserted)],
            "the sealer does not seal it"
        );
        tamper(
            &ctx,
            "INSERT INTO event_seals (county_id, sequence, event_id, hash) SELECT county_id, 11, -5, hash FROM event_seals WHERE sequence = 1",
        );
        let found = kinds(&findings(&ctx));
        assert_eq!(
            found,
            [(11, FindingKind::Changed), (11, FindingKind::Inserted)]
        );
    }
);

db_test!(another_county_s_chain_is_another, async |ctx| {
    ten(&ctx);
    let head = |county| ctx.db.read_now(|c| events::head(c, county)).unwrap();
    assert_eq!(head(World::COUNTY).last_sequence, 10);
    assert_eq!(head(1).last_sequence, 0);
    assert_ne!(head(1).hash, head(2).hash);
});

db_test!(
    many_writers_and_two_sealers_leave_one_chain_without_gaps,
    async |ctx| {
        const WRITERS: usize = 4;
        const EACH: usize = 40;
        let url = ctx.platform.config().database.url.clone();
        let connect = || {
            let settings = PoolSettings {
                connections: 3,
                keeps_one: true,
                wait: Duration::from_secs(30),
            };
            Db::connect(&url, settings).unwrap()
        };
        let now = ctx.clock.now();
        let left = AtomicUsize::new(WRITERS);
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                let (db, left) = (ctx.db.clone(), &left);
                scope.spawn(move || {
                    for n in 0..EACH {
                        write(&db, now, n);
                    }
                    left.fetch_sub(1, Ordering::SeqCst);
                });
            }
            for _ in 0..2 {
                // Pools of their own, as two processes have.
                let (db, left) = (connect(), &left);
                scope.spawn(move || {
                    while left.load(Ordering::SeqCst) > 0 {
                        events::seal_pending(&db, now).unwrap();
                    }
                    events::seal_pending(&db, now).unwrap();
                });
            }
        });
        ctx.follow();
        let sealed = numbers(&ctx);
        assert_eq!(sealed.len(), WRITERS * EACH);
        let expected: Vec<i64> = (1..).take(sealed.len()).collect();
        assert_eq!(sealed.iter().map(|s| s.0).collect::<Vec<_>>(), expected);
        assert_eq!(findings(&ctx), []);
        if ctx.db.engine() == Engine::Sqlite {
            assert!(sealed.is_sorted_by_key(|s| s.1));
        }
        // In the order of the log.
        let order: Vec<i64> = ctx
            .db
            .read_now(|c| {
                let query = log::table.order((log::tx, log::id)).select(log::id);
                Ok(query.load(c)?)
            })
            .unwrap();
        assert_eq!(sealed.iter().map(|s| s.1).collect::<Vec<_>>(), order);
    }
);

/// Remembers what it was given.
struct Listener(Mutex<Vec<i64>>);

impl Consumer for Listener {
    fn name(&self) -> &'static str {
        "listener"
    }

    fn apply(&self, _: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let seen = events.iter().filter_map(|e| e.data.0["n"].as_i64());
        self.0.lock().unwrap().extend(seen);
        Ok(())
    }

    fn clear(&self, _: &mut AnyConnection) -> Result<(), Problem> {
        Ok(())
    }
}

db_test!(
    events_of_one_record_are_read_in_the_order_they_happened,
    async |ctx| {
        if ctx.db.engine() == Engine::Sqlite {
            // One writer at a time: there is only one order.
            return;
        }
        let (acting, subject) = (Acting::system(World::COUNTY, ctx.clock.now()), new_id());
        let listener = Listener(Mutex::new(Vec::new()));
        ctx.db
            .write_now(|earlier| {
                // It has its number, but does its work after the other.
                earlier.batch_execute("SELECT pg_current_xact_id()")?;
                ctx.db.write_now(|later| {
                    events::record(later, &acting, event(subject, 1)).map(drop)
                })?;
                events::consume(&ctx.db, &listener, ctx.clock.now())?;
                events::record(earlier, &acting, event(subject, 2)).map(drop)
            })
            .unwrap();
        // Older transactions of other tests on this server hold events back.
        for _ in 0..400 {
            events::consume(&ctx.db, &listener, ctx.clock.now()).unwrap();
            if listener.0.lock().unwrap().len() == 2 {
                break;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        assert_eq!(*listener.0.lock().unwrap(), [1, 2]);
    }
);

db_test!(a_lost_cursor_hides_nothing_and_stops_nothing, async |ctx| {
    ten(&ctx);
    tamper(&ctx, "DELETE FROM event_cursors WHERE consumer = 'seal'");
    assert_eq!(findings(&ctx), []);
    write(&ctx.db, ctx.clock.now(), 10);
    ctx.follow();
    assert_eq!(findings(&ctx), []);
    tamper(
        &ctx,
        "DELETE FROM event_cursors WHERE consumer = 'seal';
         INSERT INTO events (id, tx, county_id, actor_name, actor_role, kind, subject_kind, subject_id, request_id, at, data)
         SELECT -1, -1, county_id, actor_name, actor_role, kind, subject_kind, subject_id, request_id, at, data
         FROM events ORDER BY id LIMIT 1",
    );
    assert_eq!(findings(&ctx)[0].kind, FindingKind::Inserted);
});

db_test!(a_head_on_paper_shows_a_chain_made_anew, async |ctx| {
    ten(&ctx);
    let head = ctx.db.read_now(|c| events::head(c, World::COUNTY)).unwrap();
    let paper = KnownHead::parse(&head.short()).unwrap();
    let check = || {
        let known = std::slice::from_ref(&paper);
        ctx.db
            .read_now(|c| events::verify(c, World::COUNTY, known))
            .unwrap()
            .problems
    };
    write(&ctx.db, ctx.clock.now(), 10);
    ctx.follow();
    assert_eq!(check(), []);
    // Somebody changes an old event and lets the whole chain be made anew.
    tamper(
        &ctx,
        "UPDATE events SET data = '{\"n\":99}' WHERE id = (SELECT MIN(id) FROM events);
         DELETE FROM event_seals; DELETE FROM event_heads; DELETE FROM event_cursors",
    );
    ctx.follow();
    assert_eq!(findings(&ctx), []);
    assert_eq!(check()[0].kind, FindingKind::Changed);
    let auditor = ctx.as_account("auditor");
    let path = format!("/audit/verifications?head={}", head.short());
    assert_eq!(
        auditor.post(&path, json!({})).await.expect(200)["ok"],
        false
    );
    auditor
        .post("/audit/verifications?head=12", json!({}))
        .await
        .expect_problem(400, "invalid_parameter");
});
