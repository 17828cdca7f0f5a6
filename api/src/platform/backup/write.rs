//! `luzhi backup`

use super::files::{Files, Listed};
use super::manifest::{self, DIGEST_NAME, FORMAT, FilesPart, Manifest, NAME, TablePart};
use super::sink::{Digesting, Sink};
use super::{Progress, select};
use crate::platform::db::{
    self, AnyConnection, Table, Timestamp, in_reference_order, references, table_names, tables,
    text_column,
};
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use object_store::ObjectStore;
use serde::Deserialize;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::sync::Arc;

const FILES: &str = "files.jsonl.gz";

/// How to go about a backup.
pub struct Options {
    /// Go on when a file is missing from the store or is not what its row says.
    pub keep_going: bool,
    /// The time, for the manifest.
    pub now: Timestamp,
}

/// The columns that make a row refer to a file: every table that has them is looked through.
#[derive(Deserialize)]
struct FileRow {
    storage_key: String,
    sha256: String,
    size_bytes: u64,
}

/// Writes everything into a new archive, from one consistent snapshot.
pub fn back_up(
    conn: &mut AnyConnection,
    store: Arc<dyn ObjectStore>,
    destination: &Path,
    options: &Options,
    progress: Progress<'_>,
) -> Result<Manifest> {
    let (engine, migrations) = (conn.engine(), db::applied(conn)?);
    let mut sink = Sink::create(destination)?;
    let (log, parts) = db::read_snapshot(conn, |conn| {
        let tables = ordered(conn)?;
        progress("verifying the event log".to_owned());
        let counties = text_column(conn, "SELECT CAST(id AS TEXT) FROM counties ORDER BY id")?;
        let counties: Result<Vec<i64>, _> = counties.iter().map(|id| id.parse()).collect();
        let log = Manifest::heads(conn, counties?)?;
        let parts: Result<Vec<TablePart>> = tables
            .iter()
            .map(|table| write_table(conn, &sink, table, progress))
            .collect();
        Ok((log, parts?))
    })?;
    let files = Files::new(store)?;
    let list = list_files(&sink, &files, &parts, options, progress)?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        created_at: options.now,
        engine: manifest::engine_name(engine),
        migrations,
        log,
        tables: parts,
        files: list,
    };
    let (text, digest) = manifest.write()?;
    for (name, bytes) in [(NAME, text), (DIGEST_NAME, digest)] {
        let mut out = sink.prepare(name)?;
        out.write_all(&bytes)?;
        Sink::close(out)?;
    }
    let mut names = vec![NAME.to_owned(), DIGEST_NAME.to_owned()];
    names.extend(manifest.tables.iter().map(|part| part.path.clone()));
    names.push(FILES.to_owned());
    sink.pack(&names)?;
    add_files(&mut sink, &files, &manifest, progress)?;
    sink.finish()?;
    Ok(manifest)
}

/// The tables of the database, which must be those of the program, parents first.
fn ordered(conn: &mut AnyConnection) -> Result<Vec<Table>> {
    let (names, references) = (table_names(conn)?, references(conn)?);
    let mut declared = tables()?;
    ensure!(
        declared.len() == names.len(),
        "the database has {} tables, the program knows {}",
        names.len(),
        declared.len()
    );
    let mut found = Vec::new();
    for name in in_reference_order(&names, &references) {
        let at = declared.iter().position(|table| table.name == name);
        let at = at.with_context(|| format!("the program does not know table {name}"))?;
        found.push(declared.swap_remove(at));
    }
    Ok(found)
}

fn write_table(
    conn: &mut AnyConnection,
    sink: &Sink,
    table: &Table,
    progress: Progress<'_>,
) -> Result<TablePart> {
    let path = format!("tables/{}.jsonl.gz", table.name);
    let out = Digesting::new(sink.prepare(&path)?);
    let mut gzip = GzEncoder::new(out, Compression::new(6));
    let rows = select::rows(conn, table, &mut gzip, progress)?;
    let (out, written) = gzip.finish()?.finish();
    Sink::close(out)?;
    Ok(TablePart {
        table: table.name.clone(),
        path,
        rows,
        bytes: written.bytes,
        sha256: written.sha256,
        columns: table.columns.clone(),
    })
}

/// Looks at every file that a dumped row refers to and writes the list of those to take along.
fn list_files(
    sink: &Sink,
    files: &Files,
    parts: &[TablePart],
    options: &Options,
    progress: Progress<'_>,
) -> Result<FilesPart> {
    let mut gzip = GzEncoder::new(Digesting::new(sink.prepare(FILES)?), Compression::new(6));
    let (mut count, mut total_bytes, mut damaged) = (0, 0, Vec::new());
    for part in parts {
        if !part.columns.iter().any(|c| c.name == "storage_key") {
            continue;
        }
        let rows = BufReader::new(GzDecoder::new(BufReader::new(sink.prepared(&part.path)?)));
        for line in rows.lines() {
            let row: FileRow = serde_json::from_str(&line?)?;
            let found = files.digest(&row.storage_key)?;
            let is_whole = found
                .as_ref()
                .is_some_and(|f| f.sha256 == row.sha256 && f.bytes == row.size_bytes);
            if !is_whole {
                ensure!(
                    options.keep_going,
                    "the file {} of table {} is missing or not what its row says (--keep-going goes on)",
                    row.storage_key,
                    part.table
                );
                damaged.push(row.storage_key.clone());
            }
            let Some(found) = found else { continue };
            let listed = Listed {
                key: row.storage_key,
                bytes: found.bytes,
                sha256: found.sha256,
            };
            serde_json::to_writer(&mut gzip, &listed)?;
            gzip.write_all(b"\n")?;
            count += 1;
            total_bytes += listed.bytes;
            progress(format!("{count} files looked at"));
        }
    }
    let (out, written) = gzip.finish()?.finish();
    Sink::close(out)?;
    Ok(FilesPart {
        path: FILES.to_owned(),
        bytes: written.bytes,
        sha256: written.sha256,
        count,
        total_bytes,
        damaged,
    })
}

fn add_files(
    sink: &mut Sink,
    files: &Files,
    manifest: &Manifest,
    progress: Progress<'_>,
) -> Result<()> {
    let list = BufReader::new(GzDecoder::new(BufReader::new(sink.prepared(FILES)?)));
    for (index, line) in list.lines().enumerate() {
        let listed: Listed = serde_json::from_str(&line?)?;
        let content = files.open(&listed.key)?;
        let content = content.with_context(|| format!("{} was removed meanwhile", listed.key))?;
        let mut content = Digesting::new(content);
        sink.add(&listed.name(), listed.bytes, &mut content)?;
        let (_, copied) = content.finish();
        ensure!(
            copied.sha256 == listed.sha256 && copied.bytes == listed.bytes,
            "{} changed meanwhile",
            listed.key
        );
        progress(format!("{} of {} files", index + 1, manifest.files.count));
    }
    Ok(())
}
