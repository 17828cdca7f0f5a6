//! Who was called to the meetings of a year that are over, who came to their sittings, and who spoke there.

use super::store::Which;
use crate::features::meetings::model::{
    Capacity, LeaveStatus, MeetingKind, MeetingStatus, SittingStatus,
};
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    meeting_people as people, meeting_remarks as remarks, meeting_sitting_people as seen,
    meeting_sittings as sittings, meetings,
};
use diesel::prelude::*;

/// A deputy who was called to a meeting as one who belongs to it.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Called {
    pub(super) organ_id: Id,
    pub(super) meeting_id: Id,
    pub(super) kind: MeetingKind,
    pub(super) title: String,
    pub(super) person_id: Id,
    pub(super) deputy_id: Option<Id>,
    pub(super) delegation: Option<String>,
    pub(super) leave_status: LeaveStatus,
}

/// A sitting that is over.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Sat {
    pub(super) id: Id,
    pub(super) meeting_id: Id,
    pub(super) title: String,
    pub(super) begins_at: Timestamp,
    pub(super) delegation: Option<String>,
}

/// The meetings, sittings and people of a year.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) called: Vec<Called>,
    pub(super) sat: Vec<Sat>,
    /// Sittings and people who were in them.
    pub(super) seen: Vec<(Id, Id)>,
    /// Meetings and people who spoke at them, as often as they did.
    pub(super) spoke: Vec<(Id, Id)>,
}

/// Reads them in four queries. A sitting counts in the year its meeting began.
pub(super) fn found(conn: &mut AnyConnection, which: &Which) -> Result<Found, Problem> {
    let called = called(conn, which)?;
    let mut ids: Vec<Id> = called.iter().map(|one| one.meeting_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let sat: Vec<Sat> = sittings::table
        .filter(sittings::county_id.eq(which.county_id))
        .filter(one_of(sittings::meeting_id, ids.clone()))
        .filter(sittings::status.eq(SittingStatus::Closed))
        .order((sittings::begins_at.desc(), sittings::id.asc()))
        .select((
            sittings::id,
            sittings::meeting_id,
            sittings::title,
            sittings::begins_at,
            sittings::delegation,
        ))
        .load(conn)?;
    let of_sittings: Vec<Id> = sat.iter().map(|one| one.id).collect();
    let mut seen_query = seen::table
        .into_boxed()
        .filter(seen::county_id.eq(which.county_id))
        .filter(one_of(seen::sitting_id, of_sittings));
    let mut remark_query = remarks::table
        .into_boxed()
        .filter(remarks::county_id.eq(which.county_id))
        .filter(one_of(remarks::meeting_id, ids));
    if which.deputy_id.is_some() {
        let own: Vec<Id> = called.iter().map(|one| one.person_id).collect();
        seen_query = seen_query.filter(one_of(seen::person_id, own.clone()));
        remark_query = remark_query.filter(one_of(remarks::person_id, own));
    }
    let seen = seen_query
        .select((seen::sitting_id, seen::person_id))
        .load(conn)?;
    let spoke = remark_query
        .select((remarks::meeting_id, remarks::person_id))
        .load(conn)?;
    Ok(Found {
        called,
        sat,
        seen,
        spoke,
    })
}

fn called(conn: &mut AnyConnection, which: &Which) -> Result<Vec<Called>, Problem> {
    let mut query = people::table
        .inner_join(
            meetings::table.on(meetings::county_id
                .eq(people::county_id)
                .and(meetings::id.eq(people::meeting_id))),
        )
        .into_boxed()
        .filter(meetings::county_id.eq(which.county_id))
        .filter(meetings::status.eq(MeetingStatus::Closed))
        .filter(meetings::begins_on.ge(which.first))
        .filter(meetings::begins_on.le(which.last))
        .filter(people::deputy_id.is_not_null())
        .filter(people::is_struck.eq(false))
        .filter(people::is_suspended.eq(false))
        .filter(one_of(
            people::capacity,
            [Capacity::Deputy, Capacity::Member],
        ));
    if let Some(organs) = &which.organs {
        query = query.filter(one_of(meetings::organ_id, organs.clone()));
    }
    if let Some(deputy) = which.deputy_id {
        query = query.filter(people::deputy_id.eq(deputy));
    }
    Ok(query
        .select((
            meetings::organ_id,
            meetings::id,
            meetings::kind,
            meetings::title,
            people::id,
            people::deputy_id,
            people::delegation,
            people::leave_status,
        ))
        .load(conn)?)
}
