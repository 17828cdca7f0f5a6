//! Files that were sent ahead for a record that never came: the phone was lost, the draft given up.

use super::store::{self, Attachment};
use super::subject::{Subject, subject_of};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Db, Id, Timestamp};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use chrono::TimeDelta;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use serde_json::json;
use std::collections::BTreeMap;

/// How long a file may wait for its record: an outbox keeps what was written for weeks without network.
const PATIENCE: TimeDelta = TimeDelta::days(30);

/// Takes out the rows of the files whose record has not come within thirty days, and gives their
/// storage keys for [`delete_files`].
pub fn take_unused(db: &Db, now: Timestamp) -> Result<Vec<String>, Problem> {
    let found = db.read_now(|conn| unused(conn, now))?;
    let mut keys = Vec::new();
    for (subject, row) in found {
        let key = db.write_now(|tx| {
            let acting = Acting::system(row.county_id, now);
            // The record may have come in the meantime.
            if subject.exists(tx, row.county_id, row.subject_id)? {
                tx.without_event("the record has come");
                return Ok(None);
            }
            store::delete(tx, &row)?;
            let event = NewEvent {
                organ_id: None,
                kind: "attachment.discarded",
                subject_kind: subject.kind(),
                subject_id: row.subject_id,
                data: json!({"attachment_id": row.id, "file_name": row.file_name, "sha256": row.sha256}),
            };
            record(tx, &acting, event)?;
            Ok(Some(row.storage_key.clone()))
        })?;
        keys.extend(key);
    }
    Ok(keys)
}

/// Deletes files that were kept for a row which was not written: it was refused, or is there already. After any other
/// error nobody knows whether it was: what a database that says nothing was asked to do, it may do when it speaks again.
/// Then they stay, and the daily sweep looks whether they have a row.
pub async fn delete_refused<T>(
    files: &dyn ObjectStore,
    storage_keys: Vec<String>,
    written: &Result<T, Problem>,
) {
    let is_unknown = |problem: &Problem| problem.status().is_server_error();
    if !written.as_ref().is_err_and(is_unknown) {
        delete_files(files, storage_keys).await;
    }
}

/// Deletes files without a row. One that cannot be deleted is logged and left.
pub async fn delete_files(files: &dyn ObjectStore, storage_keys: Vec<String>) {
    for storage_key in storage_keys {
        let location = Path::from(storage_key.as_str());
        if let Err(error) = files.delete(&location).await {
            tracing::warn!(%error, storage_key = %location, "file without a row was not removed");
        }
    }
}

/// Whether the caller may send another file ahead of its record; 0 is no limit.
pub(super) fn is_room_ahead(
    conn: &mut AnyConnection,
    acting: &Acting,
    most: u32,
) -> Result<bool, Problem> {
    if most == 0 {
        return Ok(true);
    }
    let sent = store::sent_for(conn, &acting.scope, acting.now + PATIENCE * -1, most)?;
    let most = usize::try_from(most).map_err(Problem::internal)?;
    if sent.len() < most {
        return Ok(true);
    }
    let mut files: BTreeMap<(String, Id), usize> = BTreeMap::new();
    for record in sent {
        *files.entry(record).or_default() += 1;
    }
    let mut waiting = 0;
    for ((kind, id), count) in files {
        let Some(subject) = subject_of(&kind) else {
            continue;
        };
        if !subject.exists(conn, acting.scope.county_id(), id)? {
            waiting += count;
        }
    }
    Ok(waiting < most)
}

type Unused = (&'static dyn Subject, Attachment);

fn unused(conn: &mut AnyConnection, now: Timestamp) -> Result<Vec<Unused>, Problem> {
    let mut found = Vec::new();
    // A month's worth, so that a service that was down for weeks still finds them.
    for row in store::uploaded_between(conn, now + PATIENCE * -2, now + PATIENCE * -1)? {
        let Some(subject) = subject_of(&row.subject_kind) else {
            continue;
        };
        if !subject.exists(conn, row.county_id, row.subject_id)? {
            found.push((subject, row));
        }
    }
    Ok(found)
}
