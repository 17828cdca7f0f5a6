//! Recording an inspection: in which congress, who led it, who took part, its report.

use super::case::Case;
use super::dto::CreateInspectionRequest;
use super::log::{Entry, SUBJECT, steps};
use super::model::InspectionStatus;
use super::rows::{Inspection, ReportRow};
use super::{store, store_acts};
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use crate::platform::text::search_text;
use chrono::NaiveDate;
use std::collections::HashSet;

/// Enters an inspection as asked for. Who took part is told of it; the leading deputy writes the report, or
/// the office hands it over when it is there.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateInspectionRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let asked = (request.lead_deputy_id, "/lead_deputy_id");
    let (congress, lead_id, lead_name) = congresses::led_by(tx, acting, request.level, asked)?;
    in_order(acting, request.begins_on, request.ends_on)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = Inspection {
        county_id: acting.scope.county_id(),
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        kind: request.kind,
        title: request.title.clone(),
        begins_on: request.begins_on,
        ends_on: request.ends_on,
        place: request.place.clone(),
        lead_deputy_id: lead_id,
        lead_name,
        deputy_count: 1,
        status: InspectionStatus::Open,
        has_report: request.report.is_some(),
        unit_count: 0,
        answered_count: 0,
        due_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
    };
    row.search_text = searchable(&row);
    let deputies = took_part(tx, acting, &row, &request.deputy_ids)?;
    row.deputy_count = i32::try_from(deputies.len()).map_err(Problem::internal)?;
    let files = &request.attachment_ids;
    if !attachments::are_prepared(tx, &acting.scope, SUBJECT, id, files)? {
        return Err(Problem::field("/attachment_ids", "not_yours"));
    }
    store::insert(tx, &row)?;
    store_acts::set_deputies(tx, &acting.scope, &row, &deputies)?;
    if let Some(content) = &request.report {
        store_acts::set_report(tx, &report(acting, &row, content))?;
    }
    let entry = Entry::new(&row, "inspection.recorded").telling(&deputies);
    let entry = if row.has_report {
        entry.opening_for_office(steps::HAND_OVER)
    } else {
        entry.opening(Audience::deputy(lead_id), steps::WRITE_REPORT, None)
    };
    entry.write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// The report as the actor writes it now.
pub(super) fn report(acting: &Acting, row: &Inspection, content: &str) -> ReportRow {
    ReportRow {
        county_id: row.county_id,
        inspection_id: row.id,
        written_by: acting.scope.account_id(),
        written_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        content: content.to_owned(),
    }
}

/// The text an inspection is found by.
pub(super) fn searchable(row: &Inspection) -> String {
    search_text(&[&row.lead_name, &row.title, &row.place])
}

/// Its days: begun, and not over before it begins.
pub(super) fn in_order(
    acting: &Acting,
    begins_on: NaiveDate,
    ends_on: NaiveDate,
) -> Result<(), Problem> {
    if begins_on > acting.today {
        return Err(Problem::field("/begins_on", "future"));
    }
    if ends_on < begins_on {
        return Err(Problem::field(
            "/ends_on",
            "inspection_ends_before_it_begins",
        ));
    }
    Ok(())
}

/// Everybody who took part, the leading deputy first; 422 for those who are not in office of its congress
/// or are listed twice.
pub(super) fn took_part(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Inspection,
    others: &[Id],
) -> Result<Vec<Id>, Problem> {
    let in_office = congresses::deputies_in_office(tx, &acting.scope, row.term_id, others)?;
    let mut all = vec![row.lead_deputy_id];
    let mut seen = HashSet::new();
    let mut problem: Option<Problem> = None;
    for (index, id) in others.iter().enumerate() {
        let code = match in_office.contains_key(id) {
            _ if !seen.insert(*id) => "duplicate",
            // The leading deputy may be listed along with the others.
            true if *id == row.lead_deputy_id => continue,
            true => {
                all.push(*id);
                continue;
            }
            false => "not_a_deputy",
        };
        let base = problem
            .take()
            .unwrap_or_else(|| problem_codes::VALIDATION_FAILED.problem());
        problem = Some(base.at(format!("/deputy_ids/{index}"), code, Params::new()));
    }
    problem.map_or(Ok(all), Err)
}

/// The identifier the phone minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
