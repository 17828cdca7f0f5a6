//! Searching asks the index, whatever the planner thinks of the words.

use luzhi::platform::db::{
    AnyConnection, IndexQuery, IndexWindow, execute_with, find_entries, text_rows,
};
use std::sync::Mutex;

use diesel::Connection;
use diesel::connection::{Instrumentation, InstrumentationEvent};

static LAST: Mutex<String> = Mutex::new(String::new());

struct Listener;

impl Instrumentation for Listener {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            *LAST.lock().unwrap() = query.to_string();
        }
    }
}

/// The text of the last statement, its values replaced by some.
fn last_statement() -> String {
    let last = LAST.lock().unwrap().clone();
    let mut sql = last.split(" -- binds").next().unwrap().to_owned();
    for number in (1..=40).rev() {
        for operator in ["@>", "&&"] {
            let values = format!("{operator} ${number}");
            sql = sql.replace(&values, &format!("{operator} '{{7}}'::int[]"));
        }
        sql = sql.replace(&format!("${number}"), "5");
    }
    sql
}

db_test!(a_search_reads_the_index_of_the_tokens, async |ctx| {
    ctx.db
        .write_now(|tx| {
            tx.without_event("test");
            // Enough that reading everything would not be the cheapest.
            if let AnyConnection::Postgres(_) = **tx {
                execute_with(
                    tx,
                    "INSERT INTO search_entries SELECT g, 1, $1, gen_random_uuid(), 0, ARRAY[g % 100, 7] \
                     FROM generate_series(1, 20000) AS g",
                    "test",
                )
                .unwrap();
            }
            Ok(())
        })
        .unwrap();
    let query = IndexQuery {
        all: vec!["a".into(), "b".into()],
        any: vec![vec!["c".into()], vec!["d".into(), "e".into()]],
    };
    let plans = ctx
        .db
        .read_now(|conn| {
            conn.set_instrumentation(Listener);
            let mut plans = Vec::new();
            for (after, ascending) in [(None, false), (Some(9), false), (Some(9), true)] {
                let window = IndexWindow {
                    after,
                    ascending,
                    limit: 20,
                    now: ctx.clock.now(),
                };
                assert!(find_entries(conn, &query, window)?.is_empty());
                let sql = last_statement();
                let explain = match conn {
                    AnyConnection::Sqlite(_) => format!("EXPLAIN QUERY PLAN {sql}"),
                    AnyConnection::Postgres(_) => format!("EXPLAIN {sql}"),
                };
                let rows = text_rows(conn, &explain).unwrap();
                let lines = rows.into_iter().flatten().flatten();
                plans.push(lines.collect::<Vec<_>>().join("\n"));
            }
            Ok(plans)
        })
        .unwrap();
    for plan in plans {
        assert!(
            plan.contains("SCAN search_index VIRTUAL TABLE INDEX")
                && plan.contains("SEARCH search_entries USING INTEGER PRIMARY KEY")
                && !plan.contains("TEMP B-TREE")
                || plan.contains("Bitmap Index Scan on search_entries_tokens_idx")
                    && !plan.contains("Seq Scan"),
            "{plan}"
        );
    }
});
