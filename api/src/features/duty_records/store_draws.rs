//! Random draws of the county, and what came of looking again.

use super::model::{DutySample, DutyStatus};
use super::quarter::Quarter;
use super::rows::DrawRow;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{AnyConnection, Id, insert_all};
use crate::platform::http::Problem;
use crate::schema::{duty_draw_records as drawn, duty_draws as draws, duty_records as d};
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// A record in a draw.
#[derive(Insertable)]
#[diesel(table_name = drawn, treat_none_as_default_value = false)]
struct DrawnRow {
    county_id: i64,
    draw_id: Id,
    record_id: Id,
    position: i32,
}

/// Whether an identifier is taken.
pub(super) fn exists_id(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = draws::table.find((county_id, id));
    let found: Option<Id> = this.select(draws::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// What may be drawn: verified, neither looked at nor drawn before; with whether it is invented. In ascending order.
pub(super) fn pool(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    quarter: Quarter,
) -> Result<Vec<(Id, bool)>, Problem> {
    let before = drawn::table
        .filter(drawn::county_id.eq(d::county_id))
        .filter(drawn::record_id.eq(d::id));
    let mut query = d::table
        .into_boxed()
        .filter(d::county_id.eq(county_id))
        .filter(d::year.eq(quarter.year))
        .filter(d::quarter.eq(quarter.number))
        .filter(d::status.eq(DutyStatus::Verified))
        .filter(d::sample_result.is_null())
        .filter(not(exists(before)));
    if town_id.is_some() {
        query = query.filter(d::town_id.eq(town_id));
    }
    Ok(query
        .order(d::id.asc())
        .select((d::id, d::is_demo))
        .load(conn)?)
}

/// Keeps a draw with what was drawn, in its order.
pub(super) fn insert(
    conn: &mut AnyConnection,
    row: &DrawRow,
    records: &[Id],
) -> Result<(), Problem> {
    diesel::insert_into(draws::table)
        .values(row)
        .execute(conn)?;
    let rows: Vec<DrawnRow> = records
        .iter()
        .zip(1..)
        .map(|(record_id, position)| DrawnRow {
            county_id: row.county_id,
            draw_id: row.id,
            record_id: *record_id,
            position,
        })
        .collect();
    Ok(insert_all!(conn, drawn::table, rows)?)
}

/// What was drawn, in its order.
pub(super) fn records(conn: &mut AnyConnection, row: &DrawRow) -> Result<Vec<Id>, Problem> {
    Ok(drawn::table
        .filter(drawn::county_id.eq(row.county_id))
        .filter(drawn::draw_id.eq(row.id))
        .order(drawn::position.asc())
        .select(drawn::record_id)
        .load(conn)?)
}

/// The draws of a quarter, the newest first.
pub(super) fn of_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    quarter: Quarter,
) -> Result<Vec<DrawRow>, Problem> {
    Ok(draws::table
        .filter(draws::county_id.eq(county_id))
        .filter(draws::year.eq(quarter.year))
        .filter(draws::quarter.eq(quarter.number))
        .order((draws::created_at.desc(), draws::id.desc()))
        .limit(100)
        .select(DrawRow::as_select())
        .load(conn)?)
}

/// What came of the records of a congress.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) total: i64,
    pub(super) drawn: i64,
    pub(super) sampled: i64,
    pub(super) wrong: i64,
}

/// Of each congress in a quarter, those of towns first: one query for what was looked at, one for what was drawn.
pub(super) fn figures(
    conn: &mut AnyConnection,
    county_id: i64,
    quarter: Quarter,
) -> Result<BTreeMap<(CongressLevel, Option<Id>), Figures>, Problem> {
    type Row = (
        CongressLevel,
        Option<Id>,
        DutyStatus,
        Option<DutySample>,
        i64,
    );
    let rows: Vec<Row> = d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::year.eq(quarter.year))
        .filter(d::quarter.eq(quarter.number))
        .group_by((d::level, d::town_id, d::status, d::sample_result))
        .select((
            d::level,
            d::town_id,
            d::status,
            d::sample_result,
            count_star(),
        ))
        .load(conn)?;
    let of_draws: Vec<(CongressLevel, Option<Id>, i64)> = d::table
        .inner_join(
            drawn::table.on(drawn::county_id
                .eq(d::county_id)
                .and(drawn::record_id.eq(d::id))),
        )
        .filter(d::county_id.eq(county_id))
        .filter(d::year.eq(quarter.year))
        .filter(d::quarter.eq(quarter.number))
        .group_by((d::level, d::town_id))
        .select((d::level, d::town_id, count_star()))
        .load(conn)?;
    let of_draws: HashMap<(CongressLevel, Option<Id>), i64> = of_draws
        .into_iter()
        .map(|(level, town, number)| ((level, town), number))
        .collect();
    let mut found: BTreeMap<(CongressLevel, Option<Id>), Figures> = BTreeMap::new();
    for (level, town, status, sample, number) in rows {
        let is_wrong = sample == Some(DutySample::Wrong);
        if status != DutyStatus::Verified && !is_wrong {
            continue;
        }
        let of = found.entry((level, town)).or_default();
        of.total += number;
        if sample.is_some() {
            of.sampled += number;
        }
        if is_wrong {
            of.wrong += number;
        }
    }
    for (key, of) in &mut found {
        of.drawn = of_draws.get(key).copied().unwrap_or_default();
    }
    Ok(found)
}
