//! Counting no further than is asked.

use crate::support::World;
use diesel::prelude::*;
use luzhi::platform::db::count_up_to;
use luzhi::schema::organs;

db_test!(rows_are_counted_up_to_a_number, async |ctx| {
    let count = |times: usize, max: i64| {
        ctx.db
            .read_now(|conn| {
                let rows = || organs::table.filter(organs::county_id.eq(World::COUNTY));
                Ok(count_up_to(
                    conn,
                    (0..times).map(|_| rows()).collect(),
                    max,
                )?)
            })
            .unwrap()
    };
    let all = count(1, 1000);
    assert!(all > 4, "{all}");
    assert_eq!((count(1, all), count(1, all + 1)), (all, all));
    assert_eq!((count(1, all - 1), count(1, 3)), (all, 4));
    assert_eq!((count(2, 2 * all), count(0, 3)), (2 * all, 0));
    assert!(count(2, all) > all);
});
