//! When a unit is asked how far a promise is (J15): once a year, or as the parameter says, until it is kept.

use chrono::NaiveDate;

use super::periods;
use super::rows::Suggestion;
use super::store_promises::{self, PromiseEntryRow, PromiseRow};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// The promises with the day by which something is asked of each instead of its own day: a report, or at
/// its end that it is kept.
pub(super) fn asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    mut promises: Vec<PromiseRow>,
) -> Result<Vec<PromiseRow>, Problem> {
    let entries = store_promises::entries(conn, row.county_id, &promises)?;
    for promise in &mut promises {
        promise.due_on = asked_by(conn, acting, row, promise, &entries)?;
    }
    Ok(promises)
}

/// The day by which something is asked of an open promise.
pub(super) fn asked_by(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    promise: &PromiseRow,
    entries: &[PromiseEntryRow],
) -> Result<NaiveDate, Problem> {
    let of_promise = entries.iter().filter(|e| e.promise_id == promise.id);
    let last = of_promise.map(|entry| entry.at).max();
    let from = local_date(last.unwrap_or(promise.created_at));
    periods::progress_by(conn, acting, row, from, promise.due_on)
}
