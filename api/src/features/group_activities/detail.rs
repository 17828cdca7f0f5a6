//! An activity with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{GroupActivityAction, GroupActivityStatus, GroupActivityStep};
use super::response::{
    GroupActivityActionState, GroupActivityGroup, GroupActivityItem, GroupActivityPresence,
    GroupActivityResponse, GroupActivityStepState,
};
use super::rows::{ActivityRow, PartRow, PresenceRow, StepRow};
use super::store_parts;
use crate::features::attachments::AttachmentResponse;
use crate::features::deputy_groups::{self, Group};
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The activity as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<GroupActivityResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let files = attachments::list_by_part(conn, &acting.scope, SUBJECT, row.id)?;
    let of = |step: Option<&str>| -> Vec<AttachmentResponse> {
        let here = files.iter().filter(|(part, _)| part.as_deref() == step);
        here.map(|(_, file)| file.clone()).collect()
    };
    let steps = GroupActivityStep::ALL.iter();
    let steps = steps
        .map(|step| step_state(*step, &around.steps, of(Some(step.as_str()))))
        .collect();
    Ok(GroupActivityResponse {
        item: around.item(row),
        content: row.content.clone(),
        cancel_reason: row.cancel_reason.clone(),
        steps,
        presences: people(conn, case, &around.presences)?,
        attachments: of(None),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ActivityRow>,
) -> Result<Page<GroupActivityItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// Who was to come, and came or not.
fn people(
    conn: &mut AnyConnection,
    case: &Case,
    known: &[PresenceRow],
) -> Result<Vec<GroupActivityPresence>, Problem> {
    let row = &case.row;
    let mut found: Vec<GroupActivityPresence> = match row.status {
        GroupActivityStatus::Planned => {
            let groups: Vec<Id> = case.groups.iter().map(|group| group.id).collect();
            let members = deputy_groups::members_on(conn, row.county_id, &groups, row.held_on)?;
            let people = members.into_iter().map(|one| GroupActivityPresence {
                deputy_id: one.deputy_id,
                name: String::new(),
                group_id: one.group_id,
                is_present: None,
                reason: None,
            });
            people.collect()
        }
        GroupActivityStatus::Held | GroupActivityStatus::Cancelled => known
            .iter()
            .map(|one| GroupActivityPresence {
                deputy_id: one.deputy_id,
                name: String::new(),
                group_id: one.group_id,
                is_present: Some(one.is_present),
                reason: one.reason.clone(),
            })
            .collect(),
    };
    let ids = found.iter().map(|one| one.deputy_id).collect();
    let mut names = congresses::deputy_names(conn, row.county_id, ids)?;
    for one in &mut found {
        one.name = names.remove(&one.deputy_id).unwrap_or_default();
    }
    Ok(found)
}

fn step_state(
    step: GroupActivityStep,
    recorded: &[StepRow],
    attachments: Vec<AttachmentResponse>,
) -> GroupActivityStepState {
    let row = recorded.iter().find(|row| row.step == step);
    GroupActivityStepState {
        step,
        done_on: row.map(|row| row.done_on),
        note: row.map(|row| row.note.clone()),
        link_kind: row.and_then(|row| row.link_kind),
        link_id: row.and_then(|row| row.link_id),
        recorded_by: row.map(|row| row.recorded_by_name.clone()),
        attachments,
    }
}

/// What activities name, and what hangs on them.
struct Around {
    towns: HashMap<Id, String>,
    groups: Vec<Group>,
    parts: Vec<PartRow>,
    steps: Vec<StepRow>,
    presences: Vec<PresenceRow>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[ActivityRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let parts = store_parts::groups(conn, county_id, &ids)?;
        let groups: Vec<Id> = parts.iter().map(|one| one.group_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            groups: deputy_groups::named(conn, county_id, &groups)?,
            steps: store_parts::steps_of(conn, county_id, &ids)?,
            presences: store_parts::presences_of(conn, county_id, &ids)?,
            parts,
        })
    }

    fn item(&self, row: &ActivityRow) -> GroupActivityItem {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let is_held = row.status == GroupActivityStatus::Held;
        let came = self
            .presences
            .iter()
            .filter(|one| one.activity_id == row.id);
        let total = came.clone().count();
        let present = came.filter(|one| one.is_present).count();
        let parts = self.parts.iter().filter(|one| one.activity_id == row.id);
        let groups = parts.filter_map(|part| {
            let group = self.groups.iter().find(|one| one.id == part.group_id)?;
            Some(GroupActivityGroup {
                id: group.id,
                name: group.name.clone(),
            })
        });
        let steps = self.steps.iter().filter(|one| one.activity_id == row.id);
        GroupActivityItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            groups: groups.collect(),
            title: row.title.clone(),
            place: row.place.clone(),
            held_on: row.held_on,
            year: row.year,
            quarter: row.quarter,
            status: row.status,
            steps_done: count(steps.count()),
            present: is_held.then_some(count(present)),
            total: is_held.then_some(count(total)),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<GroupActivityActionState> {
    let state = |key: &GroupActivityAction| {
        let problem = case.check(*key).err().map(Problem::from);
        GroupActivityActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    GroupActivityAction::ALL.iter().map(state).collect()
}
