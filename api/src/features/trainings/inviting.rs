//! Deputies are invited, all of a congress or chosen ones; more of them later the same way.

use super::case::Case;
use super::dto::InviteToTrainingRequest;
use super::log::{answers, entry, invited, sign_in};
use super::model::{TrainingAudience, TrainingStatus};
use super::rows::InvitedRow;
use super::seats::eligible;
use super::store_deputies;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::{BTreeSet, HashSet};

/// Invites those who are not yet; they are told and answer.
pub(in crate::features) fn invite(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &InviteToTrainingRequest,
) -> Result<(), Problem> {
    if let Some(day) = request.answer_by {
        if day < acting.today {
            return Err(Problem::field("/answer_by", "past"));
        }
        if day > case.row.begins_on {
            return Err(Problem::field("/answer_by", "training_answer_by_late"));
        }
        case.row.answer_by = Some(day);
    }
    let mut wanted = wanted(tx, acting, case, request)?;
    let known = store_deputies::of(tx, case.row.county_id, case.row.id)?;
    let known: BTreeSet<Id> = known.into_iter().map(|one| one.deputy_id).collect();
    wanted.retain(|one| !known.contains(&one.deputy_id));
    if wanted.is_empty() {
        return Err(Problem::field("/audience", "training_nobody_new"));
    }
    let is_first = case.row.status == TrainingStatus::Planned;
    case.row.status = TrainingStatus::Announced;
    case.save(tx, acting)?;
    store_deputies::insert(tx, wanted.clone())?;
    let mut open = Vec::new();
    // One that was on paper and is over is only written down.
    if case.row.begins_on >= acting.today {
        open = answers(&case.row, &wanted);
    }
    if is_first {
        open.push(sign_in(&case.row));
    }
    let due_on = case.row.answer_by.map(|day| day.to_string());
    entry(&case.row, "training.announced")
        .with("total", wanted.len())
        .with("due_on", due_on)
        .opening(open)
        .telling(invited(&wanted))
        .write(tx, acting)
}

/// Those who are named, or all of an audience.
fn wanted(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &InviteToTrainingRequest,
) -> Result<Vec<InvitedRow>, Problem> {
    let (row, audience) = (&case.row, request.audience);
    let is_of_county = row.level == CongressLevel::County && !acting.scope.is_outpost();
    if audience == TrainingAudience::Townships && !is_of_county {
        return Err(Problem::field("/audience", "training_not_of_county"));
    }
    let mut found = eligible(tx, acting, row, audience)?;
    if audience != TrainingAudience::Chosen {
        return Ok(found.into_values().collect());
    }
    if request.deputy_ids.is_empty() {
        return Err(Problem::field("/deputy_ids", "required"));
    }
    let mut seen = HashSet::new();
    let mut chosen = Vec::new();
    for (at, id) in request.deputy_ids.iter().enumerate() {
        let pointer = format!("/deputy_ids/{at}");
        if !seen.insert(*id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        let one = found.remove(id);
        chosen.push(one.ok_or_else(|| Problem::field(&pointer, "not_a_deputy"))?);
    }
    Ok(chosen)
}
