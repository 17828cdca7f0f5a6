//! A part of the log of one county, without details: what happened after a place, as far as others have read.

use super::consumer::BEGINNING;
use crate::platform::db::{AnyConnection, Id, MultiBackend, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{event_cursors, events};
use diesel::prelude::*;

/// A place in the log: the transaction and the number of an event.
pub type Place = (i64, i64);

/// An event without its details.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = events)]
pub struct EventHeading {
    /// Number in the log.
    pub id: i64,
    /// Database transaction, orders concurrent ones.
    pub tx: i64,
    /// Organ in whose field it happened.
    pub organ_id: Option<Id>,
    /// Account that did it.
    pub actor_id: Option<Id>,
    /// Its role then.
    pub actor_role: String,
    /// `suggestion.assigned`
    pub kind: String,
    /// `suggestion`
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// The request.
    pub request_id: Id,
    /// When.
    pub at: Timestamp,
}

impl EventHeading {
    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        (self.tx, self.id)
    }
}

/// Up to where all of these consumers have read: what they derive of it is there, and it is final.
pub fn followed(conn: &mut AnyConnection, consumers: &[&str]) -> Result<Place, Problem> {
    let names: Vec<String> = consumers.iter().map(|name| (*name).to_owned()).collect();
    let found: Vec<Place> = event_cursors::table
        .filter(one_of(event_cursors::consumer, names))
        .select((event_cursors::tx, event_cursors::event_id))
        .load(conn)?;
    let have_all_begun = found.len() == consumers.len();
    let least = found.into_iter().min().filter(|_| have_all_begun);
    Ok(least.unwrap_or(BEGINNING))
}

fn of_county<'a>(county_id: i64) -> events::BoxedQuery<'a, MultiBackend> {
    events::table
        .into_boxed()
        .filter(events::county_id.eq(county_id))
}

/// The events of a county after one place and up to another, oldest first.
pub fn headings(
    conn: &mut AnyConnection,
    county_id: i64,
    (tx, id): Place,
    until: Place,
    limit: i64,
) -> Result<Vec<EventHeading>, Problem> {
    // Two queries, each a range of the index on `(county_id, tx, id)`.
    let mut found: Vec<EventHeading> = of_county(county_id)
        .filter(events::tx.eq(tx))
        .filter(events::id.gt(id))
        .order(events::id.asc())
        .limit(limit)
        .select(EventHeading::as_select())
        .load(conn)?;
    let left = limit - i64::try_from(found.len()).unwrap_or(limit);
    if left > 0 {
        let later: Vec<EventHeading> = of_county(county_id)
            .filter(events::tx.gt(tx))
            .filter(events::tx.le(until.0))
            .order((events::tx.asc(), events::id.asc()))
            .limit(left)
            .select(EventHeading::as_select())
            .load(conn)?;
        found.extend(later);
    }
    found.retain(|event| event.place() <= until);
    Ok(found)
}

/// The last event of a county up to a place.
pub fn last_heading(
    conn: &mut AnyConnection,
    county_id: i64,
    (tx, id): Place,
) -> Result<Option<EventHeading>, Problem> {
    let here: Option<EventHeading> = of_county(county_id)
        .filter(events::tx.eq(tx))
        .filter(events::id.le(id))
        .order(events::id.desc())
        .select(EventHeading::as_select())
        .first(conn)
        .optional()?;
    if here.is_some() {
        return Ok(here);
    }
    Ok(of_county(county_id)
        .filter(events::tx.lt(tx))
        .order((events::tx.desc(), events::id.desc()))
        .select(EventHeading::as_select())
        .first(conn)
        .optional()?)
}

/// An event of a county by its number.
pub fn heading(
    conn: &mut AnyConnection,
    county_id: i64,
    id: i64,
) -> Result<Option<EventHeading>, Problem> {
    Ok(of_county(county_id)
        .filter(events::id.eq(id))
        .select(EventHeading::as_select())
        .first(conn)
        .optional()?)
}
