//! What of the visits runs against a day: the result of the unit that has it (A3, 代表法31).

use super::log::SUBJECT;
use super::model::ReceptionHandling;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::features::receptions;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::reception_visits as visits;
use chrono::NaiveDate;
use diesel::prelude::*;

/// The visits as a source of reminders.
pub struct Clocks;

/// Visit, reception, its day, town, office, unit, the last day, the first day.
type Row = (
    Id,
    Id,
    NaiveDate,
    Option<Id>,
    Id,
    Option<Id>,
    Option<NaiveDate>,
    Option<NaiveDate>,
);

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let rows: Vec<Row> = visits::table
            .filter(visits::county_id.eq(county_id))
            .filter(visits::handling.eq(ReceptionHandling::HandedOver))
            .filter(visits::result.is_null())
            .filter(visits::due_on.le(until))
            .order((visits::due_on.asc(), visits::id.asc()))
            .select((
                visits::id,
                visits::reception_id,
                visits::received_on,
                visits::town_id,
                visits::office_id,
                visits::unit_id,
                visits::due_on,
                visits::handed_on,
            ))
            .load(conn)?;
        let receptions: Vec<Id> = rows.iter().map(|row| row.1).collect();
        let named = receptions::named(conn, county_id, &receptions)?;
        let running = rows.into_iter().filter_map(
            |(subject_id, reception_id, day, town_id, office_id, unit_id, due_on, handed_on)| {
                let station = &named.get(&reception_id)?.station_name;
                Some(Running {
                    source_id: subject_id,
                    kind: RunningKind::Reply,
                    due_on: due_on?,
                    since: handed_on?,
                    subject_kind: SUBJECT,
                    subject_id,
                    title: format!("{station} {day}"),
                    number: None,
                    town_id,
                    unit_ids: unit_id.into_iter().collect(),
                    deputy_ids: Vec::new(),
                    office_id,
                })
            },
        );
        Ok(running.collect())
    }
}
