//! The report is written, held before voters, and what they asked is noted (A6).

use super::case::Case;
use super::dto::{HoldVoterReportRequest, NoteVoterReportQuestionRequest, WriteVoterReportRequest};
use super::log::{beside, deputy, entry};
use super::measures::min_present;
use super::model::{VoterReportForm, VoterReportStatus};
use super::rows::QuestionRow;
use super::rules::wrong_day;
use super::store_parts;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted, problem_codes};
use crate::platform::i18n::Params;

/// Writes the report, or writes it anew.
pub(in crate::features) fn write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WriteVoterReportRequest,
) -> Result<(), Problem> {
    case.row.content = Some(request.content.clone());
    case.row.written_at = Some(acting.now);
    case.save(tx, acting)?;
    entry(case, "voter_report.written")
        .telling(deputy(case))
        .write(tx, acting)
}

/// It was held, before so many voters; at a meeting of too few with the reason. Corrected the same way.
pub(in crate::features) fn hold(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &HoldVoterReportRequest,
) -> Result<(), Problem> {
    let held_on = request.held_on.unwrap_or(case.row.held_on);
    if held_on > acting.today {
        return Err(Problem::field("/held_on", "future"));
    }
    if let Some(code) = wrong_day(held_on, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    let of = (case.row.county_id, case.row.term_id);
    let seat = store_parts::seat(tx, of, case.row.deputy_id)?;
    if !seat.is_some_and(|seat| seat.is_in_office(held_on)) {
        return Err(Problem::field("/held_on", "voter_report_not_in_office"));
    }
    let minimum = min_present(tx, case.place(), held_on)?;
    let minimum = minimum.int().map_err(Problem::internal)?;
    let is_few = case.row.form == VoterReportForm::Oral && request.voters_present < minimum;
    if is_few && request.few_reason.is_none() {
        let values: Params = [("minimum".to_owned(), minimum.into())].into();
        let problem = problem_codes::VALIDATION_FAILED.problem();
        return Err(problem.at("/few_reason", "voter_report_few_voters", values));
    }
    let row = &mut case.row;
    let is_as_planned = row.held_on == held_on;
    row.begins_at = row.begins_at.filter(|_| is_as_planned);
    row.held_on = held_on;
    row.status = VoterReportStatus::Held;
    row.voters_present = Some(request.voters_present);
    row.few_reason = request.few_reason.clone().filter(|_| is_few);
    case.save(tx, acting)?;
    entry(case, "voter_report.held")
        .with("present", request.voters_present)
        .with("reason", case.row.few_reason.clone())
        .telling(deputy(case))
        .write(tx, acting)
}

/// Notes a question; the report itself stays at its version, so that several may be noted without network.
pub(in crate::features) fn note(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &NoteVoterReportQuestionRequest,
) -> Result<(), Problem> {
    let county_id = case.row.county_id;
    let id = minted(request.id, |id| {
        store_parts::has_question(tx, county_id, id)
    })?;
    let row = QuestionRow {
        county_id,
        id,
        report_id: case.row.id,
        question: request.question.clone(),
        answer: request.answer.clone(),
        noted_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::insert_question(tx, &row)?;
    beside(case, "voter_report.noted").write(tx, acting)
}
