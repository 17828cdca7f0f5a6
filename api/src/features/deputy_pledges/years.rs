//! The pledges of a congress and year are made public by a decision, or not any more; who has not pledged is reminded.

use super::dto::{PublishDeputyPledgesRequest, RemindDeputyPledgesRequest};
use super::error;
use super::log::of_year;
use super::rows::YearRow;
use super::rules::is_year;
use super::{coverage, store_years};
use crate::features::congresses::{self, Congress};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::Datelike;

/// Records the decision to publish them, or not to any more.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PublishDeputyPledgesRequest,
) -> Result<Congress, Problem> {
    let congress = congresses::own_congress(tx, acting, request.level)?;
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    let mut row = held(tx, acting, &congress, request.year)?;
    row.is_published = request.is_published;
    row.published_on = request.is_published.then_some(acting.today);
    row.decided_on = Some(request.decided_on);
    row.decided_by = Some(request.decided_by.clone());
    let row = store_years::save(tx, &row)?;
    let kind = match row.is_published {
        true => "deputy_pledge_year.published",
        false => "deputy_pledge_year.hidden",
    };
    of_year(&row, &row.year.to_string(), kind)
        .with("decided_by", request.decided_by.as_str())
        .write(tx, acting)?;
    Ok(congress)
}

/// Tells each deputy in office who has not pledged, at most once a day.
pub(super) fn remind(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RemindDeputyPledgesRequest,
) -> Result<Congress, Problem> {
    let congress = congresses::own_congress(tx, acting, request.level)?;
    if !is_year(request.year, acting.today.year()) {
        return Err(Problem::field("/year", "deputy_pledge_year"));
    }
    let mut row = held(tx, acting, &congress, request.year)?;
    if row.reminded_on == Some(acting.today) {
        return Err(error::REMINDED.problem());
    }
    let missing = coverage::missing(tx, &congress, (row.county_id, request.year))?;
    if missing.is_empty() {
        return Err(error::NONE_MISSING.problem());
    }
    row.reminded_on = Some(acting.today);
    let row = store_years::save(tx, &row)?;
    of_year(&row, &row.year.to_string(), "deputy_pledge_year.reminded")
        .with("number", missing.len())
        .telling(missing.into_iter().map(Recipient::deputy))
        .write(tx, acting)?;
    Ok(congress)
}

/// The row of a year, locked; entered when there is none yet.
fn held(
    tx: &mut Tx<'_>,
    acting: &Acting,
    congress: &Congress,
    year: i32,
) -> Result<YearRow, Problem> {
    let county_id = acting.scope.county_id();
    let place = (county_id, congress.organ_id);
    if let Some(row) = store_years::find(tx, place, year)? {
        store_years::lock(tx, &row)?;
        let now = store_years::find(tx, place, year)?;
        return now.ok_or_else(Problem::not_found);
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = YearRow {
        county_id,
        id: new_id(),
        organ_id: congress.organ_id,
        year,
        level: congress.level,
        town_id: congress.town_id,
        office_id: congress.office_id,
        is_published: false,
        published_on: None,
        decided_on: None,
        decided_by: None,
        reminded_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
    };
    store_years::insert(tx, &row)?;
    Ok(row)
}
