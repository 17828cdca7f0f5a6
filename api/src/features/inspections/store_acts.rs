//! Around an inspection: who took part, its report, its units, the feedback.

use super::rows::{DeputyRow, FeedbackRow, HandoverRow, Inspection, ReportRow};
use crate::features::congresses;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    inspection_deputies, inspection_feedbacks, inspection_handovers, inspection_reports,
};
use diesel::prelude::*;

/// Who took part, the leading deputy first.
pub(super) fn deputies(conn: &mut AnyConnection, row: &Inspection) -> Result<Vec<Id>, Problem> {
    Ok(inspection_deputies::table
        .filter(inspection_deputies::county_id.eq(row.county_id))
        .filter(inspection_deputies::inspection_id.eq(row.id))
        .order((
            inspection_deputies::position.asc(),
            inspection_deputies::deputy_id.asc(),
        ))
        .select(inspection_deputies::deputy_id)
        .load(conn)?)
}

/// Of whom an office has said that they took part.
pub(super) fn said_by_office(
    conn: &mut AnyConnection,
    row: &Inspection,
) -> Result<Vec<Id>, Problem> {
    Ok(inspection_deputies::table
        .filter(inspection_deputies::county_id.eq(row.county_id))
        .filter(inspection_deputies::inspection_id.eq(row.id))
        .filter(inspection_deputies::is_by_office.eq(true))
        .select(inspection_deputies::deputy_id)
        .load(conn)?)
}

/// Whether an office has said that those who took part did: it has once it hands the report over, it has not once a
/// deputy names another day.
pub(super) fn set_said(
    conn: &mut AnyConnection,
    row: &Inspection,
    is_by_office: bool,
) -> Result<(), Problem> {
    diesel::update(
        inspection_deputies::table
            .filter(inspection_deputies::county_id.eq(row.county_id))
            .filter(inspection_deputies::inspection_id.eq(row.id)),
    )
    .set(inspection_deputies::is_by_office.eq(is_by_office))
    .execute(conn)?;
    Ok(())
}

/// Enters who took part instead of those before. What an office said of somebody stays said by it.
pub(super) fn set_deputies(
    conn: &mut AnyConnection,
    scope: &Scope,
    row: &Inspection,
    ids: &[Id],
) -> Result<(), Problem> {
    let said = said_by_office(conn, row)?;
    diesel::delete(
        inspection_deputies::table
            .filter(inspection_deputies::county_id.eq(row.county_id))
            .filter(inspection_deputies::inspection_id.eq(row.id)),
    )
    .execute(conn)?;
    let rows: Vec<DeputyRow> = ids
        .iter()
        .zip(0..)
        .map(|(deputy_id, position)| DeputyRow {
            county_id: row.county_id,
            inspection_id: row.id,
            deputy_id: *deputy_id,
            position,
            is_by_office: said.contains(deputy_id)
                || congresses::is_said_by_office(scope, *deputy_id),
        })
        .collect();
    Ok(insert_all!(conn, inspection_deputies::table, &rows)?)
}

/// The report, once it is written.
pub(super) fn report(
    conn: &mut AnyConnection,
    row: &Inspection,
) -> Result<Option<ReportRow>, Problem> {
    Ok(inspection_reports::table
        .find((row.county_id, row.id))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes the report, instead of what was there.
pub(super) fn set_report(conn: &mut AnyConnection, report: &ReportRow) -> Result<(), Problem> {
    let before = inspection_reports::table.find((report.county_id, report.inspection_id));
    diesel::delete(before).execute(conn)?;
    diesel::insert_into(inspection_reports::table)
        .values(report)
        .execute(conn)?;
    Ok(())
}

/// Enters a unit it is handed over to.
pub(super) fn insert_handover(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::insert_into(inspection_handovers::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Takes a unit away it was handed over to, which has not answered.
pub(super) fn delete_handover(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::delete(inspection_handovers::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// The units it is handed over to, oldest first.
pub(super) fn handovers(
    conn: &mut AnyConnection,
    row: &Inspection,
) -> Result<Vec<HandoverRow>, Problem> {
    Ok(inspection_handovers::table
        .filter(inspection_handovers::county_id.eq(row.county_id))
        .filter(inspection_handovers::inspection_id.eq(row.id))
        .order((
            inspection_handovers::at.asc(),
            inspection_handovers::id.asc(),
        ))
        .select(HandoverRow::as_select())
        .load(conn)?)
}

/// What one unit has of several inspections: last day, and whether it has answered.
pub(super) fn handovers_of_unit(
    conn: &mut AnyConnection,
    county_id: i64,
    unit_id: Id,
    ids: Vec<Id>,
) -> Result<Vec<HandoverRow>, Problem> {
    Ok(inspection_handovers::table
        .filter(inspection_handovers::county_id.eq(county_id))
        .filter(inspection_handovers::unit_id.eq(unit_id))
        .filter(one_of(inspection_handovers::inspection_id, ids))
        .select(HandoverRow::as_select())
        .load(conn)?)
}

/// Writes the answer of a unit.
pub(super) fn save_answer(conn: &mut AnyConnection, row: &HandoverRow) -> Result<(), Problem> {
    diesel::update(inspection_handovers::table.find((row.county_id, row.id)))
        .set((
            inspection_handovers::answer.eq(&row.answer),
            inspection_handovers::answered_by.eq(&row.answered_by),
            inspection_handovers::answered_post.eq(&row.answered_post),
            inspection_handovers::answered_on.eq(row.answered_on),
            inspection_handovers::answer_recorded_by.eq(row.answer_recorded_by),
            inspection_handovers::answer_recorded_by_name.eq(&row.answer_recorded_by_name),
            inspection_handovers::answered_at.eq(row.answered_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Enters what the deputies were told.
pub(super) fn insert_feedback(conn: &mut AnyConnection, row: &FeedbackRow) -> Result<(), Problem> {
    diesel::insert_into(inspection_feedbacks::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What the deputies were told.
pub(super) fn feedback(
    conn: &mut AnyConnection,
    row: &Inspection,
) -> Result<Option<FeedbackRow>, Problem> {
    Ok(inspection_feedbacks::table
        .find((row.county_id, row.id))
        .select(FeedbackRow::as_select())
        .first(conn)
        .optional()?)
}
