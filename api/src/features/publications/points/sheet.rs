//! Points of public quarters as open data. Pure.

use crate::features::duty_points::PublicPoints;
use crate::features::publications::data_sets::Sheet;
use crate::features::resident_messages::Town;
use chrono::NaiveDate;

/// The columns of the points: a row for each deputy of a quarter.
pub(in crate::features::publications) const POINTS: &[&str] = &[
    "id",
    "year",
    "quarter",
    "town_name",
    "name",
    "points",
    "points_of_year",
    "stars",
    "rules",
    "decided_by",
    "decided_on",
    "published_on",
];

/// A row for each deputy of a quarter; without a town it is of the county congress.
pub(in crate::features::publications) fn sheet(all: Vec<PublicPoints>, towns: &[Town]) -> Sheet {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut rows = Vec::new();
    for PublicPoints {
        quarter,
        scores,
        rules,
    } in all
    {
        let town = towns.iter().find(|one| Some(one.id) == quarter.town_id);
        let town = town.map(|one| one.name.clone()).unwrap_or_default();
        let rules = rules.map(|rules| rules.title).unwrap_or_default();
        for score in scores {
            rows.push(vec![
                quarter.id.to_string(),
                quarter.year.to_string(),
                quarter.quarter.to_string(),
                town.clone(),
                score.name,
                score.points.shown(),
                score.total.shown(),
                score.stars.map(|n| n.to_string()).unwrap_or_default(),
                rules.clone(),
                quarter.decided_by.clone(),
                day(quarter.decided_on),
                day(quarter.published_on),
            ]);
        }
    }
    Sheet {
        columns: POINTS,
        rows,
    }
}
