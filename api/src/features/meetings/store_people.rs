//! The roll of a meeting in the database.

use super::model::{Answer, Capacity, LeaveStatus};
use super::rows::{Meeting, Person};
use crate::features::deputies::rules::MandateStatus;
use crate::features::organs;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputies as deputy_rows, mandates, meeting_people as people, meeting_presences, meeting_remarks,
};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// How many are on a roll, and what they answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub people: i64,
    pub voters: i64,
    pub without_vote: i64,
    pub attending: i64,
    pub on_leave: i64,
    pub leave_asked: i64,
    pub unanswered: i64,
}

/// The numbers of some meetings: one query.
pub(super) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    meetings: &[Id],
) -> Result<HashMap<Id, Counts>, Problem> {
    let rows: Vec<(Id, Capacity, bool, Answer, LeaveStatus, i64)> = people::table
        .filter(people::county_id.eq(county_id))
        .filter(one_of(people::meeting_id, meetings.to_vec()))
        .filter(people::is_struck.eq(false))
        .group_by((
            people::meeting_id,
            people::capacity,
            people::has_vote,
            people::answer,
            people::leave_status,
        ))
        .select((
            people::meeting_id,
            people::capacity,
            people::has_vote,
            people::answer,
            people::leave_status,
            count_star(),
        ))
        .load(conn)?;
    let mut found: HashMap<Id, Counts> = HashMap::new();
    for (meeting, capacity, has_vote, answer, leave, n) in rows {
        let counts = found.entry(meeting).or_default();
        counts.people += n;
        if has_vote {
            counts.voters += n;
        }
        if capacity == Capacity::WithoutVote {
            counts.without_vote += n;
        }
        match (answer, leave) {
            (Answer::Attend, _) => counts.attending += n,
            (Answer::Leave, LeaveStatus::Approved) => counts.on_leave += n,
            (Answer::Leave, LeaveStatus::Asked) => counts.leave_asked += n,
            (Answer::None, _) => counts.unanswered += n,
            (Answer::Leave, _) => {}
        }
    }
    Ok(found)
}

/// The caller's own row on each of some rolls.
pub(super) fn mine(
    conn: &mut AnyConnection,
    scope: &Scope,
    meetings: &[Id],
) -> Result<HashMap<Id, Person>, Problem> {
    let Some(deputy) = scope.deputy_id() else {
        return Ok(HashMap::new());
    };
    let rows: Vec<Person> = people::table
        .filter(people::county_id.eq(scope.county_id()))
        .filter(people::deputy_id.eq(deputy))
        .filter(one_of(people::meeting_id, meetings.to_vec()))
        .filter(people::is_struck.eq(false))
        .select(Person::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.meeting_id, row)).collect())
}

/// Enters people.
pub(super) fn insert(conn: &mut AnyConnection, rows: &[Person]) -> Result<(), Problem> {
    Ok(insert_all!(conn, people::table, rows)?)
}

/// A deputy who holds a mandate in the term of a meeting.
pub(super) struct Seated {
    pub id: Id,
    pub name: String,
    pub sort_key: String,
    pub is_suspended: bool,
    pub group_id: Option<Id>,
    pub group: Option<String>,
}

/// The deputies of the term in office on a day (rule N4), those suspended with them, by name.
pub(super) fn seated(
    conn: &mut AnyConnection,
    row: &Meeting,
    on: NaiveDate,
) -> Result<Vec<Seated>, Problem> {
    type Found = (Id, String, String, MandateStatus, Option<Id>);
    let rows: Vec<Found> = mandates::table
        .inner_join(
            deputy_rows::table.on(deputy_rows::county_id
                .eq(mandates::county_id)
                .and(deputy_rows::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(row.county_id))
        .filter(mandates::term_id.eq(row.term_id))
        .filter(mandates::status.ne(MandateStatus::Ended))
        .filter(mandates::elected_on.le(on))
        .order((deputy_rows::sort_key.asc(), deputy_rows::id.asc()))
        .select((
            deputy_rows::id,
            deputy_rows::name,
            deputy_rows::sort_key,
            mandates::status,
            mandates::group_id,
        ))
        .load(conn)?;
    let mut groups: Vec<Id> = rows.iter().filter_map(|row| row.4).collect();
    groups.sort_unstable();
    groups.dedup();
    let names = organs::short_names(conn, row.county_id, &groups)?;
    let seat = |(id, name, sort_key, status, group_id): Found| Seated {
        id,
        name,
        sort_key,
        is_suspended: status == MandateStatus::Suspended,
        group_id,
        group: group_id.and_then(|id| names.get(&id).cloned()),
    };
    Ok(rows.into_iter().map(seat).collect())
}

/// Everybody on a roll, those struck off with them, by name.
pub(super) fn all(conn: &mut AnyConnection, row: &Meeting) -> Result<Vec<Person>, Problem> {
    Ok(people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .order((people::sort_key.asc(), people::id.asc()))
        .select(Person::as_select())
        .load(conn)?)
}

/// Somebody on the roll of a meeting, or 404.
pub(super) fn get(conn: &mut AnyConnection, row: &Meeting, id: Id) -> Result<Person, Problem> {
    let found: Option<Person> = people::table
        .find((row.county_id, id))
        .filter(people::meeting_id.eq(row.id))
        .select(Person::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// The row of a deputy on the roll of a meeting.
pub(super) fn of_deputy(
    conn: &mut AnyConnection,
    row: &Meeting,
    deputy: Id,
) -> Result<Option<Person>, Problem> {
    Ok(people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .filter(people::deputy_id.eq(deputy))
        .filter(people::is_struck.eq(false))
        .select(Person::as_select())
        .first(conn)
        .optional()?)
}

/// Those of `ids` who are on the roll of a meeting.
pub(super) fn these(
    conn: &mut AnyConnection,
    row: &Meeting,
    ids: &[Id],
) -> Result<Vec<Person>, Problem> {
    Ok(people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .filter(people::is_struck.eq(false))
        .filter(one_of(people::id, ids.to_vec()))
        .order((people::sort_key.asc(), people::id.asc()))
        .select(Person::as_select())
        .load(conn)?)
}

/// Writes a person as they are now; counts the version up.
pub(super) fn save(
    conn: &mut AnyConnection,
    person: &mut Person,
    now: Timestamp,
) -> Result<(), Problem> {
    person.version += 1;
    person.updated_at = now;
    diesel::update(people::table.find((person.county_id, person.id)))
        .set(&*person)
        .execute(conn)?;
    Ok(())
}

/// Takes somebody off the roll to whom nothing refers.
pub(super) fn delete(conn: &mut AnyConnection, person: &Person) -> Result<(), Problem> {
    diesel::delete(people::table.find((person.county_id, person.id))).execute(conn)?;
    Ok(())
}

/// Whether anything of the meeting refers to somebody: they came, or spoke.
pub(super) fn is_referred_to(conn: &mut AnyConnection, person: &Person) -> Result<bool, Problem> {
    let came: Option<Id> = meeting_presences::table
        .filter(meeting_presences::county_id.eq(person.county_id))
        .filter(meeting_presences::person_id.eq(person.id))
        .select(meeting_presences::id)
        .first(conn)
        .optional()?;
    if came.is_some() {
        return Ok(true);
    }
    let spoke: Option<Id> = meeting_remarks::table
        .filter(meeting_remarks::county_id.eq(person.county_id))
        .filter(meeting_remarks::meeting_id.eq(person.meeting_id))
        .filter(meeting_remarks::person_id.eq(person.id))
        .select(meeting_remarks::id)
        .first(conn)
        .optional()?;
    Ok(spoke.is_some())
}

/// Members of a body on the roll, whether or not they vote: what a majority of all members is taken of (P4).
pub(super) fn members(conn: &mut AnyConnection, row: &Meeting) -> Result<i64, Problem> {
    Ok(people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .filter(people::is_struck.eq(false))
        .filter(people::capacity.eq(Capacity::Member))
        .count()
        .get_result(conn)?)
}

/// The deputies on a roll who are called: not those whose mandate is suspended.
pub(super) fn called(conn: &mut AnyConnection, row: &Meeting) -> Result<Vec<Id>, Problem> {
    let ids: Vec<Option<Id>> = people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .filter(people::is_struck.eq(false))
        .filter(people::is_suspended.eq(false))
        .order((people::sort_key.asc(), people::id.asc()))
        .select(people::deputy_id)
        .load(conn)?;
    Ok(ids.into_iter().flatten().collect())
}

/// Whether a request for leave waits for a decision.
pub(super) fn has_leave_asked(conn: &mut AnyConnection, row: &Meeting) -> Result<bool, Problem> {
    let found: Option<Id> = people::table
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id))
        .filter(people::is_struck.eq(false))
        .filter(people::leave_status.eq(LeaveStatus::Asked))
        .select(people::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
