//! The units a decision is handed over to, with their reports.

use super::case::Case;
use super::model::{DecisionAction, DecisionHandoverStatus as At};
use super::response::{DecisionHandover, DecisionReport};
use super::rows::{HandoverRow, ReportRow};
use super::{judging, store_acts};
use crate::features::clocks::{self, Deadline, DeadlineResponse};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;

/// Those the reader sees, oldest first.
pub(super) fn all(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
    (seen, deadlines): (&[&HandoverRow], &[Deadline]),
) -> Result<Vec<DecisionHandover>, Problem> {
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let units: Vec<Id> = seen.iter().map(|one| one.unit_id).collect();
    let mut units = organs::names(conn, case.row.county_id, &units)?;
    let reports = store_acts::reports(conn, &case.row)?;
    let may = |act| case.check(act).is_ok();
    let (report, judge, take_back) = (
        may(DecisionAction::Report),
        may(DecisionAction::Judge),
        may(DecisionAction::TakeBack),
    );
    let told = seen.iter().map(|row| {
        // The newest comes first.
        let deadline = deadlines.iter().find(|one| one.subject_id == row.id);
        let own = reports.iter().filter(|one| one.handover_id == row.id);
        let is_waiting = row.status == At::Waiting;
        DecisionHandover {
            id: row.id,
            unit_id: row.unit_id,
            unit_name: units.remove(&row.unit_id).unwrap_or_default(),
            request: row.request.clone(),
            decided_on: row.decided_on,
            decided_by: row.decided_by.clone(),
            status: row.status,
            round: row.round,
            due_on: row.due_on,
            is_overdue: is_waiting && clocks::is_overdue(row.due_on, acting.today),
            deadline: deadline.map(|one| DeadlineResponse::of(one, acting.locale)),
            reports: own.map(|one| told(one, acting.locale)).collect(),
            may_report: report && is_waiting,
            may_judge: judge && row.status == At::Reported,
            may_take_back: take_back && is_waiting && row.round == 1,
        }
    });
    Ok(told.collect())
}

fn told(row: &ReportRow, locale: Locale) -> DecisionReport {
    DecisionReport {
        round: row.round,
        content: row.content.clone(),
        reported_by: row.reported_by.clone(),
        reported_post: row.reported_post.clone(),
        reported_on: row.reported_on,
        recorded_by: row.recorded_by_name.clone(),
        verdict: row.verdict,
        judged_on: row.judged_on,
        judged_by: row.judged_by.clone(),
        judged_recorded_by: row.judged_recorded_by_name.clone(),
        remarks: row.remarks.clone(),
        rating: judging::told(row, locale),
    }
}
