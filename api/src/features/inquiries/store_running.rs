//! What of the inquiries runs against a day: the answer (Q3).

use super::log::SUBJECT;
use super::model::InquiryStatus;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{inquiries, inquiry_decisions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The inquiries as a source of reminders.
pub struct Clocks;

/// What is told of an inquiry.
#[derive(Queryable, Selectable)]
#[diesel(table_name = inquiries)]
struct Subject {
    id: Id,
    title: String,
    number: Option<String>,
    town_id: Option<Id>,
    unit_id: Option<Id>,
    office_id: Id,
    due_on: Option<NaiveDate>,
}

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        // Each round has one decision how it is answered, with which its time begins.
        let decided = inquiry_decisions::table.on(inquiry_decisions::county_id
            .eq(inquiries::county_id)
            .and(inquiry_decisions::inquiry_id.eq(inquiries::id))
            .and(inquiry_decisions::round.eq(inquiries::round))
            .and(inquiry_decisions::form.is_not_null()));
        let rows: Vec<(Subject, Id, Timestamp)> = inquiries::table
            .inner_join(decided)
            .filter(inquiries::county_id.eq(county_id))
            .filter(inquiries::status.eq(InquiryStatus::Answering))
            .filter(inquiries::due_on.le(until))
            .order((inquiries::due_on.asc(), inquiries::id.asc()))
            .select((
                Subject::as_select(),
                inquiry_decisions::id,
                inquiry_decisions::at,
            ))
            .load(conn)?;
        let running = rows.into_iter().filter_map(|(row, decision_id, at)| {
            let due_on = row.due_on?;
            Some(Running {
                source_id: decision_id,
                kind: RunningKind::Reply,
                due_on,
                since: local_date(at),
                subject_kind: SUBJECT,
                subject_id: row.id,
                title: row.title,
                number: row.number,
                town_id: row.town_id,
                unit_ids: row.unit_id.into_iter().collect(),
                deputy_ids: Vec::new(),
                office_id: row.office_id,
            })
        });
        Ok(running.collect())
    }
}
