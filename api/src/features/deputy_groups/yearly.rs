//! How many activities groups held in a year, of how many it asks (A2).

use super::model::DeputyGroupPace;
use super::rules;
use super::store_held::held;
use super::store_public::formed_on;
use crate::features::parameters::Book;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// So many activities a group holds in a year; a local rule.
pub(in crate::features) const PER_YEAR: &str = "group_activities_per_year";

/// The year of a group.
#[derive(Debug, Clone, Copy)]
pub(in crate::features) struct Yearly {
    /// Activities it held.
    pub(in crate::features) held: i64,
    /// How many the year asks of it.
    pub(in crate::features) asked: i64,
    /// Whether that is enough by now.
    pub(in crate::features) pace: DeputyGroupPace,
}

/// The year of each of these groups, given with its town: two queries, whatever their number.
pub(in crate::features) fn yearly(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[(Id, Option<Id>)],
    (book, year, today): (&Book, i32, NaiveDate),
) -> Result<HashMap<Id, Yearly>, Problem> {
    let ids: Vec<Id> = groups.iter().map(|(id, _)| *id).collect();
    let formed = formed_on(conn, county_id, &ids)?;
    let counted = held(conn, county_id, &ids, (year, &[1, 2, 3, 4]))?;
    let mut found = HashMap::new();
    for (id, town_id) in groups {
        let per_year = book.int(*town_id, PER_YEAR)?;
        let formed_on = formed.get(id).copied().unwrap_or(today);
        let (asked, due) = rules::asked(per_year, (year, formed_on), today);
        let held = counted.get(id).copied().unwrap_or_default();
        let pace = rules::pace(held, asked, due);
        found.insert(*id, Yearly { held, asked, pace });
    }
    Ok(found)
}
