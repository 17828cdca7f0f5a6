//! What files are put together of, in the database: one query each, for one file or for all of a term.

use super::rows::{Seat, WordRow};
use crate::features::deputies::model::MandateChangeKind;
use crate::features::duty_records::model::DutyStatus;
use crate::features::duty_records::rows::RecordRow;
use crate::features::suggestions::model::Status;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    duty_file_words as words, duty_records as records, duty_scores as scores, mandate_changes,
    suggestions,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

fn people(seats: &[Seat]) -> Vec<Id> {
    seats.iter().map(|seat| seat.deputy.id).collect()
}

fn terms(seats: &[Seat]) -> Vec<Id> {
    let mut ids: Vec<Id> = seats.iter().map(|seat| seat.term.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The verified records of some deputies in their terms, the first first.
pub(super) fn records(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<RecordRow>, Problem> {
    Ok(records::table
        .filter(records::county_id.eq(county_id))
        .filter(one_of(records::deputy_id, people(seats)))
        .filter(one_of(records::term_id, terms(seats)))
        .filter(records::status.eq(DutyStatus::Verified))
        .order((records::held_on.asc(), records::id.asc()))
        .select(RecordRow::as_select())
        .load(conn)?)
}

/// How many records of some deputies wait for the office, of each term.
pub(super) fn pending(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<HashMap<(Id, Id), i64>, Problem> {
    let rows: Vec<(Id, Id)> = records::table
        .filter(records::county_id.eq(county_id))
        .filter(one_of(records::deputy_id, people(seats)))
        .filter(one_of(records::term_id, terms(seats)))
        .filter(records::status.eq(DutyStatus::Pending))
        .select((records::term_id, records::deputy_id))
        .load(conn)?;
    let mut counted = HashMap::new();
    for of in rows {
        *counted.entry(of).or_default() += 1;
    }
    Ok(counted)
}

/// Number and state of suggestions.
pub(super) fn suggestions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<HashMap<Id, (Option<String>, Status)>, Problem> {
    let rows: Vec<(Id, Option<String>, Status)> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids))
        .select((suggestions::id, suggestions::number, suggestions::status))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, number, status)| (id, (number, status)))
        .collect())
}

/// Points and stars of a deputy at the end of a closed quarter.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Score {
    pub(super) deputy_id: Id,
    pub(super) organ_id: Id,
    pub(super) year: i32,
    pub(super) quarter: i32,
    /// Of the year so far, in tenths.
    pub(super) total: i32,
    pub(super) stars: Option<i32>,
}

/// Those of some deputies, the first quarter first.
pub(super) fn scores(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<Score>, Problem> {
    Ok(scores::table
        .filter(scores::county_id.eq(county_id))
        .filter(one_of(scores::deputy_id, people(seats)))
        .order((scores::year.asc(), scores::quarter.asc()))
        .select((
            scores::deputy_id,
            scores::organ_id,
            scores::year,
            scores::quarter,
            scores::total,
            scores::stars,
        ))
        .load(conn)?)
}

/// What the office says of years, of some files.
pub(super) fn words(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<WordRow>, Problem> {
    let ids: Vec<Id> = seats.iter().map(|seat| seat.mandate.id).collect();
    Ok(words::table
        .filter(words::county_id.eq(county_id))
        .filter(one_of(words::file_id, ids))
        .order((words::year.asc(), words::id.asc()))
        .select(WordRow::as_select())
        .load(conn)?)
}

/// What happened to a mandate.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Change {
    pub(super) mandate_id: Id,
    pub(super) kind: MandateChangeKind,
    pub(super) effective_on: NaiveDate,
    pub(super) basis: String,
}

/// What happened to some mandates, the first first.
pub(super) fn changes(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<Change>, Problem> {
    let ids: Vec<Id> = seats.iter().map(|seat| seat.mandate.id).collect();
    Ok(mandate_changes::table
        .filter(mandate_changes::county_id.eq(county_id))
        .filter(one_of(mandate_changes::mandate_id, ids))
        .order((
            mandate_changes::effective_on.asc(),
            mandate_changes::at.asc(),
            mandate_changes::id.asc(),
        ))
        .select((
            mandate_changes::mandate_id,
            mandate_changes::kind,
            mandate_changes::effective_on,
            mandate_changes::basis,
        ))
        .load(conn)?)
}
