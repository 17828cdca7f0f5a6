//! A report with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::CustodyReportAction;
use super::response::{CustodyReportActionState, CustodyReportItem, CustodyReportResponse};
use super::rows::ReportRow;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The report as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<CustodyReportResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(CustodyReportResponse {
        item: around.item(row),
        document_number: row.document_number.clone(),
        note: row.note.clone(),
        consent_on: row.consent_on,
        consent_by: row.consent_by.clone(),
        close_note: row.close_note.clone(),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ReportRow>,
) -> Result<Page<CustodyReportItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What reports name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[ReportRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
        })
    }

    fn item(&self, row: &ReportRow) -> CustodyReportItem {
        let name = self.deputies.get(&row.deputy_id);
        CustodyReportItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: name.cloned().unwrap_or_default(),
            authority: row.authority.clone(),
            measure: row.measure,
            measured_on: row.measured_on,
            received_on: row.received_on,
            consent: row.consent,
            suspended_on: row.suspended_on,
            closed_on: row.closed_on,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<CustodyReportActionState> {
    let state = |key: &CustodyReportAction| {
        let problem = case.check(*key).err().map(Problem::from);
        CustodyReportActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    CustodyReportAction::ALL.iter().map(state).collect()
}
