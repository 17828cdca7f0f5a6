//! Filling a table from JSON lines: one statement per batch, the batch as one JSON array of text.

use super::Progress;
use super::manifest::TablePart;
use crate::platform::db::{AnyConnection, Column, ColumnKind, Engine, execute_with};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};
use std::io::BufRead;

const BATCH_ROWS: u64 = 500;
const BATCH_BYTES: usize = 1 << 20;

/// Inserts every line.
pub(super) fn rows(
    conn: &mut AnyConnection,
    part: &TablePart,
    mut lines: impl BufRead,
    progress: Progress<'_>,
) -> Result<()> {
    let sql = statement(conn.engine(), part);
    let (mut count, mut waiting) = (0_u64, 0_u64);
    let (mut batch, mut line) = (String::from("["), String::new());
    loop {
        line.clear();
        let at_end = lines.read_line(&mut line)? == 0;
        if !at_end {
            let row: Map<String, Value> = serde_json::from_str(&line)
                .with_context(|| format!("{} line {}", part.path, count + 1))?;
            batch.push(if waiting == 0 { ' ' } else { ',' });
            batch.push_str(&values(&part.columns, row)?);
            (count, waiting) = (count + 1, waiting + 1);
        }
        if waiting > 0 && (at_end || waiting >= BATCH_ROWS || batch.len() >= BATCH_BYTES) {
            batch.push(']');
            execute_with(conn, &sql, &batch).with_context(|| part.table.clone())?;
            progress(format!("{}: {count} of {} rows", part.table, part.rows));
            batch.clear();
            batch.push('[');
            waiting = 0;
        }
        if at_end {
            break;
        }
    }
    ensure!(
        count == part.rows,
        "{} has {count} rows instead of {}",
        part.path,
        part.rows
    );
    Ok(())
}

/// `["text", null, …]`, in the order of the columns.
fn values(columns: &[Column], mut row: Map<String, Value>) -> Result<String> {
    let mut values = Vec::with_capacity(columns.len());
    for column in columns {
        let value = row
            .remove(&column.name)
            .with_context(|| column.name.clone())?;
        values.push(match (value, column.kind) {
            (Value::Null, _) if column.nullable => Value::Null,
            // A JSON document may itself be null.
            (json, ColumnKind::Json) => Value::String(json.to_string()),
            (Value::String(text), _) => Value::String(text),
            (Value::Number(number), _) => Value::String(number.to_string()),
            (other, _) => bail!("{}: {other}", column.name),
        });
    }
    ensure!(row.is_empty(), "a row has too many values");
    Ok(serde_json::to_string(&values)?)
}

fn statement(engine: Engine, part: &TablePart) -> String {
    let names: Vec<String> = part
        .columns
        .iter()
        .map(|column| format!("\"{}\"", column.name))
        .collect();
    let values: Vec<String> = part
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| expression(engine, index, column.kind))
        .collect();
    let from = match engine {
        Engine::Sqlite => "json_each($1) AS r",
        Engine::Postgres => "jsonb_array_elements(CAST($1 AS JSONB)) AS r (value)",
    };
    format!(
        "INSERT INTO \"{}\" ({}) SELECT {} FROM {from}",
        part.table,
        names.join(", "),
        values.join(", ")
    )
}

fn expression(engine: Engine, index: usize, kind: ColumnKind) -> String {
    let text = format!("(r.value ->> {index})");
    match (engine, kind) {
        (Engine::Sqlite, ColumnKind::Integer | ColumnKind::Boolean) => {
            format!("CAST({text} AS INTEGER)")
        }
        (Engine::Sqlite, ColumnKind::Id | ColumnKind::Bytes) => format!("UNHEX({text})"),
        (Engine::Sqlite, _) | (Engine::Postgres, ColumnKind::Text) => text,
        (Engine::Postgres, ColumnKind::Integer) => format!("CAST({text} AS BIGINT)"),
        (Engine::Postgres, ColumnKind::Boolean) => format!("({text} = '1')"),
        (Engine::Postgres, ColumnKind::Bytes) => format!("DECODE({text}, 'hex')"),
        (Engine::Postgres, ColumnKind::Id) => format!("CAST({text} AS UUID)"),
        (Engine::Postgres, ColumnKind::Timestamp) => format!("CAST({text} AS TIMESTAMPTZ)"),
        (Engine::Postgres, ColumnKind::Date) => format!("CAST({text} AS DATE)"),
        (Engine::Postgres, ColumnKind::Json) => format!("CAST({text} AS JSONB)"),
    }
}
