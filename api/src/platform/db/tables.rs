//! The tables of `schema.rs` as data: what a column means, which SQLite's catalogue cannot tell
//! (a truth value is an integer there, an instant is text).

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

const SCHEMA: &str = include_str!("../../schema.rs");

/// What a column holds, on both engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// A whole number of any width.
    Integer,
    /// True or false.
    Boolean,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// An identifier.
    Id,
    /// An instant.
    Timestamp,
    /// A date.
    Date,
    /// A JSON document.
    Json,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether it may be empty.
    pub nullable: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The columns of its primary key.
    pub key: Vec<String>,
    /// Its columns, as declared.
    pub columns: Vec<Column>,
}

/// Every table of `schema.rs`, as declared. Fails on a type that no rule here knows.
pub fn tables() -> Result<Vec<Table>> {
    let mut found = Vec::new();
    for block in SCHEMA.split("diesel::table! {").skip(1) {
        found.push(table(block).with_context(|| format!("schema.rs: {block}"))?);
    }
    Ok(found)
}

fn table(block: &str) -> Result<Table> {
    let mut lines = block
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("use ") && !line.starts_with("//"));
    let head = lines.next().context("no head")?;
    let (name, rest) = head.split_once(" (").context("no primary key")?;
    let key = rest.split_once(')').context("no end of the primary key")?.0;
    let mut columns = Vec::new();
    for line in lines.take_while(|line| *line != "}") {
        let (name, of) = line.split_once(" -> ").context("no type")?;
        let of = of.trim_end_matches(',');
        let inner = of
            .strip_prefix("Nullable<")
            .and_then(|t| t.strip_suffix('>'));
        columns.push(Column {
            name: name.to_owned(),
            kind: kind(inner.unwrap_or(of))?,
            nullable: inner.is_some(),
        });
    }
    Ok(Table {
        name: name.to_owned(),
        key: key.split(", ").map(str::to_owned).collect(),
        columns,
    })
}

fn kind(sql_type: &str) -> Result<ColumnKind> {
    Ok(match sql_type {
        "BigInt" | "Integer" | "SmallInt" => ColumnKind::Integer,
        "Bool" => ColumnKind::Boolean,
        "Text" => ColumnKind::Text,
        "Binary" => ColumnKind::Bytes,
        "Uid" => ColumnKind::Id,
        "UtcTimestamp" => ColumnKind::Timestamp,
        "Date" => ColumnKind::Date,
        "JsonDoc" => ColumnKind::Json,
        other => bail!("a column of type {other} cannot be backed up yet"),
    })
}

#[cfg(test)]
mod tests {
    use super::{ColumnKind, tables};

    #[test]
    fn the_schema_can_be_read() {
        let tables = tables().unwrap_or_default();
        assert!(tables.len() > 20);
        let seals = tables.iter().find(|table| table.name == "event_seals");
        let seals = seals.map(|table| (table.key.clone(), table.columns.last().cloned()));
        let (key, hash) = seals.unwrap_or_default();
        assert_eq!(key, ["county_id", "sequence"]);
        assert!(hash.is_some_and(|c| c.kind == ColumnKind::Bytes && !c.nullable));
    }
}
