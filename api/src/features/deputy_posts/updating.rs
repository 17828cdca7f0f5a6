//! A post is changed, made public by a decision, or closed.

use super::case::Case;
use super::dto::{CloseDeputyPostRequest, PublishDeputyPostRequest, UpdateDeputyPostRequest};
use super::holding_case::HoldingCase;
use super::log::{of_holding, of_post};
use super::model::DeputyPostStatus;
use super::store_holdings;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Changes what is given; who holds it is told.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyPostRequest,
) -> Result<(), Problem> {
    if let Some(seats) = request.seats {
        if seats < case.held(acting) {
            return Err(Problem::field("/seats", "deputy_post_seats_below_held"));
        }
        case.row.seats = seats;
    }
    if let Some(name) = &request.name {
        case.row.name.clone_from(name);
    }
    if let Some(duties) = &request.duties {
        case.row.duties.clone_from(duties);
    }
    case.save(tx, acting)?;
    let today = acting.today;
    let told = case.holdings.iter().filter(|one| one.holds_on(today));
    let told = told.map(|one| Recipient::deputy(one.row.deputy_id));
    of_post(&case.row, "deputy_post.updated")
        .with("number", case.row.seats)
        .telling(told)
        .write(tx, acting)
}

/// Records the decision to publish it, or not to any more.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PublishDeputyPostRequest,
) -> Result<(), Problem> {
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    let row = &mut case.row;
    row.is_published = request.is_published;
    row.published_on = request.is_published.then_some(acting.today);
    row.decided_on = Some(request.decided_on);
    row.decided_by = Some(request.decided_by.clone());
    case.save(tx, acting)?;
    let kind = match case.row.is_published {
        true => "deputy_post.published",
        false => "deputy_post.hidden",
    };
    of_post(&case.row, kind)
        .with("decided_by", request.decided_by.as_str())
        .write(tx, acting)
}

/// Closes it: who holds it no longer does, claims are refused.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CloseDeputyPostRequest,
) -> Result<(), Problem> {
    for standing in &case.holdings {
        if !standing.row.is_standing() {
            continue;
        }
        let mut row = store_holdings::lock(tx, &acting.scope, standing.row.id, None)?;
        let (status, kind) = match row.status {
            DeputyPostStatus::Held => (DeputyPostStatus::Ended, "deputy_post_holding.ended"),
            _ => (DeputyPostStatus::Refused, "deputy_post_holding.refused"),
        };
        let is_held = row.status == DeputyPostStatus::Held;
        row.ended_on = is_held.then(|| acting.today.max(row.starts_on));
        row.status = status;
        row.reason = Some(request.reason.clone());
        let mut holding = HoldingCase {
            row,
            post: case.row.clone(),
            mandate: standing.mandate,
        };
        holding.save(tx, acting)?;
        of_holding(&holding, kind)
            .telling([Recipient::deputy(holding.row.deputy_id)])
            .write(tx, acting)?;
    }
    case.row.closed_on = Some(acting.today.max(case.row.starts_on));
    case.row.closed_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    of_post(&case.row, "deputy_post.closed")
        .with("reason", request.reason.as_str())
        .write(tx, acting)?;
    case.holdings = store_holdings::of_posts(tx, case.row.county_id, &[case.row.id])?;
    Ok(())
}
