//! Many rows at once: `COPY` on PostgreSQL, prepared inserts of several rows on SQLite.

/// Rows in one statement on SQLite: with at most 32 columns they stay below its limit of 32,766 values.
pub const ROWS_AT_ONCE: usize = 200;

/// Inserts a `Vec` of insertable rows, whose struct must say `treat_none_as_default_value = false`.
/// A row that breaks a constraint fails the whole statement.
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {{
        let rows = $rows;
        let inserted: diesel::QueryResult<()> = match $conn {
            _ if rows.is_empty() => Ok(()),
            $crate::platform::db::AnyConnection::Sqlite(c) => rows
                .chunks($crate::platform::db::ROWS_AT_ONCE)
                .try_for_each(|chunk| {
                    diesel::RunQueryDsl::execute(diesel::insert_into($table).values(chunk), c)
                        .map(|_| ())
                }),
            $crate::platform::db::AnyConnection::Postgres(c) => {
                diesel::ExecuteCopyFromDsl::execute(
                    diesel::copy_from($table).from_insertable(&rows[..]),
                    c,
                )
                .map(|_| ())
            }
        };
        inserted
    }};
}
pub(crate) use insert_all;
