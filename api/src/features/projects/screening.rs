//! What becomes of a project before the vote: examined, put on the list of candidates, taken off it, not eligible,
//! put back into the reserve pool. Who gave its ideas is told (V3, V13).

use super::case::Case;
use super::dto_acts::{
    ExcludeProjectRequest, RecordProjectCheckRequest, ReserveProjectRequest, ReturnProjectRequest,
};
use super::gaps;
use super::log::entry;
use super::model::{ProjectCheckResult, ProjectStatus as Status};
use super::rows::CheckRow;
use super::{error, store, store_parts};
use crate::features::project_ideas;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// The ideas it was made of.
fn ideas(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Id>, Problem> {
    let rows = store_parts::origins(tx, case.row.county_id, &[case.row.id])?;
    Ok(rows.into_iter().map(|row| row.idea_id).collect())
}

/// Who gave them.
fn givers(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Recipient>, Problem> {
    let ideas = ideas(tx, case)?;
    project_ideas::givers(tx, case.row.county_id, &ideas)
}

/// Enters an examination in place of the one before, which the log keeps.
pub(in crate::features) fn check(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectCheckRequest,
) -> Result<(), Problem> {
    if request.checked_on > acting.today {
        return Err(Problem::field("/checked_on", "future"));
    }
    if request.result != ProjectCheckResult::Passed && request.note.is_none() {
        return Err(Problem::field("/note", "required"));
    }
    let row = CheckRow {
        county_id: case.row.county_id,
        project_id: case.row.id,
        kind: request.kind,
        result: request.result,
        checked_by: request.checked_by.clone(),
        checked_on: request.checked_on,
        note: request.note.clone(),
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::save_check(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project.checked")
        .with("check", row.kind.as_str())
        .with("result", row.result.as_str())
        .with("checked_by", row.checked_by.as_str())
        .with("checked_on", row.checked_on.to_string())
        .with("note", row.note.as_deref())
        .write(tx, acting)
}

/// Puts it on the list of candidates, at its end.
pub(in crate::features) fn shortlist(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    let found = gaps::of(tx, acting, &case.row)?;
    if !found.is_empty() {
        let texts: Vec<String> = found.into_iter().map(|gap| gap.text).collect();
        return Err(error::NOT_READY.with("gaps", texts.join("；")));
    }
    case.row.position = Some(store::last_position(tx, &case.row)? + 1);
    case.row.status = Status::Shortlisted;
    case.save(tx, acting)?;
    let givers = givers(tx, case)?;
    let unit = case.row.unit_id.map(Recipient::organ);
    entry(&case.row, "project.shortlisted")
        .telling(givers.into_iter().chain(unit))
        .write(tx, acting)
}

/// Takes it off the list.
pub(super) fn take_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReturnProjectRequest,
) -> Result<(), Problem> {
    case.row.position = None;
    case.row.status = Status::Candidate;
    case.save(tx, acting)?;
    entry(&case.row, "project.returned")
        .with("reason", request.reason.as_str())
        .write(tx, acting)
}

/// Says why it is not eligible (V3).
pub(super) fn exclude(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ExcludeProjectRequest,
) -> Result<(), Problem> {
    case.row.position = None;
    case.row.status = Status::Excluded;
    case.row.exclusion_reason = Some(request.reason);
    case.row.outcome_note = Some(request.note.clone());
    case.save(tx, acting)?;
    let givers = givers(tx, case)?;
    entry(&case.row, "project.excluded")
        .with("exclusion", request.reason.as_str())
        .with("note", request.note.as_str())
        .telling(givers)
        .write(tx, acting)
}

/// Puts its ideas back into the reserve pool.
pub(super) fn reserve(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReserveProjectRequest,
) -> Result<(), Problem> {
    case.row.position = None;
    case.row.status = Status::Pooled;
    case.row.outcome_note = Some(request.note.clone());
    case.save(tx, acting)?;
    entry(&case.row, "project.pooled")
        .with("note", request.note.as_str())
        .write(tx, acting)?;
    let ideas = ideas(tx, case)?;
    // They tell who gave them.
    project_ideas::reserve_all(tx, acting, &ideas, &request.note)
}

/// Takes it back into screening.
pub(super) fn restore(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReturnProjectRequest,
) -> Result<(), Problem> {
    case.row.status = Status::Candidate;
    case.row.exclusion_reason = None;
    case.row.outcome_note = None;
    case.save(tx, acting)?;
    let givers = givers(tx, case)?;
    entry(&case.row, "project.restored")
        .with("reason", request.reason.as_str())
        .telling(givers)
        .write(tx, acting)
}
