//! The numbers a town or county sets for reports to voters.

use super::rules::Measures;
use crate::features::parameters::{self, Resolved};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

const MIN_PRESENT: &str = "voter_report_min_present";
const COMPETENT: &str = "voter_report_competent_percent";
const BASIC: &str = "voter_report_basic_percent";
/// A secret among very few is none.
const GROUP: &str = "ballot_minimum_group";

/// At least so many voters are present at a meeting, where it is held.
pub(super) fn min_present(
    conn: &mut AnyConnection,
    place: (i64, Option<Id>),
    on: NaiveDate,
) -> Result<Resolved, Problem> {
    parameters::resolve(conn, place.0, place.1, MIN_PRESENT, on)
}

/// At least so many voters rate in secret.
pub(super) fn min_group(
    conn: &mut AnyConnection,
    place: (i64, Option<Id>),
    on: NaiveDate,
) -> Result<i64, Problem> {
    let set = parameters::resolve(conn, place.0, place.1, GROUP, on)?;
    set.int().map_err(Problem::internal)
}

/// From which share on which result.
pub(super) fn measures(
    conn: &mut AnyConnection,
    place: (i64, Option<Id>),
    on: NaiveDate,
) -> Result<Measures, Problem> {
    let competent = parameters::resolve(conn, place.0, place.1, COMPETENT, on)?;
    let basic = parameters::resolve(conn, place.0, place.1, BASIC, on)?;
    Ok(Measures {
        competent_percent: competent.int().map_err(Problem::internal)?,
        basic_percent: basic.int().map_err(Problem::internal)?,
    })
}
