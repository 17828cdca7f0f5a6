//! Rows of any shape, every value as text: for maintenance, which knows tables by name only.

use super::AnyConnection;
use anyhow::Result;
use diesel::backend::Backend;
use diesel::connection::DefaultLoadingMode;
use diesel::deserialize::{self, FromSql, QueryableByName};
use diesel::pg::PgRowByRowLoadingMode;
use diesel::query_dsl::RunQueryDsl;
use diesel::row::NamedRow;
use diesel::sql_types::{Nullable, Text};

/// The values of a row.
pub type TextRow = Vec<Option<String>>;

struct Loaded(TextRow);

impl<DB: Backend> QueryableByName<DB> for Loaded
where
    String: FromSql<Text, DB>,
{
    fn build<'a>(row: &impl NamedRow<'a, DB>) -> deserialize::Result<Self> {
        let mut values = Vec::with_capacity(row.field_count());
        for index in 0..row.field_count() {
            values.push(row.get_value::<Nullable<Text>, Option<String>, _>(index)?);
        }
        Ok(Self(values))
    }
}

/// Runs a query whose every column is text and hands out its rows as they come: memory does not
/// grow with their number.
pub fn for_each_text_row(
    conn: &mut AnyConnection,
    sql: &str,
    mut each: impl FnMut(TextRow) -> Result<()>,
) -> Result<()> {
    match conn {
        AnyConnection::Sqlite(c) => {
            for row in diesel::sql_query(sql).load_iter::<Loaded, DefaultLoadingMode>(c)? {
                each(row?.0)?;
            }
        }
        AnyConnection::Postgres(c) => {
            for row in diesel::sql_query(sql).load_iter::<Loaded, PgRowByRowLoadingMode>(c)? {
                each(row?.0)?;
            }
        }
    }
    Ok(())
}

/// All rows of a short answer.
pub fn text_rows(conn: &mut AnyConnection, sql: &str) -> Result<Vec<TextRow>> {
    let mut rows = Vec::new();
    for_each_text_row(conn, sql, |row| {
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

/// The first column of a short answer.
pub fn text_column(conn: &mut AnyConnection, sql: &str) -> Result<Vec<String>> {
    let rows = text_rows(conn, sql)?;
    Ok(rows
        .into_iter()
        .filter_map(|row| row.into_iter().next().flatten())
        .collect())
}

/// Runs a statement with one text value, `$1`.
pub fn execute_with(conn: &mut AnyConnection, sql: &str, value: &str) -> Result<usize> {
    Ok(super::with_backend!(conn, c => {
        diesel::sql_query(sql).bind::<Text, _>(value).execute(c)
    })?)
}
