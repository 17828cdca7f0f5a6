//! What points are counted of, in the database: one query each for one deputy or for a whole congress.

use super::rows::{LineRow, ScoreRow};
use super::rules::{AtSession, Done};
use crate::features::duty_records::Quarter;
use crate::features::duty_records::model::{DutyKind, DutyStatus};
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputies, duty_point_lines as lines, duty_records as records, duty_scores as scores, mandates,
    meeting_sittings as sittings, terms,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A deputy of a congress in a year.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) sort_key: String,
    /// The mandate, and where it stands today; none where they sat elsewhere.
    pub(super) mandate: Option<(Id, String)>,
}

/// Of which congress and year, and of whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Which {
    pub(super) county_id: i64,
    pub(super) organ_id: Id,
    pub(super) year: i32,
    /// Of everybody without.
    pub(super) deputy_id: Option<Id>,
}

/// Who sat in a congress in a year, the newest mandate last.
pub(super) fn people(conn: &mut AnyConnection, which: &Which) -> Result<Vec<Person>, Problem> {
    let first = NaiveDate::from_ymd_opt(which.year, 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(which.year, 12, 31).unwrap_or_default();
    let mut query = mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .into_boxed()
        .filter(mandates::county_id.eq(which.county_id))
        .filter(terms::organ_id.eq(which.organ_id))
        .filter(mandates::elected_on.le(last))
        .filter(
            mandates::ended_on
                .is_null()
                .or(mandates::ended_on.gt(first)),
        );
    if let Some(deputy) = which.deputy_id {
        query = query.filter(mandates::deputy_id.eq(deputy));
    }
    let found: Vec<(Id, String, String, Id, String)> = query
        .order((mandates::elected_on.asc(), mandates::id.asc()))
        .select((
            deputies::id,
            deputies::name,
            deputies::sort_key,
            mandates::id,
            mandates::status,
        ))
        .load(conn)?;
    let people = found.into_iter();
    let people = people.map(|(id, name, sort_key, mandate, status)| Person {
        id,
        name,
        sort_key,
        mandate: Some((mandate, status)),
    });
    Ok(people.collect())
}

/// Those who have records or points there in a year although they sat elsewhere.
pub(super) fn others(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Person>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<(Id, String, String)> = deputies::table
        .filter(deputies::county_id.eq(county_id))
        .filter(one_of(deputies::id, ids.to_vec()))
        .select((deputies::id, deputies::name, deputies::sort_key))
        .load(conn)?;
    let people = found.into_iter().map(|(id, name, sort_key)| Person {
        id,
        name,
        sort_key,
        mandate: None,
    });
    Ok(people.collect())
}

/// The verified records of a year.
pub(super) fn done(conn: &mut AnyConnection, which: &Which) -> Result<Vec<(Id, Done)>, Problem> {
    type Row = (Id, Id, DutyKind, NaiveDate, i32, i32, String);
    let mut query = records::table
        .into_boxed()
        .filter(records::county_id.eq(which.county_id))
        .filter(records::organ_id.eq(which.organ_id))
        .filter(records::year.eq(which.year))
        .filter(records::status.eq(DutyStatus::Verified));
    if let Some(deputy) = which.deputy_id {
        query = query.filter(records::deputy_id.eq(deputy));
    }
    let rows: Vec<Row> = query
        .select((
            records::deputy_id,
            records::id,
            records::kind,
            records::held_on,
            records::year,
            records::quarter,
            records::title,
        ))
        .load(conn)?;
    let done = rows.into_iter().map(|row| {
        let (deputy, id, kind, held_on, year, number, title) = row;
        let quarter = Quarter { year, number };
        let done = Done {
            id,
            kind,
            held_on,
            quarter,
            title,
            minutes: None,
        };
        (deputy, done)
    });
    Ok(done.collect())
}

/// A record of what a deputy did at a session.
pub(super) struct Session {
    pub(super) deputy_id: Id,
    pub(super) record_id: Id,
    pub(super) done: AtSession,
    /// How long the sitting was that was missed, in minutes.
    pub(super) minutes: Option<i64>,
}

/// What deputies did at sessions, up to a quarter: that they were there, and which sittings they were away from.
pub(super) fn sessions(
    conn: &mut AnyConnection,
    which: &Which,
    until: Quarter,
) -> Result<Vec<Session>, Problem> {
    type Sitting = (Option<Id>, Option<Timestamp>, Option<Timestamp>);
    let kinds = [
        DutyKind::Session,
        DutyKind::SessionLeave,
        DutyKind::SessionAbsence,
    ];
    let mut query = records::table
        .left_join(
            sittings::table.on(sittings::county_id
                .eq(records::county_id)
                .and(sittings::id.nullable().eq(records::source_id))),
        )
        .into_boxed()
        .filter(records::county_id.eq(which.county_id))
        .filter(records::organ_id.eq(which.organ_id))
        .filter(records::year.eq(which.year))
        .filter(records::quarter.le(until.number))
        .filter(records::status.eq(DutyStatus::Verified))
        .filter(one_of(records::kind, kinds));
    if let Some(deputy) = which.deputy_id {
        query = query.filter(records::deputy_id.eq(deputy));
    }
    let rows: Vec<(Id, Id, DutyKind, Option<Id>, Sitting)> = query
        .select((
            records::deputy_id,
            records::id,
            records::kind,
            records::source_id,
            (
                sittings::meeting_id.nullable(),
                sittings::opened_at.nullable(),
                sittings::closed_at.nullable(),
            ),
        ))
        .load(conn)?;
    let found = rows.into_iter();
    let found = found.map(|(deputy_id, record_id, kind, source, sitting)| {
        let (meeting, opened, closed) = sitting;
        let lasted = opened.zip(closed).map(|(from, to)| to - from);
        Session {
            deputy_id,
            record_id,
            done: AtSession {
                // Entered by hand it stands for a session of its own.
                meeting: meeting.or(source).unwrap_or(record_id),
                kind,
            },
            minutes: lasted.map(|lasted| lasted.num_minutes()),
        }
    });
    Ok(found.collect())
}

/// What the closed quarters of a year gave, in its order.
pub(super) fn counted(conn: &mut AnyConnection, which: &Which) -> Result<Vec<LineRow>, Problem> {
    let mut query = lines::table
        .into_boxed()
        .filter(lines::county_id.eq(which.county_id))
        .filter(lines::organ_id.eq(which.organ_id))
        .filter(lines::year.eq(which.year));
    if let Some(deputy) = which.deputy_id {
        query = query.filter(lines::deputy_id.eq(deputy));
    }
    Ok(query
        .order((
            lines::quarter.asc(),
            lines::deputy_id.asc(),
            lines::position.asc(),
        ))
        .select(LineRow::as_select())
        .load(conn)?)
}

/// What closed quarters of any year gave for records that do not stand there any more: refused or taken back since,
/// or standing in a later quarter. With whether they are verified, and their day.
pub(super) fn unsettled(
    conn: &mut AnyConnection,
    which: &Which,
) -> Result<Vec<(LineRow, DutyStatus, Done)>, Problem> {
    type Now = (Id, DutyStatus, DutyKind, NaiveDate, i32, i32, String);
    let mut query = lines::table
        .inner_join(
            records::table.on(records::county_id
                .eq(lines::county_id)
                .and(records::id.nullable().eq(lines::record_id))),
        )
        .into_boxed()
        .filter(lines::county_id.eq(which.county_id))
        .filter(lines::organ_id.eq(which.organ_id))
        .filter(
            records::status
                .ne(DutyStatus::Verified)
                .or(records::year.ne(lines::year))
                .or(records::quarter.ne(lines::quarter)),
        );
    if let Some(deputy) = which.deputy_id {
        query = query.filter(lines::deputy_id.eq(deputy));
    }
    let rows: Vec<(LineRow, Now)> = query
        .order((
            lines::year.asc(),
            lines::quarter.asc(),
            lines::position.asc(),
        ))
        .select((
            LineRow::as_select(),
            (
                records::id,
                records::status,
                records::kind,
                records::held_on,
                records::year,
                records::quarter,
                records::title,
            ),
        ))
        .load(conn)?;
    let found = rows.into_iter().map(|(line, now)| {
        let (id, status, kind, held_on, year, number, title) = now;
        let record = Done {
            id,
            kind,
            held_on,
            quarter: Quarter { year, number },
            title,
            minutes: None,
        };
        (line, status, record)
    });
    Ok(found.collect())
}

/// The congresses in which a deputy has or had a seat, or records.
pub(super) fn congresses_of(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<Id>, Problem> {
    let seats: Vec<Option<Id>> = mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .select(terms::organ_id)
        .load(conn)?;
    let done: Vec<Id> = records::table
        .filter(records::county_id.eq(county_id))
        .filter(records::deputy_id.eq(deputy_id))
        .select(records::organ_id)
        .distinct()
        .load(conn)?;
    let mut found: Vec<Id> = seats.into_iter().flatten().chain(done).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Keeps what a quarter gave.
pub(super) fn keep(
    conn: &mut AnyConnection,
    given: Vec<LineRow>,
    of_people: Vec<ScoreRow>,
) -> Result<(), Problem> {
    insert_all!(&mut *conn, lines::table, given)?;
    insert_all!(&mut *conn, scores::table, of_people)?;
    Ok(())
}

/// The scores of a deputy when quarters were closed, the first first.
pub(super) fn history(
    conn: &mut AnyConnection,
    which: &Which,
    deputy_id: Id,
) -> Result<Vec<ScoreRow>, Problem> {
    Ok(scores::table
        .filter(scores::county_id.eq(which.county_id))
        .filter(scores::deputy_id.eq(deputy_id))
        .filter(scores::organ_id.eq(which.organ_id))
        .order((scores::year.asc(), scores::quarter.asc()))
        .select(ScoreRow::as_select())
        .load(conn)?)
}

/// Who was counted when a quarter was closed.
pub(super) fn scored(
    conn: &mut AnyConnection,
    county_id: i64,
    quarter_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(scores::table
        .filter(scores::county_id.eq(county_id))
        .filter(scores::quarter_id.eq(quarter_id))
        .order(scores::deputy_id.asc())
        .select(scores::deputy_id)
        .load(conn)?)
}

/// Whether a deputy was counted when a quarter was closed.
pub(super) fn has_score(
    conn: &mut AnyConnection,
    county_id: i64,
    quarter_id: Id,
    deputy_id: Id,
) -> Result<bool, Problem> {
    let found: Option<i32> = scores::table
        .find((county_id, quarter_id, deputy_id))
        .select(scores::total)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
