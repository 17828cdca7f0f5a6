//! The schema as each engine itself tells it, in one form.

use crate::support::{Backend, TestDatabase, empty_database};
use luzhi::platform::db::{self, AnyConnection, text_rows};
use std::collections::{BTreeMap, BTreeSet};

/// A column: the type as SQLite would store it, and whether it may be empty.
pub type Columns = BTreeMap<String, (String, bool)>;

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    pub columns: Vec<String>,
    pub target: String,
    pub target_columns: Vec<String>,
    pub on_delete: String,
}

/// A table.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Columns,
    /// Type by name as the engine calls it.
    pub types: BTreeMap<String, String>,
    pub primary_key: Vec<String>,
    pub unique: BTreeSet<Vec<String>>,
    pub indexes: BTreeSet<String>,
    pub foreign_keys: BTreeSet<ForeignKey>,
    pub checks: usize,
}

pub type Schema = BTreeMap<String, Table>;

/// A migrated database of an engine and its schema.
pub fn schema(backend: Backend) -> Option<(TestDatabase, Schema)> {
    let database = empty_database(backend)?;
    let mut conn = db::open(&database.url).unwrap();
    db::run_pending(&mut conn).unwrap();
    let mut schema = Schema::new();
    for name in db::table_names(&mut conn).unwrap() {
        let table = match conn {
            AnyConnection::Sqlite(_) => sqlite(&mut conn, &name),
            AnyConnection::Postgres(_) => postgres(&mut conn, &name),
        };
        schema.insert(name, table);
    }
    Some((database, schema))
}

fn rows(conn: &mut AnyConnection, sql: &str) -> Vec<Vec<String>> {
    let rows = text_rows(conn, sql).unwrap();
    let text = |value: Option<String>| value.unwrap_or_default();
    rows.into_iter()
        .map(|row| row.into_iter().map(text).collect())
        .collect()
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::to_owned).collect()
}

fn sqlite(conn: &mut AnyConnection, name: &str) -> Table {
    let mut table = Table::default();
    let sql = format!(
        "SELECT name, type, CAST(\"notnull\" AS TEXT), CAST(pk AS TEXT) FROM pragma_table_xinfo('{name}') ORDER BY pk"
    );
    for row in rows(conn, &sql) {
        if row[3] != "0" {
            table.primary_key.push(row[0].clone());
        }
        table.types.insert(row[0].clone(), row[1].clone());
        let column = (row[1].clone(), row[2] == "0");
        table.columns.insert(row[0].clone(), column);
    }
    let sql = format!(
        "SELECT l.name, l.origin, (SELECT GROUP_CONCAT(name) FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno)) \
         FROM pragma_index_list('{name}') AS l"
    );
    for row in rows(conn, &sql) {
        match row[1].as_str() {
            "u" => {
                table.unique.insert(list(&row[2]));
            }
            "c" => {
                table.indexes.insert(row[0].clone());
            }
            _ => {}
        }
    }
    let sql = format!(
        "SELECT \"table\", GROUP_CONCAT(\"from\"), GROUP_CONCAT(\"to\"), on_delete FROM \
         (SELECT * FROM pragma_foreign_key_list('{name}') ORDER BY id, seq) GROUP BY id"
    );
    for row in rows(conn, &sql) {
        table.foreign_keys.insert(ForeignKey {
            target: row[0].clone(),
            columns: list(&row[1]),
            target_columns: list(&row[2]),
            on_delete: row[3].clone(),
        });
    }
    let sql = format!("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '{name}'");
    table.checks = rows(conn, &sql)[0][0].matches("CHECK (").count();
    table
}

/// The type under which SQLite stores what PostgreSQL calls so.
fn stored(data_type: &str) -> &'static str {
    match data_type {
        "bigint" | "integer" | "smallint" | "boolean" => "INTEGER",
        "text" | "timestamp with time zone" | "date" | "jsonb" => "TEXT",
        "uuid" | "bytea" => "BLOB",
        "double precision" => "REAL",
        other => panic!("no rule for type {other}"),
    }
}

fn postgres(conn: &mut AnyConnection, name: &str) -> Table {
    let mut table = Table::default();
    let sql = format!(
        "SELECT column_name::text, data_type::text, is_nullable::text FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name = '{name}'"
    );
    for row in rows(conn, &sql) {
        table.types.insert(row[0].clone(), row[1].clone());
        let column = (stored(&row[1]).to_owned(), row[2] == "YES");
        table.columns.insert(row[0].clone(), column);
    }
    let columns = |keys: &str, of: &str| {
        format!(
            "(SELECT STRING_AGG(a.attname, ',' ORDER BY k.n) FROM UNNEST({keys}) WITH ORDINALITY AS k (key, n) \
             JOIN pg_attribute AS a ON a.attrelid = {of} AND a.attnum = k.key)"
        )
    };
    let sql = format!(
        "SELECT c.contype::text, {}, f.relname::text, {}, c.confdeltype::text FROM pg_constraint AS c \
         LEFT JOIN pg_class AS f ON f.oid = c.confrelid WHERE c.conrelid = '\"{name}\"'::regclass",
        columns("c.conkey", "c.conrelid"),
        columns("c.confkey", "c.confrelid"),
    );
    for row in rows(conn, &sql) {
        match row[0].as_str() {
            "p" => table.primary_key = list(&row[1]),
            "u" => {
                table.unique.insert(list(&row[1]));
            }
            "c" => table.checks += 1,
            "f" => {
                let on_delete = match row[4].as_str() {
                    "a" => "NO ACTION",
                    "r" => "RESTRICT",
                    "c" => "CASCADE",
                    "n" => "SET NULL",
                    other => panic!("no rule for ON DELETE {other}"),
                };
                table.foreign_keys.insert(ForeignKey {
                    columns: list(&row[1]),
                    target: row[2].clone(),
                    target_columns: list(&row[3]),
                    on_delete: on_delete.to_owned(),
                });
            }
            _ => {}
        }
    }
    let sql = format!(
        "SELECT c.relname::text FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid \
         WHERE i.indrelid = '\"{name}\"'::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid)"
    );
    table.indexes = rows(conn, &sql).into_iter().flatten().collect();
    table
}
