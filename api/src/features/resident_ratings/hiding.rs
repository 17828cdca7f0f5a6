//! The office hides a comment from the unit, with the reason; it still counts.

use super::dto::HideResidentRatingRequest;
use super::log::entry;
use super::reading::item;
use super::response::ResidentRatingItem;
use super::{error, store};
use crate::features::{congresses, projects};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Hides it.
pub(super) fn hide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (project_id, id): (Id, Id),
    request: &HideResidentRatingRequest,
) -> Result<ResidentRatingItem, Problem> {
    let scope = &acting.scope;
    let project = projects::find(tx, scope, project_id)?.ok_or_else(Problem::not_found)?;
    if !congresses::is_office(scope, project.level, project.town_id) {
        return Err(error::NOT_YOURS.problem());
    }
    let row = store::lock(tx, (scope.county_id(), project_id), id)?;
    if row.hidden_at.is_some() {
        return Err(error::HIDDEN_ALREADY.problem());
    }
    let (reason, by) = (request.reason.as_str(), acting.actor_name());
    let row = store::hide(tx, &row, (reason, by, acting.now))?;
    entry(&row, &project, "resident_rating.hidden")
        .with("reason", reason)
        .write(tx, acting)?;
    Ok(item(row))
}
