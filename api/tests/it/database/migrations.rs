//! Migrations: equal names in both folders, and up → down → up leaves the same schema.

use crate::support::{Backend, empty_database};
use diesel::QueryableByName;
use diesel::RunQueryDsl;
use diesel::sql_types::Text;
use luzhi::platform::db::{self, AnyConnection};
use std::collections::BTreeSet;

#[derive(QueryableByName, Debug, PartialEq)]
pub struct Line {
    #[diesel(sql_type = Text)]
    pub line: String,
}

const SQLITE: &str = "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') AS line FROM sqlite_schema \
    WHERE name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY line";
const POSTGRES: &str = "SELECT line FROM (\
    SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '') AS line \
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%' \
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_diesel%' \
    UNION ALL SELECT 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) \
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '\\_\\_diesel%') AS all_lines ORDER BY line";

/// The schema as the engine tells it.
pub fn dump(conn: &mut AnyConnection) -> Vec<Line> {
    match conn {
        AnyConnection::Sqlite(c) => diesel::sql_query(SQLITE).load(c).unwrap(),
        AnyConnection::Postgres(c) => diesel::sql_query(POSTGRES).load(c).unwrap(),
    }
}

fn up_down_up(backend: Backend) {
    let Some(database) = empty_database(backend) else {
        return;
    };
    let mut conn = db::open(&database.url).unwrap();
    assert!(!db::run_pending(&mut conn).unwrap().is_empty());
    let first = dump(&mut conn);
    assert!(first.len() > 20);
    db::revert_all(&mut conn).unwrap();
    assert_eq!(dump(&mut conn), []);
    db::run_pending(&mut conn).unwrap();
    assert_eq!(dump(&mut conn), first);
}

#[test]
fn up_down_up_on_sqlite() {
    up_down_up(Backend::Sqlite);
}

#[test]
fn up_down_up_on_postgres() {
    up_down_up(Backend::Postgres);
}

#[test]
fn both_folders_hold_the_same_names() {
    let names = |engine: &str| -> BTreeSet<String> {
        let folder = format!("{}/../migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
        let entries = std::fs::read_dir(folder).unwrap().flatten();
        entries
            .filter(|e| e.path().is_dir())
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
