//! What of a meeting is not for everybody: said by the office with the reason, before anything is published.

use super::dto::SetMeetingPublicityRequest;
use super::fresh::Fresh;
use super::store;
use crate::features::publications::error;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{IfMatch, Problem};
use serde_json::json;

/// The reason why all of it is closed, and the items that are.
#[derive(Debug, Clone, Default)]
pub(super) struct Closed {
    pub reason: Option<String>,
    pub items: Vec<Id>,
}

/// What is closed of a meeting; nothing, unless somebody said so.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Closed, Problem> {
    let Some(row) = store::publicity(conn, county_id, meeting_id)? else {
        return Ok(Closed::default());
    };
    Ok(Closed {
        reason: row.closed_reason,
        items: serde_json::from_value(row.closed_items.0).map_err(Problem::internal)?,
    })
}

/// Says it anew; 409 while the meeting is public.
pub(super) fn set(
    tx: &mut Tx<'_>,
    acting: &Acting,
    fresh: &Fresh,
    seen: IfMatch,
    request: &SetMeetingPublicityRequest,
) -> Result<(), Problem> {
    seen.check(fresh.version)?;
    fresh.check_office(acting)?;
    if store::standing(tx, fresh.county_id, fresh.id)?.is_some() {
        return Err(error::ACT_IS_PUBLIC.problem());
    }
    for (index, id) in request.closed_items.iter().enumerate() {
        if !fresh.items.iter().any(|item| item.id == *id) {
            let pointer = format!("/closed_items/{index}");
            return Err(Problem::field(&pointer, "not_an_item"));
        }
    }
    let row = store::PublicityRow {
        county_id: fresh.county_id,
        meeting_id: fresh.id,
        closed_reason: request.closed_reason.clone(),
        closed_items: Json(json!(request.closed_items)),
        updated_by_name: acting.actor_name().to_owned(),
        updated_at: acting.now,
    };
    store::save_publicity(tx, &row)?;
    let event = NewEvent {
        organ_id: Some(fresh.office_id),
        kind: "meeting.publicity_set",
        subject_kind: "meeting",
        subject_id: fresh.id,
        data: json!({"title": fresh.title, "status": fresh.status, "reason": row.closed_reason,
            "number": request.closed_items.len()}),
    };
    record(tx, acting, event)?;
    Ok(())
}
