//! What an operator does with a database after much was put into it.

use super::AnyConnection;
use super::text_rows::text_column;
use anyhow::{Context, Result};
use diesel::connection::SimpleConnection;

/// Lets the engine count its tables, so that it chooses the right indexes.
pub fn analyze(conn: &mut AnyConnection) -> diesel::QueryResult<()> {
    match conn {
        // It would take every county for equally large; the proportions that the migrations gave it
        // (`hint_query_plans`) are those of a large one, and bound what a small one costs, too.
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgres(c) => c.batch_execute("ANALYZE;"),
    }
}

/// How much room the database takes, in bytes.
pub fn size_bytes(conn: &mut AnyConnection) -> Result<i64> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => {
            "SELECT CAST(c.page_count * s.page_size AS TEXT) FROM pragma_page_count AS c, pragma_page_size AS s"
        }
        AnyConnection::Postgres(_) => "SELECT pg_database_size(current_database())::text",
    };
    let rows = text_column(conn, sql)?;
    Ok(rows.first().context("the engine did not say")?.parse()?)
}
