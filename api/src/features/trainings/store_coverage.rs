//! Hours of the deputies of a congress in a year: one query for the people, one for what they were invited to.

use super::model::TrainingStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, mandates, training_deputies as d, trainings};
use diesel::prelude::*;

/// Those in office in a term, by name.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<(Id, String)>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((deputies::id, deputies::name))
        .load(conn)?)
}

/// Whether somebody came to a training that was held, and the hours that count.
pub(super) type Attended = (Id, Option<bool>, Option<i64>);

/// What some deputies were invited to in a year, whoever held it.
pub(super) fn of_year(
    conn: &mut AnyConnection,
    county_id: i64,
    year: i64,
    ids: &[Id],
) -> Result<Vec<Attended>, Problem> {
    Ok(d::table
        .inner_join(
            trainings::table.on(trainings::county_id
                .eq(d::county_id)
                .and(trainings::id.eq(d::training_id))),
        )
        .filter(d::county_id.eq(county_id))
        .filter(one_of(d::deputy_id, ids.to_vec()))
        .filter(trainings::year.eq(year))
        .filter(trainings::status.eq(TrainingStatus::Held))
        .select((d::deputy_id, d::is_present, d::hours))
        .load(conn)?)
}
