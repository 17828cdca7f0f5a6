//! Public acts in the database, and what of meetings is not for everybody.

use super::model::ActKind;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{act_publications as rows, meeting_publicity};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A meeting or decision as it is public, or was.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rows, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, id))]
pub(in crate::features::publications) struct ActRow {
    pub county_id: i64,
    pub id: Id,
    pub kind: ActKind,
    /// The meeting itself, or the one that decided.
    pub meeting_id: Option<Id>,
    pub decision_id: Option<Id>,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub town_name: Option<String>,
    pub year: i32,
    /// The first day of a meeting, the day of a decision.
    pub begins_on: NaiveDate,
    pub title: String,
    pub number: Option<String>,
    pub is_demo: bool,
    /// Of the record as it was.
    pub source_hash: String,
    pub published_by_name: String,
    pub first_published_at: Timestamp,
    pub published_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_by_name: Option<String>,
    pub text: Json,
}

/// What of a meeting is not for everybody.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = meeting_publicity, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, meeting_id))]
pub(super) struct PublicityRow {
    pub county_id: i64,
    pub meeting_id: Id,
    pub closed_reason: Option<String>,
    pub closed_items: Json,
    pub updated_by_name: String,
    pub updated_at: Timestamp,
}

/// Which acts are looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub kind: ActKind,
    /// Of the county congress, or of the congress of a town.
    pub congress: Option<Congress>,
}

/// A congress of the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::features::publications) enum Congress {
    County,
    Town(Id),
}

/// An act, whether it is public or was.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<ActRow>, Problem> {
    Ok(rows::table
        .find((county_id, id))
        .select(ActRow::as_select())
        .first(conn)
        .optional()?)
}

/// An act that is public.
pub(in crate::features::publications) fn standing(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<ActRow>, Problem> {
    let found = find(conn, county_id, id)?;
    Ok(found.filter(|row| row.withdrawn_at.is_none()))
}

/// Enters it, or writes it in place of what was there.
pub(super) fn save(conn: &mut AnyConnection, row: &ActRow) -> Result<(), Problem> {
    let changed = diesel::update(rows::table.find((row.county_id, row.id)))
        .set(row)
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(rows::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// The years there is something of, the newest first.
pub(super) fn years(
    conn: &mut AnyConnection,
    county_id: i64,
    wanted: Wanted,
) -> Result<Vec<i32>, Problem> {
    let mut query = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(county_id))
        .filter(rows::kind.eq(wanted.kind))
        .filter(rows::withdrawn_at.is_null());
    query = match wanted.congress {
        Some(Congress::County) => query.filter(rows::level.eq(CongressLevel::County)),
        Some(Congress::Town(town)) => query.filter(rows::town_id.eq(town)),
        None => query,
    };
    Ok(query
        .select(rows::year)
        .distinct()
        .order(rows::year.desc())
        .load(conn)?)
}

/// What is public of a year, or of every year; the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    wanted: Wanted,
    (year, limit): (Option<i32>, i64),
) -> Result<Vec<ActRow>, Problem> {
    let mut query = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(county_id))
        .filter(rows::kind.eq(wanted.kind))
        .filter(rows::withdrawn_at.is_null());
    query = match wanted.congress {
        Some(Congress::County) => query.filter(rows::level.eq(CongressLevel::County)),
        Some(Congress::Town(town)) => query.filter(rows::town_id.eq(town)),
        None => query,
    };
    if let Some(year) = year {
        query = query.filter(rows::year.eq(year));
    }
    Ok(query
        .order((rows::begins_on.desc(), rows::id.desc()))
        .limit(limit)
        .select(ActRow::as_select())
        .load(conn)?)
}

/// Every act of one kind, the newest first, for the open data.
pub(in crate::features::publications) fn all(
    conn: &mut AnyConnection,
    county_id: i64,
    kind: ActKind,
    limit: i64,
) -> Result<Vec<ActRow>, Problem> {
    let wanted = Wanted {
        kind,
        congress: None,
    };
    list(conn, county_id, wanted, (None, limit))
}

/// What was published last, meetings and decisions together.
pub(in crate::features::publications) fn newest(
    conn: &mut AnyConnection,
    county_id: i64,
    limit: i64,
) -> Result<Vec<ActRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::withdrawn_at.is_null())
        .order((rows::published_at.desc(), rows::id.desc()))
        .limit(limit)
        .select(ActRow::as_select())
        .load(conn)?)
}

/// The meeting, and what it decided, as far as it is public.
pub(super) fn around(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Vec<ActRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::meeting_id.eq(meeting_id))
        .filter(rows::withdrawn_at.is_null())
        .order((rows::begins_on.asc(), rows::id.asc()))
        .limit(200)
        .select(ActRow::as_select())
        .load(conn)?)
}

/// What is not for everybody of a meeting, if somebody said so.
pub(super) fn publicity(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Option<PublicityRow>, Problem> {
    Ok(meeting_publicity::table
        .find((county_id, meeting_id))
        .select(PublicityRow::as_select())
        .first(conn)
        .optional()?)
}

/// Says it, in place of what was said.
pub(super) fn save_publicity(conn: &mut AnyConnection, row: &PublicityRow) -> Result<(), Problem> {
    let changed = diesel::update(meeting_publicity::table.find((row.county_id, row.meeting_id)))
        .set(row)
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(meeting_publicity::table)
            .values(row)
            .execute(conn)?;
    }
    Ok(())
}
