//! The questions of trainings.

use super::rows::{QuestionRow, TrainingRow};
use crate::platform::db::{AnyConnection, Id, insert_all};
use crate::platform::http::Problem;
use crate::schema::{training_deputies as d, training_questions as q};
use diesel::prelude::*;

/// The questions of a training, in their order.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    training_id: Id,
) -> Result<Vec<QuestionRow>, Problem> {
    Ok(q::table
        .filter(q::county_id.eq(county_id))
        .filter(q::training_id.eq(training_id))
        .order(q::number.asc())
        .select(QuestionRow::as_select())
        .load(conn)?)
}

/// How many have answered them.
pub(super) fn taken(
    conn: &mut AnyConnection,
    county_id: i64,
    training_id: Id,
) -> Result<i64, Problem> {
    Ok(d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::training_id.eq(training_id))
        .filter(d::choices.is_not_null())
        .count()
        .get_result(conn)?)
}

/// Writes them in place of those before.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &TrainingRow,
    rows: Vec<QuestionRow>,
) -> Result<(), Problem> {
    diesel::delete(
        q::table
            .filter(q::county_id.eq(row.county_id))
            .filter(q::training_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, q::table, rows)?)
}
