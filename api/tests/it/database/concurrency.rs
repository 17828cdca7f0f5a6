//! Many transactions that read and then write what they read: none is lost, none fails.

use crate::support::World;
use diesel::prelude::*;
use luzhi::platform::db::lock_rows;
use luzhi::schema::number_series;

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
