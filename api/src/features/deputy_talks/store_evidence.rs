//! What talks rest on: duty records, earlier talks, and the sessions deputies missed without leave.

use super::model::DeputyTalkStatus;
use super::response::DeputyTalkCited;
use super::rows::TalkRow;
use crate::features::duty_records::model::DutyStatus;
use crate::features::meetings::model::{
    Capacity, LeaveStatus, MeetingKind, MeetingStatus, SittingStatus,
};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputies, deputy_talks, duty_records, mandates, meeting_people as people,
    meeting_sitting_people as seen, meeting_sittings as sittings, meetings,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashSet;

/// Verified duty records of a deputy in a congress, the earliest first.
pub(super) fn cited(
    conn: &mut AnyConnection,
    county_id: i64,
    (organ_id, deputy_id): (Id, Id),
    ids: &[Id],
) -> Result<Vec<DeputyTalkCited>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Id, NaiveDate, String)> = duty_records::table
        .filter(duty_records::county_id.eq(county_id))
        .filter(duty_records::organ_id.eq(organ_id))
        .filter(duty_records::deputy_id.eq(deputy_id))
        .filter(duty_records::status.eq(DutyStatus::Verified))
        .filter(one_of(duty_records::id, ids.to_vec()))
        .order((duty_records::held_on.asc(), duty_records::id.asc()))
        .select((duty_records::id, duty_records::held_on, duty_records::title))
        .load(conn)?;
    let one = |(duty_record_id, held_on, title)| DeputyTalkCited {
        duty_record_id,
        held_on,
        title,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Everything that was held with a deputy in a congress, the latest first.
pub(super) fn with_deputy(
    conn: &mut AnyConnection,
    county_id: i64,
    (organ_id, deputy_id): (Id, Id),
) -> Result<Vec<TalkRow>, Problem> {
    Ok(deputy_talks::table
        .filter(deputy_talks::county_id.eq(county_id))
        .filter(deputy_talks::organ_id.eq(organ_id))
        .filter(deputy_talks::deputy_id.eq(deputy_id))
        .order((deputy_talks::planned_on.desc(), deputy_talks::id.desc()))
        .select(TalkRow::as_select())
        .load(conn)?)
}

/// The talks of a congress that are not over: whose, and which.
pub(super) fn running(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Vec<(Id, Id)>, Problem> {
    Ok(deputy_talks::table
        .filter(deputy_talks::county_id.eq(county_id))
        .filter(deputy_talks::organ_id.eq(organ_id))
        .filter(deputy_talks::status.ne(DeputyTalkStatus::Closed))
        .filter(deputy_talks::status.ne(DeputyTalkStatus::Cancelled))
        .order((deputy_talks::planned_on.asc(), deputy_talks::id.asc()))
        .select((deputy_talks::deputy_id, deputy_talks::id))
        .load(conn)?)
}

/// Those in office in a term, by name.
pub(super) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<(Id, String)>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((deputies::id, deputies::name))
        .load(conn)?)
}

/// A session a deputy was in no sitting of, without leave.
pub(super) struct Missed {
    pub(super) deputy_id: Id,
    pub(super) meeting_id: Id,
    pub(super) title: String,
    pub(super) begins_on: NaiveDate,
    /// They asked for leave, and it was not granted or decided.
    pub(super) has_asked: bool,
}

/// Who was called to a session as a deputy and had no leave.
type Called = (Id, Id, Option<Id>, Option<String>, LeaveStatus);

/// The sessions of a term that are over which deputies missed without leave, the first first.
pub(super) fn missed(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Missed>, Problem> {
    let held: Vec<(Id, String, NaiveDate)> = meetings::table
        .filter(meetings::county_id.eq(county_id))
        .filter(meetings::term_id.eq(term_id))
        .filter(meetings::kind.eq(MeetingKind::CongressSession))
        .filter(meetings::status.eq(MeetingStatus::Closed))
        .order((meetings::begins_on.asc(), meetings::id.asc()))
        .select((meetings::id, meetings::title, meetings::begins_on))
        .load(conn)?;
    let ids: Vec<Id> = held.iter().map(|(id, ..)| *id).collect();
    let called: Vec<Called> = people::table
        .filter(people::county_id.eq(county_id))
        .filter(one_of(people::meeting_id, ids.clone()))
        .filter(people::deputy_id.is_not_null())
        .filter(people::capacity.eq(Capacity::Deputy))
        .filter(people::leave_status.ne(LeaveStatus::Approved))
        .filter(people::is_struck.eq(false))
        .filter(people::is_suspended.eq(false))
        .order(people::id.asc())
        .select((
            people::id,
            people::meeting_id,
            people::deputy_id,
            people::delegation,
            people::leave_status,
        ))
        .load(conn)?;
    let sat: Vec<(Id, Id, Option<String>)> = sittings::table
        .filter(sittings::county_id.eq(county_id))
        .filter(one_of(sittings::meeting_id, ids))
        .filter(sittings::status.eq(SittingStatus::Closed))
        .select((sittings::id, sittings::meeting_id, sittings::delegation))
        .load(conn)?;
    let sat_ids: Vec<Id> = sat.iter().map(|(id, ..)| *id).collect();
    let came: Vec<(Id, Id)> = seen::table
        .filter(seen::county_id.eq(county_id))
        .filter(one_of(seen::sitting_id, sat_ids))
        .select((seen::sitting_id, seen::person_id))
        .load(conn)?;
    let came: HashSet<(Id, Id)> = came.into_iter().collect();
    let mut found = Vec::new();
    for (meeting_id, title, begins_on) in held {
        for (person, of, deputy, delegation, leave) in &called {
            let Some(deputy_id) = deputy.filter(|_| *of == meeting_id) else {
                continue;
            };
            let was_called = sat
                .iter()
                .any(|(_, of, only)| *of == meeting_id && (only.is_none() || only == delegation));
            let was_there = sat
                .iter()
                .any(|(id, of, _)| *of == meeting_id && came.contains(&(*id, *person)));
            if was_called && !was_there {
                found.push(Missed {
                    deputy_id,
                    meeting_id,
                    title: title.clone(),
                    begins_on,
                    has_asked: *leave != LeaveStatus::None,
                });
            }
        }
    }
    Ok(found)
}
