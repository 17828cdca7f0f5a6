//! The pledges everybody reads: those of congresses and years that the presidium decided to publish, with the wording
//! that was public before. Numbers of people are taken out.

use super::model::DeputyPledgeState;
use super::rows::{PledgeRow, YearRow};
use super::{store, store_parts, store_years};
use crate::features::congresses;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::redaction::redact;
use chrono::NaiveDate;

/// A wording that was public and was changed.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicWording {
    pub(in crate::features) items: Vec<String>,
    pub(in crate::features) reason: String,
    pub(in crate::features) replaced_on: NaiveDate,
}

/// A pledge as everybody reads it.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicPledge {
    pub(in crate::features) id: Id,
    /// The town; none: the congress of the county.
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) year: i32,
    pub(in crate::features) deputy_name: String,
    /// What is promised, and how far it is.
    pub(in crate::features) items: Vec<(String, DeputyPledgeState)>,
    pub(in crate::features) earlier: Vec<PublicWording>,
    pub(in crate::features) is_demo: bool,
}

/// The public years of the county congress (no town), of a town, or of all, the newest first.
pub(in crate::features) fn years(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<i32>, Problem> {
    let rows = store_years::published(conn, county_id, of)?;
    let mut years: Vec<i32> = rows.into_iter().map(|row| row.year).collect();
    years.dedup();
    Ok(years)
}

/// The public pledges of a year, or of all, congress by congress.
pub(in crate::features) fn published(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
    year: Option<i32>,
) -> Result<Vec<PublicPledge>, Problem> {
    let mut years: Vec<YearRow> = store_years::published(conn, county_id, of)?;
    years.retain(|row| year.is_none_or(|year| row.year == year));
    let mut rows: Vec<PledgeRow> = Vec::new();
    for year in &years {
        rows.extend(store::of_year(conn, (county_id, year.organ_id), year.year)?);
    }
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let items = store_parts::items_of(conn, county_id, &ids)?;
    let wordings = store_parts::wordings_of(conn, county_id, &ids)?;
    let people = rows.iter().map(|row| row.deputy_id).collect();
    let names = congresses::deputy_names(conn, county_id, people)?;
    let shown = |text: &str| redact(text).0;
    let pledge = |row: PledgeRow| {
        let own = items.iter();
        let own = own.filter(|one| one.pledge_id == row.id && one.is_current);
        let earlier = wordings.iter();
        let earlier = earlier.filter(|one| one.pledge_id == row.id && one.was_published);
        let earlier = earlier.map(|one| PublicWording {
            items: one.contents().iter().map(|text| shown(text)).collect(),
            reason: shown(&one.reason),
            replaced_on: one.replaced_on,
        });
        PublicPledge {
            id: row.id,
            town_id: row.town_id,
            year: row.year,
            deputy_name: names.get(&row.deputy_id).cloned().unwrap_or_default(),
            items: own.map(|one| (shown(&one.content), one.state)).collect(),
            earlier: earlier.collect(),
            is_demo: row.is_demo,
        }
    };
    Ok(rows.into_iter().map(pledge).collect())
}
