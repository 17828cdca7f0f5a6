//! Previews nobody came back to: what a file holds is personal data and is not kept for later.

use super::kind::ImportStatus;
use super::store::{self, Import};
use crate::platform::auth::Acting;
use crate::platform::db::{Db, Timestamp};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::Problem;
use chrono::TimeDelta;
use serde_json::json;

/// How long a preview waits to be confirmed.
const PATIENCE: TimeDelta = TimeDelta::days(1);

/// Discards the previews that waited longer than a day, and empties their rows.
///
/// # Errors
/// Database errors.
pub fn discard_stale(db: &Db, now: Timestamp) -> Result<(), Problem> {
    let before = now + PATIENCE * -1;
    for stale in db.read_now(|conn| store::previewed_before(conn, before))? {
        db.write_now(|tx| {
            let acting = Acting::system(stale.county_id, now);
            let import = store::lock(tx, &acting.scope, stale.id)?;
            // Somebody may have ended it in the meantime.
            if import.status != ImportStatus::Previewed {
                tx.without_event("the import has ended");
                return Ok(());
            }
            let discarded = Import {
                status: ImportStatus::Discarded,
                version: import.version + 1,
                ..import
            };
            store::finish(tx, &acting.scope, &discarded)?;
            let event = NewEvent {
                organ_id: None,
                kind: "import.discarded",
                subject_kind: "import",
                subject_id: discarded.id,
                data: json!({"kind": discarded.kind, "file_name": discarded.file_name}),
            };
            events::record(tx, &acting, event).map(|_| ())
        })?;
    }
    Ok(())
}
