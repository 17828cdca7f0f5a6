//! A look at a group with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::{GroupInspectionAction, GroupInspectionStatus};
use super::response::{GroupInspectionActionState, GroupInspectionItem, GroupInspectionResponse};
use super::rows::InspectionRow;
use super::store;
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The look as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<GroupInspectionResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, acting, std::slice::from_ref(row))?;
    Ok(GroupInspectionResponse {
        item: around.item(row)?,
        answer: row.answer.clone(),
        answered_by: row.answered_by_name.clone(),
        answered_at: row.answered_at,
        judged_note: row.judged_note.clone(),
        judged_by: row.judged_by_name.clone(),
        judged_at: row.judged_at,
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<InspectionRow>,
) -> Result<Page<GroupInspectionItem>, Problem> {
    let around = Around::load(conn, acting, &rows.items)?;
    rows.try_map(|row| around.item(&row))
}

/// What looks name.
struct Around {
    towns: HashMap<Id, String>,
    activities: HashMap<Id, String>,
    today: NaiveDate,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[InspectionRow],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let activities: Vec<Id> = rows.iter().filter_map(|row| row.activity_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            activities: store::titles(conn, county_id, &activities)?,
            today: acting.today,
        })
    }

    fn item(&self, row: &InspectionRow) -> Result<GroupInspectionItem, Problem> {
        let methods = serde_json::from_value(row.methods.0.clone());
        let title = row.activity_id.and_then(|id| self.activities.get(&id));
        let is_late = row.due_on.is_some_and(|day| day < self.today);
        Ok(GroupInspectionItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            group_id: row.group_id,
            group_name: row.title.clone(),
            activity_id: row.activity_id,
            activity_title: title.cloned(),
            year: row.year,
            quarter: row.quarter,
            by_county: row.by_county,
            looked_on: row.looked_on,
            looked_by: row.looked_by.clone(),
            methods: methods.map_err(Problem::internal)?,
            findings: row.findings.clone(),
            correction: row.correction.clone(),
            due_on: row.due_on,
            status: row.status,
            is_overdue: is_late && row.status == GroupInspectionStatus::Awaited,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<GroupInspectionActionState> {
    let state = |key: &GroupInspectionAction| {
        let problem = case.check(*key).err().map(Problem::from);
        GroupInspectionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    GroupInspectionAction::ALL.iter().map(state).collect()
}
