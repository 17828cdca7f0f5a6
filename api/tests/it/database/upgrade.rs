//! An upgrade with data: each step is taken back and made again on a database with the demonstration in it. Nothing of
//! what there is on both sides of the step is lost, and the schema is the one it was. So, step by step, a database of
//! each earlier step comes to the newest, and back.

use super::migrations::dump;
use crate::demo::support::{acted, empty, short_year};
use crate::support::{Backend, Context, TestDatabase, World, empty_database};
use diesel::connection::SimpleConnection;
use luzhi::features::demo::Plan;
use luzhi::platform::backup;
use luzhi::platform::db::{self, AnyConnection, Timestamp, text_rows};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Columns = BTreeMap<String, BTreeSet<String>>;

/// What a step that is taken back takes along, because only it can hold it: the same done to what was kept.
const FALLS: &[(&str, &str)] = &[
    (
        "20261208020000",
        "DELETE FROM kept.duty_draw_records WHERE record_id IN (SELECT id FROM kept.duty_records \
            WHERE source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry')); \
         DELETE FROM kept.duty_records \
            WHERE source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry'); \
         UPDATE kept.duty_records SET kind = 'other' WHERE kind = 'contact'; \
         UPDATE kept.duty_point_lines SET kind = 'other' WHERE kind = 'contact'; \
         UPDATE kept.duty_rule_sets SET rules = REPLACE(CAST(rules AS TEXT), '\"contact\"', '\"other\"')AS_JSON \
            WHERE CAST(rules AS TEXT) LIKE '%\"contact\"%'; \
         DELETE FROM kept.event_cursors WHERE consumer = 'duty_records'",
    ),
    (
        "20261207010000",
        "DELETE FROM kept.reminders WHERE kind IN ('activity', 'quarter_closing', 'correction')",
    ),
    (
        "20261206100000",
        "UPDATE kept.sessions SET client = 'browser' WHERE client = 'phone'",
    ),
    (
        "20261206070000",
        "DELETE FROM kept.suggestion_origins WHERE kind = 'visit'",
    ),
    (
        "20261206040000",
        "DELETE FROM kept.procedure_templates WHERE kind = 'group_five_ones'",
    ),
    (
        "20261204020000",
        "DELETE FROM kept.suggestion_origins WHERE kind = 'reception'",
    ),
    (
        "20261204010000",
        "DELETE FROM kept.procedure_templates WHERE kind = 'station_ten_haves'",
    ),
    (
        "20261202010000",
        "DELETE FROM kept.suggestion_origins WHERE kind = 'diary'",
    ),
    (
        "20261201020100",
        "DELETE FROM kept.attachments WHERE uploaded_by IS NULL",
    ),
    (
        "20261130020000",
        "DELETE FROM kept.ballot_roll WHERE ballot_id IN (SELECT id FROM kept.ballots WHERE subject = 'selection'); \
         DELETE FROM kept.ballot_options WHERE ballot_id IN (SELECT id FROM kept.ballots WHERE subject = 'selection'); \
         DELETE FROM kept.ballot_tellers WHERE ballot_id IN (SELECT id FROM kept.ballots WHERE subject = 'selection'); \
         DELETE FROM kept.ballot_sheets WHERE ballot_id IN (SELECT id FROM kept.ballots WHERE subject = 'selection'); \
         DELETE FROM kept.ballots WHERE subject = 'selection'",
    ),
    (
        "20261130010000",
        "DELETE FROM kept.suggestion_origins WHERE kind = 'message'",
    ),
    (
        "20261129080000",
        "DELETE FROM kept.event_cursors WHERE consumer = 'project_idea_search'",
    ),
    (
        "20261129040000",
        "DELETE FROM kept.procedure_templates WHERE kind <> 'unit_handling'",
    ),
    (
        "20261128210300",
        "DELETE FROM kept.reminders WHERE kind IN ('hand_over', 'report', 'publication', 'filing')",
    ),
    (
        "20261128180200",
        "UPDATE kept.questions SET status = 'open' WHERE status = 'withdrawn'",
    ),
    (
        "20261128000300",
        "DELETE FROM kept.event_cursors WHERE consumer = 'suggestion_search'",
    ),
    (
        "20261122000310",
        "DELETE FROM kept.event_cursors WHERE consumer = 'suggestion_outcomes'",
    ),
];

/// Every so many steps all tables are compared, between them those that the step names.
const ALL_EVERY: usize = 10;

/// The demonstration in a database of an engine, whatever holds it, and a connection to it.
struct Data {
    conn: AnyConnection,
    _service: Context,
    _database: Option<TestDatabase>,
}

/// Acts are played on SQLite, which takes seconds; PostgreSQL gets a backup of it.
async fn with_data(backend: Backend) -> Option<Data> {
    let target = empty_database(backend)?;
    let ctx = empty(Backend::Sqlite).await?;
    // Enough deputies in the first town for the rest of their year to be played, too.
    let plan = Plan {
        deputies: [336, 42, 2, 1, 1],
        ..short_year(&ctx)
    };
    acted(&ctx, &plan);
    ctx.follow_in(crate::demo::support::COUNTY);
    let from = ctx.platform.config().database.url.clone();
    let (to, database) = match backend {
        Backend::Sqlite => (from, None),
        Backend::Postgres => {
            let (to, store) = (target.url.clone(), ctx.platform.files.clone());
            let archive = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
                .join(format!("upgrade-{}.tar", uuid::Uuid::now_v7().simple()));
            // On a thread of its own: it waits for the store by itself.
            let work = move || {
                let options = backup::Options {
                    keep_going: false,
                    now: Timestamp::new(World::begin()),
                };
                let source = &mut db::open(&from).unwrap();
                backup::back_up(source, store.clone(), &archive, &options, &|_| {}).unwrap();
                let target = &mut db::open(&to).unwrap();
                backup::restore(target, store, &archive, true, &|_| {}).unwrap();
                drop(std::fs::remove_file(&archive));
                to
            };
            (std::thread::spawn(work).join().unwrap(), Some(target))
        }
    };
    let mut conn = db::open(&to).unwrap();
    let bytes = match backend {
        Backend::Sqlite => "X'00'",
        Backend::Postgres => r"'\x00'",
    };
    let rows = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/database/upgrade_rows.sql");
    let rows = std::fs::read_to_string(rows).unwrap();
    conn.batch_execute(&rows.replace("BYTES", bytes)).unwrap();
    Some(Data {
        conn,
        _service: ctx,
        _database: database,
    })
}

/// The columns of all tables but those of the search index, which is derived.
fn columns(conn: &mut AnyConnection) -> Columns {
    let sql = match conn {
        AnyConnection::Sqlite(_) => {
            "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name, 'main') AS c \
             WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             AND t.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' AND t.name NOT LIKE 'search\\_%' ESCAPE '\\'"
        }
        AnyConnection::Postgres(_) => {
            "SELECT c.relname::text, a.attname::text FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid \
             WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped \
             AND c.relname NOT LIKE '\\_\\_diesel%' AND c.relname NOT LIKE 'search\\_%'"
        }
    };
    let mut found = Columns::new();
    for row in text_rows(conn, sql).unwrap() {
        let mut row = row.into_iter().flatten();
        let table = found.entry(row.next().unwrap()).or_default();
        table.insert(row.next().unwrap());
    }
    found
}

/// What each table, index and constraint is made of, in any order: a column that was taken back and made again stands
/// last.
fn shape(conn: &mut AnyConnection) -> BTreeSet<Vec<String>> {
    let lines = dump(conn).into_iter().map(|line| {
        let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_' || c == '\'';
        let mut words: Vec<String> = line
            .line
            .split(|c: char| !part_of_a_word(c))
            .map(str::to_owned)
            .collect();
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        words
    });
    lines.collect()
}

/// Copies every table beside the others.
fn keep(conn: &mut AnyConnection, tables: &Columns) {
    let place = match conn {
        AnyConnection::Sqlite(_) => "ATTACH ':memory:' AS kept",
        AnyConnection::Postgres(_) => "CREATE SCHEMA kept",
    };
    conn.batch_execute(place).unwrap();
    for table in tables.keys() {
        conn.batch_execute(&format!(
            "CREATE TABLE kept.{table} AS SELECT * FROM {table}"
        ))
        .unwrap();
    }
}

/// Of these tables every row is there, with what it said in each of these columns, and no other.
fn compare(conn: &mut AnyConnection, kept: &Columns, tables: &Columns, when: &str) {
    for (table, columns) in tables {
        let Some(before) = kept.get(table) else {
            continue;
        };
        let both: Vec<&str> = before.intersection(columns).map(String::as_str).collect();
        let both = both.join(", ");
        let sql = format!(
            "SELECT CAST((SELECT COUNT(*) FROM kept.{table}) AS TEXT), CAST((SELECT COUNT(*) FROM {table}) AS TEXT), \
             CAST((SELECT COUNT(*) FROM (SELECT {both} FROM kept.{table} EXCEPT SELECT {both} FROM {table}) AS gone) AS TEXT)"
        );
        let row: Vec<String> = text_rows(conn, &sql)
            .unwrap()
            .remove(0)
            .into_iter()
            .flatten()
            .collect();
        assert!(
            row[0] == row[1] && row[2] == "0",
            "{when}: {table} had {} rows and has {}; {} are lost or changed",
            row[0],
            row[1],
            row[2]
        );
    }
}

/// A table without rows would prove nothing about the step that changes it.
fn holds_rows(conn: &mut AnyConnection, before: &Columns, after: &Columns, name: &str) {
    for (table, columns) in after {
        if before.get(table).is_none_or(|once| once == columns) {
            continue;
        }
        let sql = format!("SELECT '1' FROM {table} LIMIT 1");
        assert!(
            !text_rows(conn, &sql).unwrap().is_empty(),
            "{name} changes {table}, which is empty: give it a row in upgrade_rows.sql"
        );
    }
}

/// The steps of an engine, newest first: folder, version, and all words of both ways.
fn steps(backend: Backend) -> Vec<(String, String, BTreeSet<String>)> {
    let engine = match backend {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../migrations/{engine}"));
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable_by(|a, b| b.cmp(a));
    let step = |name: String| {
        let version = name.split('_').next().unwrap().replace('-', "");
        let text = ["up.sql", "down.sql"]
            .map(|file| std::fs::read_to_string(folder.join(&name).join(file)).unwrap())
            .join(" ");
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        let words: BTreeSet<String> = words.map(str::to_owned).collect();
        (name, version, words)
    };
    names.into_iter().map(step).collect()
}

async fn every_step(backend: Backend) {
    let Some(mut data) = with_data(backend).await else {
        return;
    };
    let conn = &mut data.conn;
    let as_json = match backend {
        Backend::Sqlite => "",
        Backend::Postgres => "::jsonb",
    };
    let newest = shape(conn);
    let kept = columns(conn);
    keep(conn, &kept);
    let (mut here, mut columns_here) = (newest.clone(), kept.clone());
    let mut steps = steps(backend);
    // The first one takes everything.
    steps.pop();
    for (number, (name, version, words)) in steps.iter().enumerate() {
        assert_eq!(&db::revert_last(conn).unwrap(), version);
        for (_, sql) in FALLS.iter().filter(|(of, _)| of == version) {
            conn.batch_execute(&sql.replace("AS_JSON", as_json))
                .unwrap();
        }
        let lower = columns(conn);
        holds_rows(conn, &columns_here, &lower, name);
        let mut some = lower.clone();
        some.retain(|table, _| number.is_multiple_of(ALL_EVERY) || words.contains(table));
        compare(conn, &kept, &some, &format!("{name} taken back"));
        let below = shape(conn);
        db::run_these(conn, std::slice::from_ref(version)).unwrap();
        compare(conn, &kept, &some, &format!("{name} made again"));
        let again = shape(conn);
        let differ: Vec<_> = again.symmetric_difference(&here).collect();
        assert!(differ.is_empty(), "{name} made again: {differ:?}");
        db::revert_last(conn).unwrap();
        (here, columns_here) = (below, lower);
    }
    compare(conn, &kept, &columns_here, "all steps taken back");
    assert_eq!(db::run_pending(conn).unwrap().len(), steps.len());
    assert_eq!(shape(conn), newest);
    compare(conn, &kept, &columns_here, "all steps made again");
}

#[actix_web::test]
async fn every_step_forward_and_back_keeps_the_data_on_sqlite() {
    every_step(Backend::Sqlite).await;
}

#[actix_web::test]
async fn every_step_forward_and_back_keeps_the_data_on_postgres() {
    every_step(Backend::Postgres).await;
}
