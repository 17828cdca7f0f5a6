//! Many transactions that read and then write what they read: none is lost, none fails. Who has waited for a lock as
//! long as anybody waits is told so.

use crate::support::World;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use luzhi::platform::db::{self, Db, Engine, PoolSettings, lock_rows};
use luzhi::schema::number_series;
use std::time::{Duration, Instant};

const WRITERS: usize = 8;
const EACH: usize = 25;

db_test!(read_then_write_loses_nothing, async |ctx| {
    let key = (World::COUNTY, "test");
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            diesel::insert_into(number_series::table)
                .values((
                    number_series::county_id.eq(key.0),
                    number_series::series.eq(key.1),
                    number_series::last_number.eq(0),
                ))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            let db = ctx.db.clone();
            scope.spawn(move || {
                for _ in 0..EACH {
                    db.write_now(|tx| {
                        tx.without_event("test data");
                        let query = number_series::table.find(key);
                        let last: i64 = lock_rows(query.select(number_series::last_number))
                            .get_result(&mut **tx)?;
                        diesel::update(query)
                            .set(number_series::last_number.eq(last + 1))
                            .execute(&mut **tx)?;
                        Ok(())
                    })
                    .unwrap();
                }
            });
        }
    });
    let last: i64 = ctx
        .db
        .read_now(|c| {
            let query = number_series::table.find(key);
            Ok(query.select(number_series::last_number).first(c)?)
        })
        .unwrap();
    assert_eq!(usize::try_from(last).unwrap(), WRITERS * EACH);
});

db_test!(a_lock_that_another_keeps_is_waited_for_once, async |ctx| {
    if ctx.db.engine() != Engine::Sqlite {
        // Its rows are locked one by one.
        return;
    }
    let url = &ctx.platform.config().database.url;
    let settings = PoolSettings {
        connections: 1,
        wait: Duration::from_secs(4),
        keeps_one: false,
    };
    let db = Db::connect(url, settings).unwrap();
    let mut other = db::open(url).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    let refused = db.write_now(|tx| {
        tx.without_event("test data");
        Ok(())
    });
    assert_eq!(refused.unwrap_err().status().as_u16(), 503);
    // The engine waits five seconds.
    assert!(
        begun.elapsed() < Duration::from_secs(9),
        "{:?}",
        begun.elapsed()
    );
});
