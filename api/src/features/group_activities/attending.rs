//! Who came: with it the activity is held. Corrected the same way.

use super::case::Case;
use super::dto::AttendGroupActivityRequest;
use super::log::entry;
use super::model::GroupActivityStatus;
use super::rows::PresenceRow;
use super::store_parts;
use crate::features::{congresses, deputy_groups};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Says it of everybody who belonged to one of the groups on that day: who is not named as present was absent.
pub(in crate::features) fn attend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AttendGroupActivityRequest,
) -> Result<(), Problem> {
    if case.row.held_on > acting.today {
        return Err(Problem::field("/present_ids", "group_activity_not_yet"));
    }
    let (county_id, day) = (case.row.county_id, case.row.held_on);
    let groups: Vec<Id> = case.groups.iter().map(|group| group.id).collect();
    let members = deputy_groups::members_on(tx, county_id, &groups, day)?;
    let is_member = |id: &Id| members.iter().any(|one| one.deputy_id == *id);
    if let Some(at) = request.present_ids.iter().position(|id| !is_member(id)) {
        let pointer = format!("/present_ids/{at}");
        return Err(Problem::field(&pointer, "group_activity_not_a_member"));
    }
    for (at, absence) in request.absences.iter().enumerate() {
        let pointer = format!("/absences/{at}/deputy_id");
        if !is_member(&absence.deputy_id) {
            return Err(Problem::field(&pointer, "group_activity_not_a_member"));
        }
        if request.present_ids.contains(&absence.deputy_id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    let was = store_parts::presences_of(tx, county_id, &[case.row.id])?;
    let mut rows: Vec<PresenceRow> = Vec::new();
    for one in members {
        // Somebody of two groups came once.
        if rows.iter().any(|row| row.deputy_id == one.deputy_id) {
            continue;
        }
        let absence = request.absences.iter();
        let mut absence = absence.filter(|absence| absence.deputy_id == one.deputy_id);
        let is_present = request.present_ids.contains(&one.deputy_id);
        // What the office said stays said by it as long as nobody says otherwise.
        let stays = was.iter().any(|old| {
            old.deputy_id == one.deputy_id && old.is_present == is_present && old.is_by_office
        });
        rows.push(PresenceRow {
            county_id,
            activity_id: case.row.id,
            deputy_id: one.deputy_id,
            group_id: one.group_id,
            is_present,
            reason: absence.next().map(|absence| absence.reason.clone()),
            is_by_office: stays || congresses::is_said_by_office(&acting.scope, one.deputy_id),
        });
    }
    let (total, present) = (rows.len(), request.present_ids.len());
    store_parts::replace_presences(tx, &case.row, rows)?;
    case.row.status = GroupActivityStatus::Held;
    case.save(tx, acting)?;
    entry(&case.row, "group_activity.held")
        .with("total", total)
        .with("present", present)
        .write(tx, acting)
}
