//! Who came to a sitting and went, in the database.

use super::dto_presence::ListMeetingPresencesQuery;
use super::model::{Direction, SittingStatus};
use super::rows::{Meeting, Person, Sitting};
use super::store_rows::{Presence, SittingPerson};
use crate::platform::db::{
    AnyConnection, Id, LockRowsExt, PortableExt, Timestamp, insert_all, keyset, one_of,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{
    meeting_people, meeting_presences as rows, meeting_sitting_people as now, meeting_sittings,
    meetings,
};
use diesel::prelude::*;
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Keeps others from writing down the same people at the same time.
pub(super) fn lock_people(
    conn: &mut AnyConnection,
    county_id: i64,
    people: &[Id],
) -> Result<(), Problem> {
    let _locked: Vec<Id> = meeting_people::table
        .filter(meeting_people::county_id.eq(county_id))
        .filter(one_of(meeting_people::id, people.to_vec()))
        .order(meeting_people::id.asc())
        .select(meeting_people::id)
        .lock_rows()
        .load(conn)?;
    Ok(())
}

/// Where some people are: in the sitting, out of it again, or never seen in it.
pub(super) fn places(
    conn: &mut AnyConnection,
    sitting: &Sitting,
    people: &[Id],
) -> Result<HashMap<Id, bool>, Problem> {
    let found: Vec<(Id, bool)> = now::table
        .filter(now::county_id.eq(sitting.county_id))
        .filter(now::sitting_id.eq(sitting.id))
        .filter(one_of(now::person_id, people.to_vec()))
        .select((now::person_id, now::is_present))
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Which of some people are in a sitting that is not over.
pub(super) fn present(
    conn: &mut AnyConnection,
    county_id: i64,
    people: &[Id],
) -> Result<HashSet<Id>, Problem> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let found: Vec<Id> = now::table
        .inner_join(
            meeting_sittings::table.on(meeting_sittings::county_id
                .eq(now::county_id)
                .and(meeting_sittings::id.eq(now::sitting_id))),
        )
        .filter(now::county_id.eq(county_id))
        .filter(one_of(now::person_id, people.to_vec()))
        .filter(now::is_present.eq(true))
        .filter(meeting_sittings::status.ne(SittingStatus::Closed))
        .select(now::person_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Enters who came or went.
pub(super) fn record(conn: &mut AnyConnection, presences: &[Presence]) -> Result<(), Problem> {
    for one in presences {
        let row = SittingPerson {
            county_id: one.county_id,
            sitting_id: one.sitting_id,
            person_id: one.person_id,
            is_present: one.direction == Direction::In,
            first_in_at: one.at,
            last_at: one.at,
        };
        diesel::insert_into(now::table)
            .values(&row)
            .on_conflict((now::county_id, now::sitting_id, now::person_id))
            .do_update()
            .set((
                now::is_present.eq(row.is_present),
                now::last_at.eq(row.last_at),
            ))
            .portable()
            .execute(conn)?;
    }
    Ok(insert_all!(conn, rows::table, presences)?)
}

/// How many with a vote are in a sitting now.
pub(super) fn voters_present(conn: &mut AnyConnection, sitting: &Sitting) -> Result<u32, Problem> {
    let count: i64 = now::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(now::county_id)
                .and(meeting_people::id.eq(now::person_id))),
        )
        .filter(now::county_id.eq(sitting.county_id))
        .filter(now::sitting_id.eq(sitting.id))
        .filter(now::is_present.eq(true))
        .filter(meeting_people::has_vote.eq(true))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Problem::internal)
}

/// A sitting of the county, locked until the transaction ends, with its meeting; none when there is no such.
pub(super) fn of_sitting(
    conn: &mut AnyConnection,
    county_id: i64,
    sitting_id: Id,
) -> Result<Option<(Meeting, Sitting)>, Problem> {
    Ok(meeting_sittings::table
        .inner_join(
            meetings::table.on(meetings::county_id
                .eq(meeting_sittings::county_id)
                .and(meetings::id.eq(meeting_sittings::meeting_id))),
        )
        .filter(meeting_sittings::county_id.eq(county_id))
        .filter(meeting_sittings::id.eq(sitting_id))
        .select((Meeting::as_select(), Sitting::as_select()))
        .first(conn)
        .optional()?)
}

/// The sittings that are not over of meetings whose roll a deputy is on, within a day of `at`.
pub(super) fn sittings_of(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Id>, Problem> {
    use super::model::SittingStatus;
    Ok(meeting_sittings::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(meeting_sittings::county_id)
                .and(meeting_people::meeting_id.eq(meeting_sittings::meeting_id))),
        )
        .filter(meeting_sittings::county_id.eq(county_id))
        .filter(meeting_sittings::begins_at.ge(from))
        .filter(meeting_sittings::begins_at.le(until))
        .filter(meeting_sittings::status.ne(SittingStatus::Closed))
        .filter(meeting_people::deputy_id.eq(deputy_id))
        .filter(meeting_people::is_struck.eq(false))
        .order((
            meeting_sittings::begins_at.asc(),
            meeting_sittings::id.asc(),
        ))
        .select(meeting_sittings::id)
        .load(conn)?)
}

/// The history of a sitting, the newest first, with the people.
pub(super) fn list(
    conn: &mut AnyConnection,
    sitting: &Sitting,
    filter: &ListMeetingPresencesQuery,
    only: Option<Id>,
    page: &PageRequest,
) -> Result<Page<(Presence, Person)>, Problem> {
    let mut query = rows::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(rows::county_id)
                .and(meeting_people::id.eq(rows::person_id))),
        )
        .into_boxed()
        .filter(rows::county_id.eq(sitting.county_id))
        .filter(rows::sitting_id.eq(sitting.id));
    for person in only.into_iter().chain(filter.person_id) {
        query = query.filter(rows::person_id.eq(person));
    }
    let query = keyset!(query, page, true, rows::at: Timestamp, rows::id);
    let found = query
        .select((Presence::as_select(), Person::as_select()))
        .load(conn)?;
    Ok(page.page(found, |(row, _)| vec![json!(row.at), json!(row.id)]))
}

/// Who came to each sitting of a meeting, whether or not they stayed.
pub(super) fn came(
    conn: &mut AnyConnection,
    row: &Meeting,
) -> Result<HashMap<Id, HashSet<Id>>, Problem> {
    let found: Vec<(Id, Id)> = now::table
        .inner_join(
            meeting_sittings::table.on(meeting_sittings::county_id
                .eq(now::county_id)
                .and(meeting_sittings::id.eq(now::sitting_id))),
        )
        .filter(now::county_id.eq(row.county_id))
        .filter(meeting_sittings::meeting_id.eq(row.id))
        .select((now::sitting_id, now::person_id))
        .load(conn)?;
    let mut came: HashMap<Id, HashSet<Id>> = HashMap::new();
    for (sitting, person) in found {
        came.entry(sitting).or_default().insert(person);
    }
    Ok(came)
}
