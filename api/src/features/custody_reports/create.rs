//! A report is received.

use super::case::Case;
use super::dto::RecordCustodyReportRequest;
use super::log::tell;
use super::model::CustodyReportAction;
use super::rows::ReportRow;
use super::rules::{consent_for, wrong_day};
use super::store;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Enters it; the county is told at once.
pub(super) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordCustodyReportRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let mandate = store::mandate(tx, county_id, (congress.term_id, request.deputy_id))?;
    let (mandate_id, _) = mandate.ok_or_else(|| Problem::field("/deputy_id", "not_a_deputy"))?;
    let measured_on = request.measured_on;
    if measured_on > acting.today {
        return Err(Problem::field("/measured_on", "future"));
    }
    let received_on = request.received_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(received_on, measured_on, acting.today) {
        return Err(Problem::field("/received_on", code));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = ReportRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id: request.deputy_id,
        mandate_id,
        authority: request.authority.clone(),
        measure: request.measure,
        document_number: request.document_number.clone(),
        measured_on,
        received_on,
        note: request.note.clone(),
        consent: consent_for(congress.level, request.measure),
        consent_on: None,
        consent_by: None,
        suspended_on: None,
        closed_on: None,
        close_note: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let case = Case::new(acting, row);
    case.check(CustodyReportAction::Close)?;
    store::insert(tx, &case.row)?;
    tell(tx, acting, &case, "custody_report.received")?;
    Ok(case)
}
