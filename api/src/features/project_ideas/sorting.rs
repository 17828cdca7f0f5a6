//! What becomes of an idea: taken up, excluded, sorted again, put into the pool and out of it. What is part of it
//! shares its lot, and who gave any of it is told.

use super::case::Case;
use super::dto_acts::{
    AcceptProjectIdeaRequest, AssignProjectIdeaRequest, ExcludeProjectIdeaRequest,
    ReserveProjectIdeaRequest, RestoreProjectIdeaRequest,
};
use super::log::Entry;
use super::model::ProjectIdeaStatus as Status;
use super::rules::to_be_sorted;
use super::store_merged;
use crate::features::project_rounds::{self, model::ProjectRoundStatus};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Takes it up for the projects.
pub(in crate::features) fn accept(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AcceptProjectIdeaRequest,
) -> Result<(), Problem> {
    case.row.status = Status::Taken;
    case.save(tx, acting)?;
    Entry::new(&case.row, "project_idea.accepted")
        .with("note", request.note.as_deref())
        .telling_giver()
        .write(tx, acting)?;
    follow(tx, acting, case)
}

/// Says why it is not eligible (V3).
pub(in crate::features) fn exclude(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ExcludeProjectIdeaRequest,
) -> Result<(), Problem> {
    case.row.status = Status::Excluded;
    case.row.exclusion_reason = Some(request.reason);
    case.row.exclusion_note = Some(request.note.clone());
    case.save(tx, acting)?;
    Entry::new(&case.row, "project_idea.excluded")
        .with("exclusion", request.reason.as_str())
        .with("note", request.note.as_str())
        .telling_giver()
        .write(tx, acting)?;
    follow(tx, acting, case)
}

/// Takes it back into sorting.
pub(super) fn restore(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RestoreProjectIdeaRequest,
) -> Result<(), Problem> {
    case.row.status = to_be_sorted(case.row.round_id.is_some());
    case.row.exclusion_reason = None;
    case.row.exclusion_note = None;
    case.save(tx, acting)?;
    Entry::new(&case.row, "project_idea.restored")
        .with("reason", request.reason.as_str())
        .telling_giver()
        .write(tx, acting)?;
    follow(tx, acting, case)
}

/// Puts it into the reserve pool (V2).
pub(in crate::features) fn reserve(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReserveProjectIdeaRequest,
) -> Result<(), Problem> {
    case.row.status = Status::Pooled;
    case.row.round_id = None;
    case.save(tx, acting)?;
    store_merged::move_along(tx, &case.row, acting.now)?;
    Entry::new(&case.row, "project_idea.reserved")
        .with("note", request.note.as_deref())
        .telling_giver()
        .write(tx, acting)?;
    follow(tx, acting, case)
}

/// Takes it out of the pool into a round of the same congress.
pub(super) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AssignProjectIdeaRequest,
) -> Result<(), Problem> {
    let round = project_rounds::find(tx, &acting.scope, request.round_id)?
        .filter(|round| round.organ_id == case.row.organ_id)
        .ok_or_else(|| Problem::field("/round_id", "not_a_project_round"))?;
    if round.status == ProjectRoundStatus::Preparing {
        return Err(Problem::field("/round_id", "project_round_closed"));
    }
    case.row.status = Status::New;
    case.row.round_id = Some(round.id);
    case.save(tx, acting)?;
    store_merged::move_along(tx, &case.row, acting.now)?;
    Entry::new(&case.row, "project_idea.assigned")
        .with("round_id", round.id.to_string())
        .with("round_title", round.title)
        .with("year", round.year)
        .telling_giver()
        .write(tx, acting)?;
    follow(tx, acting, case)
}

/// Tells who gave what is part of it: each in the log of their own idea.
fn follow(tx: &mut Tx<'_>, acting: &Acting, case: &Case) -> Result<(), Problem> {
    let head = &case.row;
    for member in store_merged::of_heads(tx, head.county_id, &[head.id])? {
        Entry::new(&member, "project_idea.followed")
            .with("outcome", head.status.as_str())
            .with("head_number", head.number.as_str())
            .with("note", head.exclusion_note.as_deref())
            .telling_giver_that(&format!("followed_{}", head.status))
            .write(tx, acting)?;
    }
    Ok(())
}
