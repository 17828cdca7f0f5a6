//! Files that no row refers to: a process that was killed had written them for uploads that it never recorded.

use super::store;
use crate::platform::db::{Db, Id, Timestamp};
use crate::platform::http::Problem;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::TryStreamExt;
use object_store::path::Path;
use object_store::{Error, ObjectMeta, ObjectStore, ObjectStoreExt};
use tokio::task::spawn_blocking;

/// How old such a file must be: what is being uploaded or restored has no row yet.
const AGE: TimeDelta = TimeDelta::days(1);
/// Looked up at a time.
const PORTION: usize = 500;
/// Deleted in one run at most; the rest waits for the next.
const MOST: usize = 10_000;
/// If more than so many have no row, and more than every second file, the folder belongs to another database.
const MANY: usize = 100;

/// Deletes files older than a day that no row refers to, and says how many. Nothing is deleted while the database is
/// in doubt, nor when so much would be that it cannot be right.
///
/// # Errors
/// Folder or database cannot be read.
pub async fn sweep(db: &Db, files: &dyn ObjectStore, now: Timestamp) -> Result<u64, Problem> {
    let before = now.utc() - AGE;
    let mut listing = files.list(None);
    let (mut portion, mut alone, mut seen) = (Vec::new(), Vec::new(), 0_usize);
    loop {
        let file = listing.try_next().await.map_err(Problem::unavailable)?;
        let is_end = file.is_none();
        portion.extend(file.and_then(|file| old(&file, before)));
        if portion.len() == PORTION || is_end {
            seen += portion.len();
            let (round_db, asked) = (db.clone(), std::mem::take(&mut portion));
            let look = move || round_db.read_now(|conn| store::without_row(conn, &asked));
            alone.extend(spawn_blocking(look).await.map_err(Problem::internal)??);
        }
        if is_end {
            break;
        }
    }
    if db.is_in_doubt() {
        return Ok(0);
    }
    if alone.len() > MANY && alone.len() * 2 > seen {
        tracing::error!(
            alone = alone.len(),
            seen,
            "most files have no row: is storage.folder that of this database? nothing was deleted"
        );
        return Ok(0);
    }
    alone.truncate(MOST);
    let mut deleted = 0;
    for (county_id, id) in alone {
        let location = Path::from(key(county_id, id).as_str());
        match files.delete(&location).await {
            Ok(()) => {
                deleted += 1;
                tracing::info!(storage_key = %location, "file without a row was deleted");
            }
            // By another process.
            Err(Error::NotFound { .. }) => {}
            Err(error) => {
                tracing::warn!(%error, storage_key = %location, "file without a row was not removed");
            }
        }
    }
    Ok(deleted)
}

/// Where the file of a row is kept.
fn key(county_id: i64, id: Id) -> String {
    format!("{county_id}/{id}")
}

/// Whose row to look for, if the file is old enough and one of ours: of others it is not known what they are.
fn old(file: &ObjectMeta, before: DateTime<Utc>) -> Option<(i64, Id)> {
    let location = file.location.to_string();
    let (county, id) = location.split_once('/')?;
    let found = (county.parse().ok()?, Id(uuid::Uuid::try_parse(id).ok()?));
    (file.last_modified < before && key(found.0, found.1) == location).then_some(found)
}
