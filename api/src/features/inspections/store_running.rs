//! What of the inspections runs against a day: the answer of each unit (J22).

use super::log::SUBJECT;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{deadlines, inspection_handovers, inspections};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The inspections as a source of reminders.
pub struct Clocks;

/// Inspection, title, town, office, unit, deadline, its last day, its first day.
type Row = (Id, String, Option<Id>, Id, Id, Id, NaiveDate, NaiveDate);

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let rows: Vec<Row> = inspection_handovers::table
            .inner_join(
                inspections::table.on(inspections::county_id
                    .eq(inspection_handovers::county_id)
                    .and(inspections::id.eq(inspection_handovers::inspection_id))),
            )
            .inner_join(
                deadlines::table.on(deadlines::county_id
                    .eq(inspection_handovers::county_id)
                    .and(deadlines::subject_id.eq(inspection_handovers::id))
                    .and(deadlines::closed_on.is_null())),
            )
            .filter(inspection_handovers::county_id.eq(county_id))
            .filter(inspection_handovers::answered_at.is_null())
            .filter(deadlines::due_on.le(until))
            .order((deadlines::due_on.asc(), deadlines::id.asc()))
            .select((
                inspections::id,
                inspections::title,
                inspections::town_id,
                inspections::office_id,
                inspection_handovers::unit_id,
                deadlines::id,
                deadlines::due_on,
                deadlines::start_on,
            ))
            .load(conn)?;
        let running = rows.into_iter().map(
            |(subject_id, title, town_id, office_id, unit, source_id, due_on, since)| Running {
                source_id,
                kind: RunningKind::Reply,
                due_on,
                since,
                subject_kind: SUBJECT,
                subject_id,
                title,
                number: None,
                town_id,
                unit_ids: vec![unit],
                deputy_ids: Vec::new(),
                office_id,
            },
        );
        Ok(running.collect())
    }
}
