//! Both folders of migrations make the same tables, and `schema.rs` describes them.

use super::catalogue::schema;
use crate::support::Backend;
use luzhi::platform::db::{ColumnKind, tables};

#[test]
fn both_engines_have_the_same_tables() {
    let (_sqlite, sqlite) = schema(Backend::Sqlite).unwrap();
    let Some((_postgres, postgres)) = schema(Backend::Postgres) else {
        return;
    };
    let names =
        |schema: &super::catalogue::Schema| -> Vec<String> { schema.keys().cloned().collect() };
    assert_eq!(names(&sqlite), names(&postgres));
    for (name, here) in &sqlite {
        let there = &postgres[name];
        assert_eq!(here.columns, there.columns, "columns of {name}");
        assert_eq!(here.primary_key, there.primary_key, "primary key of {name}");
        assert_eq!(here.unique, there.unique, "unique constraints of {name}");
        assert_eq!(
            here.foreign_keys, there.foreign_keys,
            "foreign keys of {name}"
        );
        assert_eq!(here.indexes, there.indexes, "indexes of {name}");
        assert_eq!(here.checks, there.checks, "checks of {name}");
    }
}

fn sqlite_type(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Integer | ColumnKind::Boolean => "INTEGER",
        ColumnKind::Text | ColumnKind::Timestamp | ColumnKind::Date | ColumnKind::Json => "TEXT",
        ColumnKind::Id | ColumnKind::Bytes => "BLOB",
    }
}

fn postgres_types(kind: ColumnKind) -> &'static [&'static str] {
    match kind {
        ColumnKind::Integer => &["bigint", "integer", "smallint"],
        ColumnKind::Boolean => &["boolean"],
        ColumnKind::Text => &["text"],
        ColumnKind::Timestamp => &["timestamp with time zone"],
        ColumnKind::Date => &["date"],
        ColumnKind::Json => &["jsonb"],
        ColumnKind::Id => &["uuid"],
        ColumnKind::Bytes => &["bytea"],
    }
}

fn described(backend: Backend) {
    let Some((_database, schema)) = schema(backend) else {
        return;
    };
    let declared = tables().unwrap();
    assert_eq!(declared.len(), schema.len());
    for table in declared {
        let real = &schema[&table.name];
        assert_eq!(table.key, real.primary_key, "{}", table.name);
        let mut columns: Vec<_> = table.columns.iter().map(|c| c.name.clone()).collect();
        columns.sort();
        assert_eq!(
            columns,
            real.types.keys().cloned().collect::<Vec<_>>(),
            "{}",
            table.name
        );
        for column in &table.columns {
            let place = format!("{}.{}", table.name, column.name);
            let found = real.types[&column.name].as_str();
            match backend {
                Backend::Sqlite => assert_eq!(found, sqlite_type(column.kind), "{place}"),
                Backend::Postgres => {
                    assert!(
                        postgres_types(column.kind).contains(&found),
                        "{place} is {found}"
                    );
                }
            }
            assert_eq!(column.nullable, real.columns[&column.name].1, "{place}");
        }
    }
}

#[test]
fn the_schema_describes_sqlite() {
    described(Backend::Sqlite);
}

#[test]
fn the_schema_describes_postgres() {
    described(Backend::Postgres);
}

/// The width of an integer in Rust is that of PostgreSQL's column, which refuses another.
#[test]
fn integers_have_the_width_of_the_schema() {
    let Some((_database, schema)) = schema(Backend::Postgres) else {
        return;
    };
    let source = include_str!("../../../src/schema.rs");
    for block in source.split("diesel::table! {").skip(1) {
        let name = block
            .split(" (")
            .next()
            .unwrap()
            .split_whitespace()
            .last()
            .unwrap();
        for line in block.lines().filter(|line| line.contains(" -> ")) {
            let (column, of) = line.trim().split_once(" -> ").unwrap();
            let expected = match of
                .trim_end_matches(',')
                .trim_start_matches("Nullable<")
                .trim_end_matches('>')
            {
                "BigInt" => "bigint",
                "Integer" => "integer",
                "SmallInt" => "smallint",
                _ => continue,
            };
            assert_eq!(schema[name].types[column], expected, "{name}.{column}");
        }
    }
}
