//! Whether stations receive residents as often as the local rule asks (A4).

use super::model::StationRhythm;
use super::rows::StationRow;
use super::rules::{is_overdue, last_period};
use super::store_held::last_held;
use crate::features::parameters::Book;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How often; a local rule.
pub(in crate::features) const HOW_OFTEN: &str = "reception_days";

/// The receptions of a station until a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Receiving {
    pub(super) every: StationRhythm,
    pub(super) last_on: Option<NaiveDate>,
    pub(super) is_overdue: bool,
}

/// Those of these stations: one query, whatever their number.
pub(super) fn receiving(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[StationRow],
    (book, today): (&Book, NaiveDate),
) -> Result<HashMap<Id, Receiving>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let last = last_held(conn, county_id, &ids, today)?;
    let mut found = HashMap::new();
    for row in rows {
        let set = book.of(row.town_id, HOW_OFTEN)?;
        let word = set.text().map_err(Problem::internal)?;
        let every: Result<StationRhythm, String> = word.parse();
        let every = every.map_err(|error| Problem::internal(anyhow::anyhow!(error)))?;
        let last_on = last.get(&row.id).copied();
        let since = last_period(every, today);
        let is_late = row.closed_on.is_none() && is_overdue(since, row.opened_on, last_on);
        let receiving = Receiving {
            every,
            last_on,
            is_overdue: is_late,
        };
        found.insert(row.id, receiving);
    }
    Ok(found)
}
