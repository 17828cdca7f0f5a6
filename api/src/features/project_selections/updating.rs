//! The voting method is changed, and adopted by the congress (V6).

use super::case::Case;
use super::dto::{AdoptProjectSelectionRequest, UpdateProjectSelectionRequest};
use super::log::entry;
use super::model::ProjectSelectionStatus;
use crate::features::meetings::{self, model::MeetingKind};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateProjectSelectionRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    let row = &mut case.row;
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    row.seats = request.seats.unwrap_or(row.seats);
    row.surplus_percent = request.surplus_percent.unwrap_or(row.surplus_percent);
    row.fewer_rule = request.fewer_rule.unwrap_or(row.fewer_rule);
    row.announcement = request.announcement.unwrap_or(row.announcement);
    if let Some(details) = &request.details {
        row.details.clone_from(details);
    }
    let details = Changes::default()
        .field("title", &before.title, &row.title)
        .field("seats", &before.seats, &row.seats)
        .field(
            "surplus_percent",
            &before.surplus_percent,
            &row.surplus_percent,
        )
        .field("fewer_rule", &before.fewer_rule, &row.fewer_rule)
        .field("announcement", &before.announcement, &row.announcement)
        .field("details", &before.details, &row.details)
        .beside(json!({}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    case.save(tx, acting)?;
    entry(&case.row, "project_selection.updated")
        .beside(details)
        .write(tx, acting)
}

/// The title of a session of the same congress; a problem at `/meeting_id` for anything else.
pub(super) fn session(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
    meeting_id: Id,
) -> Result<String, Problem> {
    let row = &case.row;
    let found = meetings::find(conn, &acting.scope, meeting_id)?.filter(|meeting| {
        meeting.kind == MeetingKind::CongressSession
            && (meeting.level, meeting.town_id) == (row.level, row.town_id)
    });
    found
        .map(|meeting| meeting.title)
        .ok_or_else(|| Problem::field("/meeting_id", "not_a_session_of_this_congress"))
}

/// Enters that the congress adopted it.
pub(in crate::features) fn adopt(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AdoptProjectSelectionRequest,
) -> Result<(), Problem> {
    let adopted_on = request.adopted_on.unwrap_or(acting.today);
    if adopted_on > acting.today {
        return Err(Problem::field("/adopted_on", "future"));
    }
    let meeting_title = session(tx, acting, case, request.meeting_id)?;
    case.row.meeting_id = Some(request.meeting_id);
    case.row.adopted_on = Some(adopted_on);
    case.row.status = ProjectSelectionStatus::Adopted;
    case.save(tx, acting)?;
    entry(&case.row, "project_selection.adopted")
        .with("adopted_on", adopted_on.to_string())
        .with("meeting_title", meeting_title)
        .write(tx, acting)
}
