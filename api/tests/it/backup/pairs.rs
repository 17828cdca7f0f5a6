//! From each engine to each: what is restored is what was backed up, and the service goes on with it.

use super::steps::*;
use crate::suggestions::steps::{assigned, path};
use crate::support::{Backend, Context, World, empty_database};
use diesel::prelude::*;
use luzhi::features::{self};
use luzhi::platform::auth::Acting;
use luzhi::platform::backup::Manifest;
use luzhi::platform::db::{self, Engine};
use luzhi::platform::events::{self, NewEvent};
use luzhi::schema::{event_seals, events as log, inbox_items, number_series};
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn parts(manifest: &Manifest) -> Vec<(&str, u64, &str)> {
    let tables = manifest.tables.iter();
    let mut parts: Vec<_> = tables
        .map(|part| (part.table.as_str(), part.rows, part.sha256.as_str()))
        .collect();
    parts.push((
        "files",
        manifest.files.count,
        manifest.files.sha256.as_str(),
    ));
    parts.sort_unstable();
    parts
}

db_test!(
    every_engine_restores_what_every_engine_backed_up,
    async |ctx| {
        busy(&ctx).await;
        let folder = Folder::new();
        let archive = folder.join("county.tar");
        let first = back_up(&ctx, archive.clone(), false).await.unwrap();
        assert_eq!(first.files.count, 1);
        assert!(first.log[0].last_sequence > 0);
        assert!(
            first.log[0].events > first.log[0].last_sequence,
            "some are not sealed"
        );
        for target in [Backend::Sqlite, Backend::Postgres] {
            let Some(database) = empty_database(target) else {
                continue;
            };
            let there = Context::new(database).await;
            let store = there.platform.files.clone();
            restore(&url(&there), store, &archive, true).await.unwrap();
            let again = folder.join(&format!("{target:?}"));
            let second = back_up(&there, again, false).await.unwrap();
            let (was, is) = (parts(&first), parts(&second));
            assert_eq!(was.len(), is.len());
            let differ: Vec<_> = was.iter().zip(&is).filter(|(a, b)| a != b).collect();
            assert!(differ.is_empty(), "{target:?}: {differ:?}");
            assert_eq!(second.log, first.log);
            work_goes_on(&there).await;
        }
    }
);

/// The restored service takes new work, seals it behind the old, and derives the same inbox.
async fn work_goes_on(ctx: &Context) {
    let sealed = |ctx: &Context| {
        let count = |c: &mut db::AnyConnection| Ok(event_seals::table.count().get_result(c)?);
        ctx.db.read_now(count).unwrap()
    };
    let inbox = |ctx: &Context| -> Vec<(db::Id, Option<db::Timestamp>)> {
        let query = inbox_items::table.order(inbox_items::id);
        let query = query.select((inbox_items::id, inbox_items::done_at));
        ctx.db.read_now(|c| Ok(query.load(c)?)).unwrap()
    };
    let before: i64 = sealed(ctx);
    let made = assigned(ctx).await;
    ctx.follow();
    let total: i64 = ctx
        .db
        .read_now(|c| Ok(log::table.count().get_result(c)?))
        .unwrap();
    assert!(total > before);
    assert_eq!(sealed(ctx), total, "old and new events are sealed");
    let found = ctx
        .db
        .read_now(|c| events::verify(c, World::COUNTY, &[]))
        .unwrap();
    assert!(found.ok, "{:?}", found.problems);
    let derived = inbox(ctx);
    for consumer in features::consumers() {
        events::rebuild(&ctx.db, consumer, ctx.clock.now()).unwrap();
    }
    assert_eq!(inbox(ctx), derived, "nothing was applied twice or left out");
    let timeline = ctx
        .as_account("county")
        .get(&format!("{}/timeline", path(&made)))
        .await
        .expect(200);
    assert_eq!(timeline["items"].as_array().unwrap().len(), 4);
}

db_test!(all_tables_are_taken_along_parents_first, async |ctx| {
    let folder = Folder::new();
    let manifest = back_up(&ctx, folder.join("all"), false).await.unwrap();
    let mut names: Vec<&str> = manifest.tables.iter().map(|p| p.table.as_str()).collect();
    let mut conn = db::open(&url(&ctx)).unwrap();
    for reference in db::references(&mut conn).unwrap() {
        let place = |name: &str| names.iter().position(|n| *n == name).unwrap();
        assert!(
            place(&reference.target) <= place(&reference.table),
            "{reference:?}"
        );
    }
    let declared = db::tables().unwrap();
    let mut declared: Vec<&str> = declared.iter().map(|t| t.name.as_str()).collect();
    names.sort_unstable();
    declared.sort_unstable();
    assert_eq!(names, declared);
});

db_test!(a_backup_under_writes_is_of_one_moment, async |ctx| {
    let stop = Arc::new(AtomicBool::new(false));
    let (writer, told, now) = (ctx.db.clone(), Arc::clone(&stop), ctx.clock.now());
    let thread = std::thread::spawn(move || {
        let mut written = 0_i64;
        while !told.load(Ordering::SeqCst) || written == 0 {
            writer
                .write_now(|tx| {
                    diesel::delete(number_series::table).execute(&mut **tx)?;
                    let values = (
                        number_series::county_id.eq(World::COUNTY),
                        number_series::series.eq("test"),
                        number_series::last_number.eq(written + 1),
                    );
                    diesel::insert_into(number_series::table)
                        .values(values)
                        .execute(&mut **tx)?;
                    let acting = Acting::system(World::COUNTY, now);
                    let event = NewEvent {
                        organ_id: None,
                        kind: "test.written",
                        subject_kind: "test",
                        subject_id: World::TOWN_A,
                        data: json!({"number": written + 1}),
                    };
                    events::record(tx, &acting, event).map(drop)
                })
                .unwrap();
            written += 1;
        }
        written
    });
    let folder = Folder::new();
    for n in 0..3 {
        let to = folder.join(&format!("backup-{n}"));
        let manifest = back_up(&ctx, to.clone(), false).await.unwrap();
        let events = manifest
            .tables
            .iter()
            .find(|p| p.table == "events")
            .unwrap();
        let series = lines(&to.join("tables/number_series.jsonl.gz"));
        let last: Vec<u64> = series
            .iter()
            .filter_map(|row| row["last_number"].as_u64())
            .collect();
        assert_eq!(last.first().copied().unwrap_or(0), events.rows);
    }
    stop.store(true, Ordering::SeqCst);
    assert!(thread.join().unwrap() > 0);
});

/// The rows of a part.
pub fn lines(part: &Path) -> Vec<serde_json::Value> {
    let file = std::fs::File::open(part).unwrap();
    BufReader::new(flate2::read::GzDecoder::new(file))
        .lines()
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect()
}

db_test!(an_unread_event_is_read_once_after_a_restore, async |ctx| {
    // On PostgreSQL the transactions of a busy server have numbers that a new server has not reached.
    if ctx.db.engine() == Engine::Postgres {
        for _ in 0..300 {
            db::open(&url(&ctx))
                .and_then(|mut c| {
                    diesel::connection::SimpleConnection::batch_execute(
                        &mut c,
                        "SELECT pg_current_xact_id()",
                    )
                    .map_err(diesel::ConnectionError::CouldntSetupConfiguration)
                })
                .unwrap();
        }
    }
    assigned(&ctx).await;
    ctx.follow();
    assigned(&ctx).await;
    let folder = Folder::new();
    let archive = folder.join("unread");
    back_up(&ctx, archive.clone(), false).await.unwrap();
    let Some(database) = empty_database(Backend::Postgres) else {
        return;
    };
    let there = Context::new(database).await;
    let store = there.platform.files.clone();
    restore(&url(&there), store, &archive, true).await.unwrap();
    there.follow();
    let open = |ctx: &Context| -> i64 {
        let query = inbox_items::table.filter(inbox_items::done_at.is_null());
        ctx.db
            .read_now(|c| Ok(query.count().get_result(c)?))
            .unwrap()
    };
    ctx.follow();
    assert_eq!(open(&there), open(&ctx));
});
