//! A post is claimed by a deputy, or given to one by the office; the office says what becomes of a claim.

use super::case::Case;
use super::dto::{DecideDeputyPostHoldingRequest, TakeDeputyPostRequest};
use super::error;
use super::holding_case::HoldingCase;
use super::log::of_holding;
use super::model::{DeputyPostAction, DeputyPostDecision, DeputyPostOrigin, DeputyPostStatus};
use super::rows::HoldingRow;
use super::rules::wrong_days;
use super::store_holdings;
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

/// A deputy asks for it and waits for the office; whom the office names holds it at once.
pub(in crate::features) fn take(
    tx: &mut Tx<'_>,
    acting: &Acting,
    post_id: Id,
    request: &TakeDeputyPostRequest,
) -> Result<HoldingCase, Problem> {
    let (act, origin, status, kind) = match acting.scope.role() {
        Role::Deputy => (
            DeputyPostAction::Claim,
            DeputyPostOrigin::Claimed,
            DeputyPostStatus::Claimed,
            "deputy_post_holding.claimed",
        ),
        _ => (
            DeputyPostAction::Assign,
            DeputyPostOrigin::Assigned,
            DeputyPostStatus::Held,
            "deputy_post_holding.assigned",
        ),
    };
    let post = Case::open(tx, acting, (post_id, None), act)?.row;
    let asked = (request.deputy_id, "/deputy_id");
    // Only who is in office acts as a deputy (代表法61).
    let (congress, deputy_id, name) = congresses::led_by(tx, acting, post.level, asked)?;
    if congress.organ_id != post.organ_id {
        return Err(Problem::not_found());
    }
    let county_id = post.county_id;
    let id = minted(request.id, |id| store_holdings::exists(tx, county_id, id))?;
    if store_holdings::standing(tx, county_id, (post.id, deputy_id))? {
        return Err(error::HOLDER.problem());
    }
    let first = acting.today.max(post.starts_on);
    let days = (request.starts_on.unwrap_or(first), request.ends_on);
    if let Some((field, code)) = wrong_days(days, post.starts_on, acting.today) {
        return Err(Problem::field(field, code));
    }
    let is_assigned = origin == DeputyPostOrigin::Assigned;
    let row = HoldingRow {
        county_id,
        id,
        post_id: post.id,
        organ_id: post.organ_id,
        town_id: post.town_id,
        term_id: congress.term_id,
        deputy_id,
        origin,
        wish: request.wish.clone(),
        status,
        starts_on: days.0,
        ends_on: days.1,
        ended_on: None,
        reason: None,
        decided_by_name: is_assigned.then(|| acting.actor_name().to_owned()),
        is_demo: post.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store_holdings::insert(tx, &row)?;
    let case = HoldingCase {
        row,
        post,
        mandate: congresses::Mandate::Active,
    };
    of_holding(&case, kind)
        .with("names", name)
        .telling([Recipient::deputy(deputy_id)])
        .write(tx, acting)?;
    Ok(case)
}

/// Confirms a claim, or refuses it with a reason. Confirmed, it begins today or when the post does.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut HoldingCase,
    request: &DecideDeputyPostHoldingRequest,
) -> Result<(), Problem> {
    let kind = match request.decision {
        DeputyPostDecision::Confirmed => {
            confirm(tx, acting, case, request)?;
            "deputy_post_holding.confirmed"
        }
        DeputyPostDecision::Refused => {
            let reason = request.reason.clone();
            let reason = reason.ok_or_else(|| Problem::field("/reason", "required"))?;
            case.row.status = DeputyPostStatus::Refused;
            case.row.reason = Some(reason);
            "deputy_post_holding.refused"
        }
    };
    case.row.decided_by_name = Some(acting.actor_name().to_owned());
    case.save(tx, acting)?;
    of_holding(case, kind)
        .telling([Recipient::deputy(case.row.deputy_id)])
        .write(tx, acting)
}

fn confirm(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut HoldingCase,
    request: &DecideDeputyPostHoldingRequest,
) -> Result<(), Problem> {
    if case.post.closed_on.is_some() {
        return Err(error::CLOSED.problem());
    }
    if case.mandate == congresses::Mandate::Ended {
        return Err(congresses::error::MANDATE_ENDED.problem());
    }
    let held = case.beside(tx)?;
    let held = held.iter().filter(|one| one.holds_on(acting.today)).count();
    if i64::try_from(held).unwrap_or(i64::MAX) >= case.post.seats {
        return Err(error::FULL.with("number", case.post.seats));
    }
    let row = &mut case.row;
    row.starts_on = acting.today.max(case.post.starts_on);
    row.ends_on = request.ends_on.or(row.ends_on);
    let days = (row.starts_on, row.ends_on);
    if let Some((field, code)) = wrong_days(days, case.post.starts_on, acting.today) {
        return Err(Problem::field(field, code));
    }
    row.status = DeputyPostStatus::Held;
    row.reason = None;
    Ok(())
}
