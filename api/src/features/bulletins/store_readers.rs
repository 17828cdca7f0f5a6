//! To whom bulletins were sent, who has read them, and what was corrected.

use super::model::BulletinStatus;
use super::rows::{BulletinRow, CorrectionRow, ReaderRow};
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{bulletin_corrections as c, bulletin_readers as r, bulletins, mandates};
use chrono::NaiveDate;
use diesel::dsl::{count, count_star};
use diesel::prelude::*;
use std::collections::HashMap;

/// Those in office in a term.
pub(super) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order(mandates::deputy_id.asc())
        .select(mandates::deputy_id)
        .load(conn)?)
}

/// Everybody to whom a bulletin was sent.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    bulletin_id: Id,
) -> Result<Vec<ReaderRow>, Problem> {
    Ok(r::table
        .filter(r::county_id.eq(county_id))
        .filter(r::bulletin_id.eq(bulletin_id))
        .order(r::deputy_id.asc())
        .select(ReaderRow::as_select())
        .load(conn)?)
}

/// What a deputy was sent of some bulletins.
pub(super) fn own(
    conn: &mut AnyConnection,
    county_id: i64,
    bulletins: &[Id],
    deputy_id: Id,
) -> Result<Vec<ReaderRow>, Problem> {
    Ok(r::table
        .filter(r::county_id.eq(county_id))
        .filter(r::deputy_id.eq(deputy_id))
        .filter(one_of(r::bulletin_id, bulletins.to_vec()))
        .select(ReaderRow::as_select())
        .load(conn)?)
}

/// To how many some bulletins were sent, and how many have read them: one query.
pub(super) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    bulletins: &[Id],
) -> Result<HashMap<Id, (i64, i64)>, Problem> {
    let rows: Vec<(Id, i64, i64)> = r::table
        .filter(r::county_id.eq(county_id))
        .filter(one_of(r::bulletin_id, bulletins.to_vec()))
        .group_by(r::bulletin_id)
        .select((r::bulletin_id, count_star(), count(r::read_at)))
        .load(conn)?;
    let counts = rows.into_iter().map(|(id, all, read)| (id, (all, read)));
    Ok(counts.collect())
}

/// To how many deputies each congress sent bulletins dated in these days, each counted once for each bulletin, and how
/// often they have read them.
pub(in crate::features) fn read_between(
    conn: &mut AnyConnection,
    county_id: i64,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<HashMap<Id, (i64, i64)>, Problem> {
    let rows: Vec<(Id, i64, i64)> = r::table
        .inner_join(
            bulletins::table.on(bulletins::county_id
                .eq(r::county_id)
                .and(bulletins::id.eq(r::bulletin_id))),
        )
        .filter(r::county_id.eq(county_id))
        .filter(bulletins::status.eq(BulletinStatus::Sent))
        .filter(bulletins::dated_on.ge(from))
        .filter(bulletins::dated_on.le(to))
        .group_by(bulletins::organ_id)
        .select((bulletins::organ_id, count_star(), count(r::read_at)))
        .load(conn)?;
    let counts = rows.into_iter().map(|(id, all, read)| (id, (read, all)));
    Ok(counts.collect())
}

/// Sends it to them.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<ReaderRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, r::table, rows)?)
}

/// Writes when somebody read it.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &ReaderRow,
    read_at: Timestamp,
) -> Result<(), Problem> {
    let this = r::table.find((row.county_id, row.bulletin_id, row.deputy_id));
    diesel::update(this)
        .set(r::read_at.eq(Some(read_at)))
        .execute(conn)?;
    Ok(())
}

/// What was corrected, the last first.
pub(super) fn corrections(
    conn: &mut AnyConnection,
    row: &BulletinRow,
) -> Result<Vec<CorrectionRow>, Problem> {
    Ok(c::table
        .filter(c::county_id.eq(row.county_id))
        .filter(c::bulletin_id.eq(row.id))
        .order(c::number.desc())
        .select(CorrectionRow::as_select())
        .load(conn)?)
}

/// Keeps what it said before a correction.
pub(super) fn keep(conn: &mut AnyConnection, row: &CorrectionRow) -> Result<(), Problem> {
    diesel::insert_into(c::table).values(row).execute(conn)?;
    Ok(())
}
