//! What of the oral opinions runs against a day: the answer of the unit (J21).

use super::log::{SUBJECT, title};
use super::model::OralOpinionStatus;
use super::rows::OralOpinion;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{deadlines, oral_opinions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The oral opinions as a source of reminders.
pub struct Clocks;

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let rows: Vec<(OralOpinion, Id, NaiveDate, NaiveDate)> = oral_opinions::table
            .inner_join(
                deadlines::table.on(deadlines::county_id
                    .eq(oral_opinions::county_id)
                    .and(deadlines::subject_id.eq(oral_opinions::id))
                    .and(deadlines::closed_on.is_null())),
            )
            .filter(oral_opinions::county_id.eq(county_id))
            .filter(oral_opinions::status.eq(OralOpinionStatus::Routed))
            .filter(oral_opinions::due_on.le(until))
            .order((deadlines::due_on.asc(), deadlines::id.asc()))
            .select((
                OralOpinion::as_select(),
                deadlines::id,
                deadlines::due_on,
                deadlines::start_on,
            ))
            .load(conn)?;
        let running = rows
            .into_iter()
            .map(|(row, source_id, due_on, since)| Running {
                source_id,
                kind: RunningKind::Reply,
                due_on,
                since,
                subject_kind: SUBJECT,
                subject_id: row.id,
                title: title(&row),
                number: None,
                town_id: row.town_id,
                unit_ids: row.unit_id.into_iter().collect(),
                deputy_ids: Vec::new(),
                office_id: row.office_id,
            });
        Ok(running.collect())
    }
}
