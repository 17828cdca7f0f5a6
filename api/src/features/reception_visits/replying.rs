//! The unit that has a visitor's matter answers by itself: it writes down the result, or says that it is not its own.

use super::case::Case;
use super::dto::ReturnReceptionVisitRequest;
use super::log::{entry, office, on_duty};
use super::model::{ReceptionHandling, ReceptionUnitReply};
use super::rows::ReplyRow;
use super::store_replies;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// The result stands in the visit; the office and those on duty are told, who tell the visitor.
pub(super) fn settled(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    let unit = unit_of(case)?;
    keep(tx, acting, case, unit, ReceptionUnitReply::Settled, None)?;
    let told = on_duty(case).into_iter().chain([office(case)]);
    entry(case, "reception_visit.replied")
        .telling(told)
        .write(tx, acting)
}

/// Not its own: the matter is open again, and the office hands it over anew.
pub(super) fn not_ours(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReturnReceptionVisitRequest,
) -> Result<(), Problem> {
    let unit = unit_of(case)?;
    let name = unit.1.clone();
    let reason = Some(request.reason.clone());
    keep(tx, acting, case, unit, ReceptionUnitReply::NotOurs, reason)?;
    let row = &mut case.row;
    row.handling = ReceptionHandling::Open;
    row.unit_id = None;
    row.unit_name = None;
    row.handed_on = None;
    row.due_on = None;
    case.save(tx, acting)?;
    let told = on_duty(case).into_iter().chain([office(case)]);
    entry(case, "reception_visit.returned")
        .with("unit_name", name)
        .telling(told)
        .write(tx, acting)
}

/// The unit that has it, which is one that works here.
fn unit_of(case: &Case) -> Result<(Id, String), Problem> {
    let row = &case.row;
    let unit = row.unit_id.zip(row.unit_name.clone());
    unit.ok_or_else(Problem::not_found)
}

fn keep(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (unit_id, unit_name): (Id, String),
    kind: ReceptionUnitReply,
    reason: Option<String>,
) -> Result<(), Problem> {
    let reply = ReplyRow {
        county_id: case.row.county_id,
        id: new_id(),
        visit_id: case.row.id,
        unit_id,
        unit_name,
        kind,
        reason,
        replied_on: acting.today,
        replied_by_name: acting.actor_name().to_owned(),
        created_at: acting.now,
    };
    store_replies::insert(tx, &reply)?;
    case.replies.push(reply);
    Ok(())
}
