//! The posts everybody reads: open ones that the presidium decided to publish, with who holds them.

use super::{store, store_holdings};
use crate::features::congresses;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A post as everybody reads it.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicPost {
    pub(in crate::features) id: Id,
    /// The town; none: the congress of the county.
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) name: String,
    pub(in crate::features) duties: String,
    pub(in crate::features) starts_on: NaiveDate,
    /// Names of who holds it.
    pub(in crate::features) holders: Vec<String>,
    pub(in crate::features) published_on: Option<NaiveDate>,
    pub(in crate::features) is_demo: bool,
}

/// Those of the county congress (no town), of a town, or all.
pub(in crate::features) fn published(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
    today: NaiveDate,
) -> Result<Vec<PublicPost>, Problem> {
    let rows = store::published(conn, county_id, of)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut holdings = store_holdings::of_posts(conn, county_id, &ids)?;
    holdings.retain(|one| one.holds_on(today));
    // Who was there first stands first.
    holdings.reverse();
    let people = holdings.iter().map(|one| one.row.deputy_id).collect();
    let names = congresses::deputy_names(conn, county_id, people)?;
    let rows = rows.into_iter().map(|row| {
        let held = holdings.iter().filter(|one| one.row.post_id == row.id);
        let holders = held.filter_map(|one| names.get(&one.row.deputy_id).cloned());
        PublicPost {
            id: row.id,
            town_id: row.town_id,
            holders: holders.collect(),
            name: row.name,
            duties: row.duties,
            starts_on: row.starts_on,
            published_on: row.published_on,
            is_demo: row.is_demo,
        }
    });
    Ok(rows.collect())
}
