//! Reading a table: every value as the same text on both engines.

use super::Progress;
use crate::platform::db::{
    AnyConnection, Column, ColumnKind, Engine, Table, TextRow, for_each_text_row,
};
use crate::platform::events::canonical_json;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::io::Write;

/// Rows between two reports.
const REPORT_EVERY: u64 = 10_000;

/// Writes the rows of a table as JSON lines; returns how many.
pub(super) fn rows(
    conn: &mut AnyConnection,
    table: &Table,
    out: &mut impl Write,
    progress: Progress<'_>,
) -> Result<u64> {
    let mut count = 0_u64;
    let mut line = String::new();
    for_each_text_row(conn, &query(conn.engine(), table), |row| {
        line.clear();
        write_line(&mut line, &table.columns, row).with_context(|| table.name.clone())?;
        out.write_all(line.as_bytes())?;
        count += 1;
        if count.is_multiple_of(REPORT_EVERY) {
            progress(format!("{}: {count} rows", table.name));
        }
        Ok(())
    })?;
    Ok(count)
}

fn write_line(line: &mut String, columns: &[Column], row: TextRow) -> Result<()> {
    for (index, (column, value)) in columns.iter().zip(row).enumerate() {
        line.push(if index == 0 { '{' } else { ',' });
        write!(line, "\"{}\":", column.name)?;
        match (column.kind, value) {
            (_, None) => line.push_str("null"),
            (ColumnKind::Integer | ColumnKind::Boolean, Some(number)) => line.push_str(&number),
            (ColumnKind::Json, Some(text)) => {
                line.push_str(&canonical_json(&serde_json::from_str(&text)?));
            }
            (_, Some(text)) => line.push_str(&serde_json::to_string(&text)?),
        }
    }
    line.push_str("}\n");
    Ok(())
}

fn query(engine: Engine, table: &Table) -> String {
    let name = &table.name;
    let values: Vec<String> = table
        .columns
        .iter()
        .map(|column| expression(engine, name, column))
        .collect();
    let order: Vec<String> = table
        .key
        .iter()
        .map(|key| order(engine, table, key))
        .collect();
    format!(
        "SELECT {} FROM \"{name}\" ORDER BY {}",
        values.join(", "),
        order.join(", ")
    )
}

/// Text by code point, whatever the database's collation.
fn order(engine: Engine, table: &Table, key: &str) -> String {
    let is_text = table
        .columns
        .iter()
        .any(|column| column.name == key && column.kind == ColumnKind::Text);
    match engine {
        Engine::Postgres if is_text => format!("\"{}\".\"{key}\" COLLATE \"C\"", table.name),
        _ => format!("\"{}\".\"{key}\"", table.name),
    }
}

fn expression(engine: Engine, table: &str, column: &Column) -> String {
    match (engine, table, column.name.as_str()) {
        // On SQLite they are ranks already: 0, or what a restore wrote.
        (Engine::Postgres, "events", "tx") => {
            return "CAST(DENSE_RANK() OVER (ORDER BY tx) - (SELECT COUNT(DISTINCT tx) FROM events) AS TEXT)"
                .to_owned();
        }
        (_, "event_cursors", "tx") => {
            return "CAST(-(SELECT COUNT(DISTINCT e.tx) FROM events AS e WHERE e.tx > event_cursors.tx) AS TEXT)"
                .to_owned();
        }
        _ => {}
    }
    let name = format!("\"{table}\".\"{}\"", column.name);
    match (engine, column.kind) {
        (_, ColumnKind::Integer) | (Engine::Sqlite, ColumnKind::Boolean) => {
            format!("CAST({name} AS TEXT)")
        }
        (Engine::Postgres, ColumnKind::Boolean) => format!("CAST(CAST({name} AS INTEGER) AS TEXT)"),
        // HEX(NULL) is the empty text.
        (Engine::Sqlite, ColumnKind::Id | ColumnKind::Bytes) => {
            format!("CASE WHEN {name} IS NOT NULL THEN LOWER(HEX({name})) END")
        }
        (Engine::Postgres, ColumnKind::Bytes) => format!("ENCODE({name}, 'hex')"),
        (Engine::Postgres, ColumnKind::Id) => format!("REPLACE(CAST({name} AS TEXT), '-', '')"),
        (Engine::Postgres, ColumnKind::Timestamp) => {
            format!("TO_CHAR({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
        }
        (Engine::Postgres, ColumnKind::Date) => format!("TO_CHAR({name}, 'YYYY-MM-DD')"),
        (Engine::Postgres, ColumnKind::Json) => format!("CAST({name} AS TEXT)"),
        (Engine::Postgres, ColumnKind::Text)
        | (
            Engine::Sqlite,
            ColumnKind::Text | ColumnKind::Timestamp | ColumnKind::Date | ColumnKind::Json,
        ) => name,
    }
}
