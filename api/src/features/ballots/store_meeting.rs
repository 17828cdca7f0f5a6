//! What a ballot needs to know of its meeting: where it belongs, whether the sitting is open, who may vote.

use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::{MeetingKind, SittingStatus};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{meeting_items, meeting_people, meeting_sittings, meetings};
use diesel::prelude::*;

/// A meeting.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Meeting {
    pub(super) id: Id,
    pub(super) level: CongressLevel,
    pub(super) town_id: Option<Id>,
    pub(super) office_id: Id,
    pub(super) term_id: Id,
    pub(super) kind: MeetingKind,
    pub(super) is_demo: bool,
}

/// Somebody of a meeting.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Person {
    pub(super) id: Id,
    pub(super) deputy_id: Option<Id>,
    pub(super) name: String,
    pub(super) has_vote: bool,
    pub(super) is_suspended: bool,
}

/// The meetings on whose roll the caller stands.
#[diesel::dsl::auto_type(no_type_alias)]
pub(super) fn own_meetings(scope: &Scope) -> _ {
    let county_id: i64 = scope.county_id();
    let deputy_id: Option<Id> = scope.deputy_id();
    meeting_people::table
        .filter(meeting_people::county_id.eq(county_id))
        .filter(meeting_people::deputy_id.eq(deputy_id))
        .filter(meeting_people::is_struck.eq(false))
        .select(meeting_people::meeting_id)
}

/// A meeting that the caller's office serves or the county reads, locked by nobody.
pub(super) fn meeting(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Meeting>, Problem> {
    let found: Option<Meeting> = meetings::table
        .find((scope.county_id(), id))
        .select((
            meetings::id,
            meetings::level,
            meetings::town_id,
            meetings::office_id,
            meetings::term_id,
            meetings::kind,
            meetings::is_demo,
        ))
        .first(conn)
        .optional()?;
    Ok(found.filter(|meeting| match scope.role() {
        Role::County => true,
        Role::Township => meeting.town_id == scope.town_id(),
        _ => false,
    }))
}

/// Its title.
pub(super) fn title(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<String, Problem> {
    Ok(meetings::table
        .find((county_id, id))
        .select(meetings::title)
        .first(conn)?)
}

/// The state of a sitting of this meeting.
pub(super) fn sitting_status(
    conn: &mut AnyConnection,
    (county_id, meeting_id): (i64, Id),
    id: Id,
) -> Result<Option<SittingStatus>, Problem> {
    Ok(meeting_sittings::table
        .find((county_id, id))
        .filter(meeting_sittings::meeting_id.eq(meeting_id))
        .select(meeting_sittings::status)
        .first(conn)
        .optional()?)
}

/// Whether an item is on the agenda of this meeting.
pub(super) fn has_item(
    conn: &mut AnyConnection,
    (county_id, meeting_id): (i64, Id),
    id: Id,
) -> Result<bool, Problem> {
    let found: Option<Id> = meeting_items::table
        .find((county_id, id))
        .filter(meeting_items::meeting_id.eq(meeting_id))
        .select(meeting_items::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Everybody of a meeting, in the order of its roll.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Vec<Person>, Problem> {
    Ok(meeting_people::table
        .filter(meeting_people::county_id.eq(county_id))
        .filter(meeting_people::meeting_id.eq(meeting_id))
        .filter(meeting_people::is_struck.eq(false))
        .order((meeting_people::sort_key.asc(), meeting_people::id.asc()))
        .select((
            meeting_people::id,
            meeting_people::deputy_id,
            meeting_people::name,
            meeting_people::has_vote,
            meeting_people::is_suspended,
        ))
        .load(conn)?)
}

/// The caller among the people of a meeting: as the deputy they are, or by their account.
pub(super) fn own_person(
    conn: &mut AnyConnection,
    scope: &Scope,
    meeting_id: Id,
) -> Result<Option<Id>, Problem> {
    let all = meeting_people::table
        .filter(meeting_people::county_id.eq(scope.county_id()))
        .filter(meeting_people::meeting_id.eq(meeting_id))
        .filter(meeting_people::is_struck.eq(false));
    let found = match scope.deputy_id().filter(|_| scope.role() == Role::Deputy) {
        Some(deputy) => all
            .filter(meeting_people::deputy_id.eq(deputy))
            .select(meeting_people::id)
            .first(conn)
            .optional()?,
        None => all
            .filter(meeting_people::account_id.eq(scope.account_id()))
            .select(meeting_people::id)
            .first(conn)
            .optional()?,
    };
    Ok(found)
}

/// What kind of meeting it is.
pub(super) fn kind(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<MeetingKind, Problem> {
    Ok(meetings::table
        .find((county_id, id))
        .select(meetings::kind)
        .first(conn)?)
}
