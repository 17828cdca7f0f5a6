//! Who stayed away from meetings of a presidium, in the database.

use super::model::{Capacity, LeaveStatus, MeetingKind, MeetingStatus};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{meeting_people as people, meeting_sitting_people as seen, meetings};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// A member who had a vote in a meeting that is over, was in none of its sittings and on no leave.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Absence {
    /// Who.
    pub deputy_id: Option<Id>,
    /// As the member is called on the roll.
    pub name: String,
    /// The meeting.
    pub meeting_id: Id,
}

/// The absences of a presidium in a term, the first first.
pub(super) fn of_term(
    conn: &mut AnyConnection,
    county_id: i64,
    (organ_id, term_id): (Id, Id),
) -> Result<Vec<Absence>, Problem> {
    let came = seen::table
        .filter(seen::county_id.eq(people::county_id))
        .filter(seen::person_id.eq(people::id));
    Ok(people::table
        .inner_join(
            meetings::table.on(meetings::county_id
                .eq(people::county_id)
                .and(meetings::id.eq(people::meeting_id))),
        )
        .filter(meetings::county_id.eq(county_id))
        .filter(meetings::organ_id.eq(organ_id))
        .filter(meetings::term_id.eq(term_id))
        .filter(meetings::kind.eq(MeetingKind::PresidiumMeeting))
        .filter(meetings::status.eq(MeetingStatus::Closed))
        .filter(people::capacity.eq(Capacity::Member))
        .filter(people::has_vote.eq(true))
        .filter(people::is_struck.eq(false))
        .filter(people::leave_status.ne(LeaveStatus::Approved))
        .filter(not(exists(came)))
        .order((meetings::begins_on.asc(), people::id.asc()))
        .select((people::deputy_id, people::name, people::meeting_id))
        .load(conn)?)
}
