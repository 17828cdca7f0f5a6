//! `luzhi restore`

use super::files::Files;
use super::manifest::Manifest;
use super::source::Source;
use super::{Progress, check, insert};
use crate::platform::db::{
    self, AnyConnection, Reference, column_names, references, table_names, text_column, text_rows,
    write_transaction,
};
use anyhow::{Context, Result, ensure};
use diesel::connection::SimpleConnection;
use object_store::ObjectStore;
use std::path::Path;
use std::sync::Arc;

/// What was done.
pub struct Restored {
    /// What the archive said.
    pub manifest: Manifest,
    /// Migrations of this program that the archive did not have, applied afterwards.
    pub migrated: Vec<String>,
}

/// Fills an empty database and the object store from an archive. All or nothing: the archive is
/// checked first, the rows are written in one transaction, files written are removed again when it
/// fails.
pub fn restore(
    conn: &mut AnyConnection,
    store: Arc<dyn ObjectStore>,
    archive: &Path,
    migrate: bool,
    progress: Progress<'_>,
) -> Result<Restored> {
    let source = Source::open(archive)?;
    let manifest = source.manifest()?;
    check_version(conn, &manifest)?;
    check::archive(&source, &manifest, progress)?;
    prepare(conn, &manifest, migrate)?;
    check_empty(conn)?;
    let files = Files::new(store)?;
    let mut written = Vec::new();
    let outcome = write_files(&source, &manifest, &files, &mut written, progress).and_then(|()| {
        write_transaction(conn, |conn| {
            // Again, now that nobody else can write.
            check_empty(conn)?;
            load(conn, &source, &manifest, progress)
        })
    });
    if let Err(error) = outcome {
        files.remove(&written);
        return Err(error);
    }
    if let AnyConnection::Postgres(inner) = conn {
        inner.batch_execute("ANALYZE")?;
    }
    let migrated = if migrate {
        db::run_pending(conn)?
    } else {
        Vec::new()
    };
    Ok(Restored { manifest, migrated })
}

fn check_version(conn: &AnyConnection, manifest: &Manifest) -> Result<()> {
    let known = db::known(conn)?;
    let newer = manifest.migrations.iter().find(|v| !known.contains(v));
    ensure!(
        newer.is_none(),
        "the archive was written by a newer program ({}): this one does not know migration {}",
        manifest.program,
        newer.map_or("", String::as_str)
    );
    Ok(())
}

/// Brings the database to the migrations of the archive, or refuses another.
fn prepare(conn: &mut AnyConnection, manifest: &Manifest, migrate: bool) -> Result<()> {
    db::check_collation(conn)?;
    if migrate {
        if !db::applied(conn)?.is_empty() {
            check_empty(conn)?;
        }
        db::run_these(conn, &manifest.migrations)?;
    }
    let applied = db::applied(conn)?;
    ensure!(
        applied == manifest.migrations,
        "the database is not at the version of the archive ({}): restore into a database without \
         tables with --migrate",
        manifest.migrations.last().map_or("none", String::as_str)
    );
    Ok(())
}

fn check_empty(conn: &mut AnyConnection) -> Result<()> {
    for table in table_names(conn)? {
        let sql = format!("SELECT '1' FROM \"{table}\" LIMIT 1");
        ensure!(
            text_column(conn, &sql)?.is_empty(),
            "the database is not empty: table {table} has rows"
        );
    }
    Ok(())
}

fn write_files(
    source: &Source,
    manifest: &Manifest,
    files: &Files,
    written: &mut Vec<String>,
    progress: Progress<'_>,
) -> Result<()> {
    let mut done = 0_u64;
    source.walk(check::parts(source, manifest)?, |want, content| {
        let Some(key) = &want.key else { return Ok(()) };
        if let Some(found) = files.digest(key)? {
            ensure!(
                found.sha256 == want.sha256,
                "the store already has another file {key}"
            );
        } else {
            files.put(key, content)?;
            written.push(key.clone());
        }
        done += 1;
        progress(format!("{done} of {} files", manifest.files.count));
        Ok(())
    })
}

fn load(
    conn: &mut AnyConnection,
    source: &Source,
    manifest: &Manifest,
    progress: Progress<'_>,
) -> Result<()> {
    let mut names: Vec<&str> = manifest
        .tables
        .iter()
        .map(|part| part.table.as_str())
        .collect();
    names.sort_unstable();
    let mut tables = table_names(conn)?;
    tables.sort_unstable();
    ensure!(names == tables, "the archive has other tables");
    let references = references(conn)?;
    defer(conn, manifest, &references)?;
    for part in &manifest.tables {
        let mut columns = column_names(conn, &part.table)?;
        let mut listed: Vec<&str> = part.columns.iter().map(|c| c.name.as_str()).collect();
        columns.sort_unstable();
        listed.sort_unstable();
        ensure!(columns == listed, "table {} has other columns", part.table);
        insert::rows(conn, part, source.lines(&part.path)?, progress)?;
    }
    settle(conn, manifest, &references)?;
    verify(conn, manifest, progress)
}

/// Foreign keys that point forwards or to their own table.
fn forward<'a>(manifest: &Manifest, references: &'a [Reference]) -> Vec<&'a Reference> {
    let place = |table: &str| manifest.tables.iter().position(|part| part.table == table);
    references
        .iter()
        .filter(|r| place(&r.target) >= place(&r.table))
        .collect()
}

/// Lets rows come before those they refer to, until [`settle`].
fn defer(conn: &mut AnyConnection, manifest: &Manifest, references: &[Reference]) -> Result<()> {
    match conn {
        AnyConnection::Sqlite(c) => c.batch_execute("PRAGMA defer_foreign_keys = ON")?,
        AnyConnection::Postgres(c) => {
            c.batch_execute("SET LOCAL idle_in_transaction_session_timeout = 0")?;
            alter(
                c,
                &forward(manifest, references),
                "DEFERRABLE INITIALLY DEFERRED",
            )?;
        }
    }
    Ok(())
}

/// Checks all foreign keys and lets numbers go on after the last one given.
fn settle(conn: &mut AnyConnection, manifest: &Manifest, references: &[Reference]) -> Result<()> {
    match conn {
        AnyConnection::Sqlite(_) => {
            let broken = text_column(
                conn,
                "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1",
            )?;
            ensure!(broken.is_empty(), "a row of {broken:?} refers to nothing");
        }
        AnyConnection::Postgres(c) => {
            c.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
            alter(c, &forward(manifest, references), "NOT DEFERRABLE")?;
            // SQLite's AUTOINCREMENT follows by itself.
            let identity = text_rows(
                conn,
                "SELECT table_name::text, column_name::text FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND is_identity = 'YES'",
            )?;
            for row in identity {
                let mut names = row.into_iter().flatten();
                let table = names.next().context("no table")?;
                let column = names.next().context("no column")?;
                let sql = format!(
                    "SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), MAX(\"{column}\"))::text FROM \"{table}\""
                );
                text_column(conn, &sql)?;
            }
        }
    }
    Ok(())
}

fn alter(conn: &mut diesel::PgConnection, references: &[&Reference], how: &str) -> Result<()> {
    for reference in references {
        let name = reference
            .name
            .as_deref()
            .context("a constraint without a name")?;
        conn.batch_execute(&format!(
            "ALTER TABLE \"{}\" ALTER CONSTRAINT \"{name}\" {how}",
            reference.table
        ))?;
    }
    Ok(())
}

/// Counts the rows and recomputes the chains of the event log.
fn verify(conn: &mut AnyConnection, manifest: &Manifest, progress: Progress<'_>) -> Result<()> {
    for part in &manifest.tables {
        let sql = format!("SELECT CAST(COUNT(*) AS TEXT) FROM \"{}\"", part.table);
        let count = text_column(conn, &sql)?;
        ensure!(
            count == [part.rows.to_string()],
            "table {} has {count:?} rows instead of {}",
            part.table,
            part.rows
        );
    }
    progress("verifying the event log".to_owned());
    let counties = manifest.log.iter().map(|head| head.county_id).collect();
    let heads = Manifest::heads(conn, counties)?;
    ensure!(
        heads == manifest.log,
        "the event log is not the one of the archive: {heads:?}"
    );
    Ok(())
}
