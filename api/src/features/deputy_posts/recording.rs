//! What was done in a post is written down; with the same words it may become a duty record.

use super::dto::RecordDeputyPostEntryRequest;
use super::holding_case::HoldingCase;
use super::log::of_holding;
use super::rows::EntryRow;
use super::rules::wrong_day;
use super::store_holdings;
use crate::features::duty_records::{self, dto::EnterDutyRecordRequest};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Writes it down; the deputy reads it when the office did.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut HoldingCase,
    request: &RecordDeputyPostEntryRequest,
) -> Result<(), Problem> {
    let county_id = case.row.county_id;
    let id = minted(request.id, |id| {
        store_holdings::entry_exists(tx, county_id, id)
    })?;
    let last = case.row.ended_on.or(case.row.ends_on);
    let days = (case.row.starts_on, last);
    if let Some(code) = wrong_day(request.held_on, days, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    let mut duty_record_id = None;
    if let Some(kind) = request.duty_kind {
        if !kind.is_entered() {
            return Err(Problem::field("/duty_kind", "duty_kind_is_derived"));
        }
        let duty = EnterDutyRecordRequest {
            id: None,
            level: case.post.level,
            deputy_id: Some(case.row.deputy_id),
            kind,
            held_on: request.held_on,
            is_late: request.is_late,
            title: case.post.name.clone(),
            note: Some(request.note.clone()),
            hours: None,
        };
        duty_record_id = Some(duty_records::enter(tx, acting, &duty)?.row.id);
    }
    let entry = EntryRow {
        county_id,
        id,
        holding_id: case.row.id,
        held_on: request.held_on,
        note: request.note.clone(),
        duty_record_id,
        entered_by_name: acting.actor_name().to_owned(),
        created_at: acting.now,
    };
    store_holdings::insert_entry(tx, &entry)?;
    case.save(tx, acting)?;
    of_holding(case, "deputy_post_holding.recorded")
        .with("held_on", request.held_on.to_string())
        .write(tx, acting)
}
