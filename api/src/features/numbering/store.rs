//! Taking the next number of a series.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::platform::auth::Scope;
use crate::platform::db::{PortableExt, Tx};
use crate::platform::http::Problem;
use crate::schema::number_series;

/// The next number, starting with 1. Needs the open transaction: other writers of the same series
/// wait for its end, so numbers are given in the order of the commits and leave no gap.
pub fn next(tx: &mut Tx<'_>, scope: &Scope, series: &str) -> Result<i64, Problem> {
    next_of(tx, scope, series, 1)
}

/// The last of so many next numbers that follow each other: for many papers at once.
pub fn next_of(tx: &mut Tx<'_>, scope: &Scope, series: &str, count: i64) -> Result<i64, Problem> {
    Ok(diesel::insert_into(number_series::table)
        .values((
            number_series::county_id.eq(scope.county_id()),
            number_series::series.eq(series),
            number_series::last_number.eq(count),
        ))
        .on_conflict((number_series::county_id, number_series::series))
        .do_update()
        .set(
            number_series::last_number
                .eq(number_series::last_number + excluded(number_series::last_number)),
        )
        .returning(number_series::last_number)
        .portable()
        .get_result(&mut **tx)?)
}

/// Begins a series after a number: for papers that were numbered before they came here.
pub fn begin_after(tx: &mut Tx<'_>, scope: &Scope, series: &str, last: i64) -> Result<(), Problem> {
    diesel::insert_into(number_series::table)
        .values((
            number_series::county_id.eq(scope.county_id()),
            number_series::series.eq(series),
            number_series::last_number.eq(last),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
