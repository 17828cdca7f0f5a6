//! An activity is planned.

use super::case::Case;
use super::dto::PlanGroupActivityRequest;
use super::log::entry;
use super::model::{GroupActivityAction, GroupActivityStatus};
use super::rows::{ActivityRow, PartRow};
use super::rules::quarter;
use super::{store, store_parts};
use crate::features::deputy_groups::{self, Group};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};
use chrono::{Datelike, Months, NaiveDate};

/// Plans it, for one group or for several together; their members are told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PlanGroupActivityRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let groups = groups(tx, acting, &request.group_ids)?;
    let first = groups
        .first()
        .ok_or_else(|| Problem::field("/group_ids", "required"))?;
    if let Some(code) = wrong_day(acting, request.held_on) {
        return Err(Problem::field("/held_on", code));
    }
    let row = ActivityRow {
        county_id,
        id,
        level: first.level,
        organ_id: first.organ_id,
        town_id: first.town_id,
        office_id: first.office_id,
        term_id: first.term_id,
        year: request.held_on.year(),
        quarter: quarter(request.held_on),
        title: request.title.clone(),
        content: request.content.clone(),
        place: request.place.clone(),
        held_on: request.held_on,
        status: GroupActivityStatus::Planned,
        cancel_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: first.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let case = Case::new(tx, acting, row, groups)?;
    case.check(GroupActivityAction::Edit)?;
    store::insert(tx, &case.row)?;
    let parts = case.groups.iter().map(|group| PartRow {
        county_id,
        activity_id: id,
        group_id: group.id,
    });
    store_parts::insert_groups(tx, parts.collect())?;
    let told = deputy_groups::members(tx, county_id, &request.group_ids)?;
    entry(&case.row, "group_activity.planned")
        .telling(told.into_iter().map(|one| Recipient::deputy(one.deputy_id)))
        .write(tx, acting)?;
    Ok(case)
}

/// The groups named: each once, in scope, of one congress, not dissolved.
fn groups(tx: &mut Tx<'_>, acting: &Acting, ids: &[Id]) -> Result<Vec<Group>, Problem> {
    let found = deputy_groups::in_scope(tx, &acting.scope, ids)?;
    let mut groups: Vec<Group> = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let pointer = format!("/group_ids/{at}");
        if groups.iter().any(|one| one.id == *id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        let group = found.iter().find(|one| one.id == *id && !one.is_dissolved);
        let group = group.ok_or_else(|| Problem::field(&pointer, "not_a_deputy_group"))?;
        if groups.iter().any(|one| one.term_id != group.term_id) {
            return Err(Problem::field(&pointer, "group_activity_other_congress"));
        }
        groups.push(group.clone());
    }
    Ok(groups)
}

/// Why a day cannot be that of an activity: the code of the field error. One year back and ahead.
pub(super) fn wrong_day(acting: &Acting, day: NaiveDate) -> Option<&'static str> {
    let year = Months::new(12);
    let from = acting.today.checked_sub_months(year);
    let until = acting.today.checked_add_months(year);
    let is_within = Some(day) >= from && Some(day) <= until;
    (!is_within).then_some("group_activity_day_out_of_range")
}
