//! What the planner is told.

use luzhi::platform::db::{AnyConnection, text_rows};

db_test!(
    on_postgresql_a_county_counts_as_the_whole_table,
    async |ctx| {
        let missing = ctx
        .db
        .read_now(|conn| {
            if let AnyConnection::Sqlite(_) = conn {
                return Ok(Vec::new());
            }
            let sql = "SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid \
                WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace \
                AND a.attname = 'county_id' AND NOT a.attisdropped \
                AND COALESCE(NOT 'n_distinct=1' = ANY(a.attoptions), true) ORDER BY 1";
            Ok(text_rows(conn, sql).unwrap())
        })
        .unwrap();
        assert!(
            missing.is_empty(),
            "a new table says ALTER COLUMN county_id SET (n_distinct = 1): {missing:?}"
        );
    }
);
