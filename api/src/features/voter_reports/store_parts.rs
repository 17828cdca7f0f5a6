//! What hangs on a report: the seat it is given for, questions, ratings, slips.

use super::rows::{QuestionRow, RatingRow, SlipRow};
use crate::features::congresses::Mandate;
use crate::platform::db::{AnyConnection, Id, insert_all};
use crate::platform::http::Problem;
use crate::schema::{
    mandates, voter_report_questions as questions, voter_report_ratings as ratings,
    voter_report_slips as slips,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A deputy's seat in a term.
pub(super) struct Seat {
    /// 选区.
    pub(super) constituency: String,
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    mandate: Mandate,
}

impl Seat {
    /// Whether the deputy is in office on a day and may act as one now (代表法61).
    pub(super) fn is_in_office(&self, day: NaiveDate) -> bool {
        self.mandate != Mandate::Suspended
            && self.elected_on <= day
            && self.ended_on.is_none_or(|end| day < end)
    }
}

/// The seat of a deputy in a term; none who never sat in it.
pub(super) fn seat(
    conn: &mut AnyConnection,
    (county_id, term_id): (i64, Id),
    deputy_id: Id,
) -> Result<Option<Seat>, Problem> {
    let found: Option<(String, NaiveDate, Option<NaiveDate>, String)> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .order(mandates::elected_on.desc())
        .select((
            mandates::constituency,
            mandates::elected_on,
            mandates::ended_on,
            mandates::status,
        ))
        .first(conn)
        .optional()?;
    Ok(
        found.map(|(constituency, elected_on, ended_on, status)| Seat {
            constituency,
            elected_on,
            ended_on,
            mandate: Mandate::of(&status),
        }),
    )
}

/// What voters asked, in the order in which it was noted.
pub(super) fn questions(
    conn: &mut AnyConnection,
    county_id: i64,
    report_id: Id,
) -> Result<Vec<QuestionRow>, Problem> {
    Ok(questions::table
        .filter(questions::county_id.eq(county_id))
        .filter(questions::report_id.eq(report_id))
        .order((questions::at.asc(), questions::id.asc()))
        .select(QuestionRow::as_select())
        .load(conn)?)
}

/// Whether an identifier is taken.
pub(super) fn has_question(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<bool, Problem> {
    let this = questions::table.find((county_id, id));
    let found: Option<Id> = this.select(questions::report_id).first(conn).optional()?;
    Ok(found.is_some())
}

/// Notes one.
pub(super) fn insert_question(conn: &mut AnyConnection, row: &QuestionRow) -> Result<(), Problem> {
    diesel::insert_into(questions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The ratings of a report, once there are any.
pub(super) fn rating(
    conn: &mut AnyConnection,
    county_id: i64,
    report_id: Id,
) -> Result<Option<RatingRow>, Problem> {
    Ok(ratings::table
        .find((county_id, report_id))
        .select(RatingRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes the ratings in place of what was there.
pub(super) fn save_rating(conn: &mut AnyConnection, row: &RatingRow) -> Result<(), Problem> {
    use ratings as r;
    let changed = diesel::update(r::table.find((row.county_id, row.report_id)))
        .set((
            r::slips.eq(row.slips),
            r::excellent.eq(row.excellent),
            r::competent.eq(row.competent),
            r::basic.eq(row.basic),
            r::incompetent.eq(row.incompetent),
            r::abstained.eq(row.abstained),
            r::result.eq(row.result),
            r::competent_percent.eq(row.competent_percent),
            r::basic_percent.eq(row.basic_percent),
        ))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(r::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Hands slips out.
pub(super) fn insert_slips(conn: &mut AnyConnection, rows: Vec<SlipRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, slips::table, rows)?)
}

/// How many slips were used.
pub(super) fn used(
    conn: &mut AnyConnection,
    county_id: i64,
    report_id: Id,
) -> Result<i64, Problem> {
    Ok(slips::table
        .filter(slips::county_id.eq(county_id))
        .filter(slips::report_id.eq(report_id))
        .filter(slips::is_used.eq(true))
        .count()
        .get_result(conn)?)
}

/// What became of a slip that somebody wants to use.
pub(super) enum Spent {
    /// It is used now.
    Now,
    /// It was used before.
    Before,
    /// There is none.
    Unknown,
}

/// Uses a slip, once.
pub(super) fn spend(
    conn: &mut AnyConnection,
    (county_id, report_id): (i64, Id),
    slip_hash: &str,
) -> Result<Spent, Problem> {
    let this = slips::table.find((county_id, report_id, slip_hash.to_owned()));
    let found: Option<bool> = this.select(slips::is_used).first(conn).optional()?;
    match found {
        None => Ok(Spent::Unknown),
        Some(true) => Ok(Spent::Before),
        Some(false) => {
            let this = slips::table.find((county_id, report_id, slip_hash.to_owned()));
            diesel::update(this)
                .set(slips::is_used.eq(true))
                .execute(conn)?;
            Ok(Spent::Now)
        }
    }
}
