//! What an operator does with a database after much was put into it.

use super::AnyConnection;
use super::text_rows::text_column;
use anyhow::{Context, Result};
use diesel::connection::SimpleConnection;

/// Lets the engine count its tables, so that it chooses the right indexes.
pub fn analyze(conn: &mut AnyConnection) -> diesel::QueryResult<()> {
    match conn {
        // All of it: a sample takes every county for equally large.
        AnyConnection::Sqlite(c) => c.batch_execute("PRAGMA analysis_limit = 0; ANALYZE;"),
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
