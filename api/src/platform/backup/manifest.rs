//! `manifest.json`

use crate::platform::db::{AnyConnection, Column, Engine, Timestamp};
use crate::platform::events;
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The form of archive this program writes and reads.
pub(super) const FORMAT: u32 = 1;
pub(super) const NAME: &str = "manifest.json";
pub(super) const DIGEST_NAME: &str = "manifest.sha256";

/// What an archive holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Form of the archive.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// When the snapshot was taken.
    pub created_at: Timestamp,
    /// The engine it was taken from: `sqlite` or `postgres`.
    pub engine: String,
    /// Migrations of the database, oldest first.
    pub migrations: Vec<String>,
    /// The event log of each county.
    pub log: Vec<CountyHead>,
    /// The tables, in the order in which they can be filled.
    pub tables: Vec<TablePart>,
    /// The attachments.
    pub files: FilesPart,
}

/// The event log of a county.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountyHead {
    /// The county.
    pub county_id: i64,
    /// Sealed events.
    pub last_sequence: i64,
    /// Hex of the last hash.
    pub hash: String,
    /// All events, sealed or not.
    pub events: i64,
    /// What verifying the log found wrong.
    pub problems: usize,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePart {
    /// Its name.
    pub table: String,
    /// Name of the part in the archive.
    pub path: String,
    /// Rows.
    pub rows: u64,
    /// Bytes of the part.
    pub bytes: u64,
    /// Digest of the part.
    pub sha256: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// The list of the attachments and what it adds up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesPart {
    /// Name of the list in the archive.
    pub path: String,
    /// Bytes of the list.
    pub bytes: u64,
    /// Digest of the list.
    pub sha256: String,
    /// Attachments in the archive.
    pub count: u64,
    /// Their bytes.
    pub total_bytes: u64,
    /// Storage keys of rows whose file was not there or not what the row says, when the backup was
    /// told to go on.
    pub damaged: Vec<String>,
}

impl Manifest {
    /// The bytes of the two manifest parts.
    pub(super) fn write(&self) -> Result<(Vec<u8>, Vec<u8>)> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        let digest = format!("{}\n", hex::encode(Sha256::digest(&text)));
        Ok((text, digest.into_bytes()))
    }

    /// Reads the two manifest parts.
    pub(super) fn read(text: &[u8], digest: &[u8]) -> Result<Self> {
        ensure!(
            hex::encode(Sha256::digest(text)).as_bytes() == digest.trim_ascii(),
            "manifest.json is not what was written"
        );
        let value: serde_json::Value = serde_json::from_slice(text).context(NAME)?;
        ensure!(
            value["format"] == FORMAT,
            "the archive has form {}, this program reads form {FORMAT}",
            value["format"]
        );
        serde_json::from_value(value).context(NAME)
    }

    /// The heads of all counties, as they are in a database now.
    pub(super) fn heads(conn: &mut AnyConnection, counties: Vec<i64>) -> Result<Vec<CountyHead>> {
        let mut heads = Vec::new();
        for county_id in counties {
            let head = events::head(conn, county_id)?;
            heads.push(CountyHead {
                county_id,
                events: events::count_of(conn, county_id)?,
                last_sequence: head.last_sequence,
                hash: head.hash,
                problems: events::verify(conn, county_id, &[])?.problems.len(),
            });
        }
        Ok(heads)
    }
}

pub(super) fn engine_name(engine: Engine) -> String {
    match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    }
    .to_owned()
}
