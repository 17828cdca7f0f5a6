//! What is planned is changed, or is not held.

use super::case::Case;
use super::create::wrong_day;
use super::dto::{CancelGroupActivityRequest, UpdateGroupActivityRequest};
use super::log::entry;
use super::model::GroupActivityStatus;
use super::rules::quarter;
use crate::features::deputy_groups;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use chrono::Datelike;

/// Changes what is given; the members are told.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateGroupActivityRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if let Some(day) = request.held_on {
        if let Some(code) = wrong_day(acting, day) {
            return Err(Problem::field("/held_on", code));
        }
        (row.held_on, row.year, row.quarter) = (day, day.year(), quarter(day));
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    if let Some(place) = &request.place {
        row.place.clone_from(place);
    }
    case.save(tx, acting)?;
    tell(tx, acting, case, ("group_activity.updated", None))
}

/// Is not held; the members are told why.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CancelGroupActivityRequest,
) -> Result<(), Problem> {
    case.row.status = GroupActivityStatus::Cancelled;
    case.row.cancel_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    let why = Some(request.reason.as_str());
    tell(tx, acting, case, ("group_activity.cancelled", why))
}

fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (kind, reason): (&'static str, Option<&str>),
) -> Result<(), Problem> {
    let ids: Vec<Id> = case.groups.iter().map(|group| group.id).collect();
    let told = deputy_groups::members(tx, case.row.county_id, &ids)?;
    let entry = entry(&case.row, kind).with("reason", reason);
    let told = told.into_iter().map(|one| Recipient::deputy(one.deputy_id));
    entry.telling(told).write(tx, acting)
}
