//! What the database itself says about its tables. The tables of the search index
//! (`search_…`) are not listed: they differ between the engines, and are derived.

use super::AnyConnection;
use super::text_rows::{text_column, text_rows};
use anyhow::{Context, Result};
use std::collections::BTreeSet;

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The table that refers.
    pub table: String,
    /// The table referred to.
    pub target: String,
    /// Name of the constraint; SQLite has none.
    pub name: Option<String>,
}

/// The tables of the database, without the engine's own and the list of migrations.
pub fn table_names(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => {
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' \
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' \
             AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name"
        }
        AnyConnection::Postgres(_) => {
            "SELECT relname::text COLLATE \"C\" AS name FROM pg_class WHERE relkind IN ('r', 'p') \
             AND relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_\\_diesel%' \
             AND relname NOT LIKE 'search\\_%' ORDER BY 1"
        }
    };
    text_column(conn, sql)
}

/// The columns of a table that can be written.
pub fn column_names(conn: &mut AnyConnection, table: &str) -> Result<Vec<String>> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => format!("SELECT name FROM pragma_table_info('{table}')"),
        AnyConnection::Postgres(_) => format!(
            "SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() \
             AND table_name = '{table}' AND is_generated = 'NEVER' ORDER BY ordinal_position"
        ),
    };
    text_column(conn, &sql)
}

/// Every foreign key.
pub fn references(conn: &mut AnyConnection) -> Result<Vec<Reference>> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => {
            "SELECT t.name, f.\"table\", NULL FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f \
             WHERE t.schema = 'main' AND t.type = 'table' AND f.seq = 0 ORDER BY 1, 2"
        }
        AnyConnection::Postgres(_) => {
            "SELECT a.relname::text, b.relname::text, c.conname::text FROM pg_constraint AS c \
             JOIN pg_class AS a ON a.oid = c.conrelid JOIN pg_class AS b ON b.oid = c.confrelid \
             WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 2, 3"
        }
    };
    let mut found = Vec::new();
    for mut row in text_rows(conn, sql)? {
        let name = row.pop().flatten();
        let target = row.pop().flatten().context("a foreign key to nothing")?;
        let table = row.pop().flatten().context("a foreign key of nothing")?;
        found.push(Reference {
            table,
            target,
            name,
        });
    }
    Ok(found)
}

/// Tables so that each comes after those it refers to; what refers to itself or in a circle comes
/// in order of name.
#[must_use]
pub fn in_reference_order(names: &[String], references: &[Reference]) -> Vec<String> {
    let mut left: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut ordered = Vec::new();
    while let Some(first) = left.first().copied() {
        let waits = |name: &str| {
            references
                .iter()
                .any(|r| r.table == name && r.target != name && left.contains(r.target.as_str()))
        };
        let next = left.iter().copied().find(|name| !waits(name));
        let next = next.unwrap_or(first);
        left.remove(next);
        ordered.push(next.to_owned());
    }
    ordered
}
