//! A report is put on the plan.

use super::case::Case;
use super::dto::PlanVoterReportRequest;
use super::log::{deputy, entry};
use super::model::{VoterReportAction, VoterReportStatus};
use super::rows::ReportRow;
use super::rules::wrong_day;
use super::{slips, store, store_parts};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{Timestamp, Tx};
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;

/// Plans it; the deputy is told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PlanVoterReportRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::of_staff(tx, acting)?;
    let congress = congress.ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
    if let Some(code) = wrong_day(request.held_on, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    on_the_day(request.begins_at, request.held_on)?;
    let seat = store_parts::seat(tx, (county_id, congress.term_id), request.deputy_id)?;
    let seat = seat.ok_or_else(|| Problem::field("/deputy_id", "not_a_deputy"))?;
    if !seat.is_in_office(request.held_on) {
        return Err(Problem::field("/deputy_id", "voter_report_not_in_office"));
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
        constituency: seat.constituency,
        form: request.form,
        held_on: request.held_on,
        begins_at: request.begins_at,
        place: request.place.clone(),
        moved_from: None,
        move_reason: None,
        content: None,
        written_at: None,
        status: VoterReportStatus::Planned,
        voters_present: None,
        few_reason: None,
        code: slips::page_code(),
        announced_on: None,
        feedback: None,
        fed_back_on: None,
        improvements: None,
        read_on: None,
        end_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let case = Case::new(tx, acting, row, None)?;
    case.check(VoterReportAction::Move)?;
    store::insert(tx, &case.row)?;
    entry(&case, "voter_report.planned")
        .telling(deputy(&case))
        .write(tx, acting)?;
    Ok(case)
}

/// It begins on its day.
pub(super) fn on_the_day(begins_at: Option<Timestamp>, day: NaiveDate) -> Result<(), Problem> {
    match begins_at.is_none_or(|begins_at| local_date(begins_at) == day) {
        true => Ok(()),
        false => Err(Problem::field("/begins_at", "voter_report_begins_that_day")),
    }
}
