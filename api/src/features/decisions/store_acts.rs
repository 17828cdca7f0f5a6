//! Around a decision: its text, its units, their reports, how it ended.

use super::model::DecisionHandoverStatus;
use super::rows::{ClosingRow, DecisionRow, HandoverRow, ReportRow, TextRow};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{decision_closings, decision_handovers, decision_reports, decision_texts};
use diesel::prelude::*;

/// Its text.
pub(super) fn text(conn: &mut AnyConnection, row: &DecisionRow) -> Result<String, Problem> {
    Ok(decision_texts::table
        .find((row.county_id, row.id))
        .select(decision_texts::content)
        .first(conn)?)
}

/// Enters its text.
pub(super) fn insert_text(conn: &mut AnyConnection, row: &TextRow) -> Result<(), Problem> {
    diesel::insert_into(decision_texts::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes another text.
pub(super) fn save_text(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    content: &str,
) -> Result<(), Problem> {
    diesel::update(decision_texts::table.find((row.county_id, row.id)))
        .set(decision_texts::content.eq(content))
        .execute(conn)?;
    Ok(())
}

/// Enters a unit it is handed over to.
pub(super) fn insert_handover(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::insert_into(decision_handovers::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes where it stands with a unit.
pub(super) fn save_handover(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::update(decision_handovers::table.find((row.county_id, row.id)))
        .set((
            decision_handovers::status.eq(row.status),
            decision_handovers::round.eq(row.round),
            decision_handovers::due_on.eq(row.due_on),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a unit away it was handed over to, which has never reported.
pub(super) fn delete_handover(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::delete(decision_handovers::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// The units it is handed over to, oldest first.
pub(super) fn handovers(
    conn: &mut AnyConnection,
    row: &DecisionRow,
) -> Result<Vec<HandoverRow>, Problem> {
    Ok(decision_handovers::table
        .filter(decision_handovers::county_id.eq(row.county_id))
        .filter(decision_handovers::decision_id.eq(row.id))
        .order((decision_handovers::at.asc(), decision_handovers::id.asc()))
        .select(HandoverRow::as_select())
        .load(conn)?)
}

/// What one unit has of several decisions.
pub(super) fn handovers_of_unit(
    conn: &mut AnyConnection,
    county_id: i64,
    unit_id: Id,
    ids: Vec<Id>,
) -> Result<Vec<HandoverRow>, Problem> {
    Ok(decision_handovers::table
        .filter(decision_handovers::county_id.eq(county_id))
        .filter(decision_handovers::unit_id.eq(unit_id))
        .filter(one_of(decision_handovers::decision_id, ids))
        .select(HandoverRow::as_select())
        .load(conn)?)
}

/// Enters a report.
pub(super) fn insert_report(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), Problem> {
    diesel::insert_into(decision_reports::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// All reports of a decision, by unit, oldest first.
pub(super) fn reports(
    conn: &mut AnyConnection,
    row: &DecisionRow,
) -> Result<Vec<ReportRow>, Problem> {
    Ok(decision_reports::table
        .filter(decision_reports::county_id.eq(row.county_id))
        .filter(decision_reports::decision_id.eq(row.id))
        .order((
            decision_reports::handover_id.asc(),
            decision_reports::round.asc(),
        ))
        .select(ReportRow::as_select())
        .load(conn)?)
}

/// The report of a unit in the round that runs; none before it has reported in it.
pub(super) fn report(
    conn: &mut AnyConnection,
    of: &HandoverRow,
) -> Result<Option<ReportRow>, Problem> {
    if of.status == DecisionHandoverStatus::Waiting {
        return Ok(None);
    }
    Ok(decision_reports::table
        .find((of.county_id, of.id, of.round))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// The day on which the body judged last.
pub(super) fn last_judged(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    handover_id: Option<Id>,
) -> Result<Option<chrono::NaiveDate>, Problem> {
    let mut query = decision_reports::table
        .into_boxed()
        .filter(decision_reports::county_id.eq(row.county_id))
        .filter(decision_reports::decision_id.eq(row.id))
        .filter(decision_reports::judged_on.is_not_null());
    if let Some(id) = handover_id {
        query = query.filter(decision_reports::handover_id.eq(id));
    }
    let newest: Option<Option<chrono::NaiveDate>> = query
        .order(decision_reports::judged_on.desc())
        .select(decision_reports::judged_on)
        .first(conn)
        .optional()?;
    Ok(newest.flatten())
}

/// Writes what the body thinks of a report.
pub(super) fn save_judgement(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), Problem> {
    diesel::update(decision_reports::table.find((row.county_id, row.handover_id, row.round)))
        .set((
            decision_reports::verdict.eq(row.verdict),
            decision_reports::judged_on.eq(row.judged_on),
            decision_reports::judged_by.eq(&row.judged_by),
            decision_reports::judged_recorded_by_name.eq(&row.judged_recorded_by_name),
            decision_reports::grade.eq(row.grade),
            decision_reports::rating.eq(&row.rating),
            decision_reports::remarks.eq(&row.remarks),
        ))
        .execute(conn)?;
    Ok(())
}

/// Enters how it ended.
pub(super) fn insert_closing(conn: &mut AnyConnection, row: &ClosingRow) -> Result<(), Problem> {
    diesel::insert_into(decision_closings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// How it ended.
pub(super) fn closing(
    conn: &mut AnyConnection,
    row: &DecisionRow,
) -> Result<Option<ClosingRow>, Problem> {
    Ok(decision_closings::table
        .find((row.county_id, row.id))
        .select(ClosingRow::as_select())
        .first(conn)
        .optional()?)
}
