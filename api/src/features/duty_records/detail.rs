//! A record with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::DutyAction;
use super::response::{DutyRecordActionState, DutyRecordItem, DutyRecordResponse};
use super::rows::RecordRow;
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use std::collections::HashMap;

/// The record as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DutyRecordResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(DutyRecordResponse {
        item: around.item(row),
        note: row.note.clone(),
        entered_by: row.entered_by.map(|_| row.entered_by_name.clone()),
        decided_by: row.decided_by_name.clone(),
        decided_at: row.decided_at,
        sample_note: row.sample_note.clone(),
        sampled_by: row.sampled_by_name.clone(),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(case, acting),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<RecordRow>,
) -> Result<Page<DutyRecordItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What records name.
pub(super) struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    pub(super) fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[RecordRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
        })
    }

    pub(super) fn item(&self, row: &RecordRow) -> DutyRecordItem {
        let name = self.deputies.get(&row.deputy_id);
        DutyRecordItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: name.cloned().unwrap_or_default(),
            kind: row.kind,
            held_on: row.held_on,
            year: row.year,
            quarter: row.quarter,
            is_late: row.is_late(),
            title: row.title.clone(),
            hours: row.hours,
            origin: row.origin,
            source_kind: row.source_kind,
            source_id: row.source_id,
            status: row.status,
            is_by_office: row.is_by_office,
            reason: row.reason.clone(),
            sample_result: row.sample_result,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, acting: &Acting) -> Vec<DutyRecordActionState> {
    let state = |key: &DutyAction| {
        let problem = case.check(acting, *key).err();
        DutyRecordActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DutyAction::ALL.iter().map(state).collect()
}
