//! What is said about items is recorded; a remark of a deputy becomes an oral opinion (J21).

use super::case::Case;
use super::dto_remarks::{RecordRemarkRequest, UpdateRemarkRequest};
use super::error;
use super::log::Entry;
use super::model::SittingStatus;
use super::store_rows::Remark;
use super::{items, store_people, store_remarks};
use crate::features::oral_opinions;
use crate::features::oral_opinions::dto::RecordOralOpinionRequest;
use crate::features::oral_opinions::model::OpinionOccasion;
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Changes;
use crate::platform::http::{IfMatch, Problem};
use crate::platform::ids::new_id;
use serde_json::json;

/// Records what somebody on the roll said about an item.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &RecordRemarkRequest,
) -> Result<Id, Problem> {
    let item = items::find(tx, case, request.item_id)
        .map_err(|_| Problem::field("/item_id", "not_an_item"))?;
    let people = store_people::these(tx, &case.row, &[request.person_id])?;
    let person = people.into_iter().next();
    let person = person.ok_or_else(|| Problem::field("/person_id", "not_on_the_roll"))?;
    let open = case
        .sittings
        .iter()
        .find(|one| one.status == SittingStatus::Open && Some(one.id) == item.sitting_id);
    let row = Remark {
        county_id: case.row.county_id,
        id: new_id(),
        meeting_id: case.row.id,
        item_id: item.id,
        sitting_id: open.map(|one| one.id).or(item.sitting_id),
        person_id: person.id,
        kind: request.kind,
        content: request.content.clone(),
        at: acting.now,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        oral_opinion_id: None,
        version: 1,
    };
    store_remarks::insert(tx, &row)?;
    Entry::new(&case.row, "meeting.remark_recorded")
        .with("item", item.title)
        .with("item_id", item.id.to_string())
        .with("name", person.name)
        .with("remark_id", row.id.to_string())
        .write(tx, acting)?;
    Ok(row.id)
}

/// Puts right what was recorded, as long as no oral opinion was made of it; the log keeps what was there.
pub(super) fn correct(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (id, seen): (Id, IfMatch),
    request: &UpdateRemarkRequest,
) -> Result<(), Problem> {
    let before = store_remarks::lock(tx, &case.row, id)?;
    seen.check(before.version)?;
    if before.oral_opinion_id.is_some() {
        return Err(error::REMARK_TAKEN_UP.problem());
    }
    let mut row = before.clone();
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    let item = items::find(tx, case, row.item_id)?;
    let person = store_people::get(tx, &case.row, row.person_id)?;
    let details = Changes::default()
        .field("kind", &before.kind, &row.kind)
        .field("content", &before.content, &row.content)
        .beside(json!({"item": item.title, "name": person.name, "remark_id": row.id}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    store_remarks::save(tx, &mut row)?;
    Entry::new(&case.row, "meeting.remark_corrected")
        .beside(details)
        .write(tx, acting)
}

/// A remark becomes an oral opinion of the deputy, once: from there it is answered, routed or taken over.
pub(in crate::features) fn take_up(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    id: Id,
) -> Result<Id, Problem> {
    let mut row = store_remarks::lock(tx, &case.row, id)?;
    if row.oral_opinion_id.is_some() {
        return Err(error::REMARK_TAKEN_UP.problem());
    }
    let person = store_people::get(tx, &case.row, row.person_id)?;
    let deputy = person.deputy_id;
    let deputy_id =
        deputy.ok_or_else(|| error::REMARK_NOT_OF_DEPUTY.with("name", person.name.clone()))?;
    if row.content.chars().count() < 5 {
        return Err(error::REMARK_TOO_SHORT.problem());
    }
    let item = items::find(tx, case, row.item_id)?;
    let request = RecordOralOpinionRequest {
        id: None,
        level: case.row.level,
        deputy_id: Some(deputy_id),
        inspection_id: None,
        kind: Some(OpinionOccasion::Deliberation),
        occasion: Some(item.title.chars().take(100).collect()),
        content: row.content.clone(),
        raised_on: local_date(row.at),
        addressed_unit_id: None,
        answer: None,
    };
    let made = oral_opinions::record(tx, acting, &request)?;
    row.oral_opinion_id = Some(made.row.id);
    store_remarks::save(tx, &mut row)?;
    Entry::new(&case.row, "meeting.remark_taken_up")
        .with("item", item.title)
        .with("name", person.name)
        .with("remark_id", row.id.to_string())
        .with("oral_opinion_id", made.row.id.to_string())
        .write(tx, acting)?;
    Ok(row.id)
}
