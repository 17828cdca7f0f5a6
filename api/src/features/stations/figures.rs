//! What the stations of a county have and how often they receive, for those who compare towns.

use super::checking::templates;
use super::receiving::receiving;
use super::{detail, store_list, store_parts};
use crate::features::parameters::Book;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A station in numbers.
#[derive(Debug, Clone, Copy)]
pub(in crate::features) struct Figures {
    /// Its congress.
    pub(in crate::features) organ_id: Id,
    /// How many of the ten haves it has.
    pub(in crate::features) met: i64,
    /// Of how many.
    pub(in crate::features) total: i64,
    /// Nobody received there in the period the local rule asks for (A4).
    pub(in crate::features) is_overdue: bool,
}

/// Those that are open: what they have today, and how they stood on a day. A fixed number of queries.
pub(in crate::features) fn figures(
    conn: &mut AnyConnection,
    acting: &Acting,
    book: &Book,
    day: NaiveDate,
) -> Result<Vec<Figures>, Problem> {
    let county_id = acting.scope.county_id();
    let of = acting.scope.town_id().map(Some);
    let rows = store_list::open(conn, county_id, (of, None))?;
    let holds = templates(conn, acting, &rows)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let checks = store_parts::checks_of(conn, county_id, &ids)?;
    let received = receiving(conn, county_id, &rows, (book, day))?;
    let of_each = rows.iter().zip(&holds).map(|(row, holds)| {
        let (met, total) = detail::haves(row.id, holds, &checks);
        Figures {
            organ_id: row.organ_id,
            met,
            total,
            is_overdue: received.get(&row.id).is_some_and(|one| one.is_overdue),
        }
    });
    Ok(of_each.collect())
}
