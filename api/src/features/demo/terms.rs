//! The terms of the congresses of a demonstration county.

use super::people_store::{PeopleRows, Seat, TermRow};
use super::places::Places;
use super::plan::Plan;
use crate::platform::db::{Id, Timestamp};
use crate::platform::ids::new_id;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The congresses elected together.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// By the index of the town; a subdistrict has none.
    pub(super) towns: BTreeMap<usize, Seat>,
    pub(super) county: Seat,
    /// City, province, nation.
    pub(super) above: Vec<Seat>,
}

/// Enters the five-year term (组织法9) the suggestions fall into, and the one before if they reach
/// back that far; the newest first. Terms began in 2021, 2026 …
pub(super) fn of(
    rows: &mut PeopleRows,
    county: (i64, &str),
    plan: &Plan,
    places: &Places,
    now: Timestamp,
) -> Vec<Terms> {
    let then = plan.today.year() - 2;
    let year = then - (then - 2021).rem_euclid(5);
    let mut all = vec![one(rows, county, plan, places, now, (year, None))];
    if plan.has_earlier_term() {
        let before = (year - 5, Some(year));
        all.push(one(rows, county, plan, places, now, before));
    }
    all
}

/// The congresses of one term; it ends when the next begins.
fn one(
    rows: &mut PeopleRows,
    county: (i64, &str),
    plan: &Plan,
    places: &Places,
    now: Timestamp,
    (year, next): (i32, Option<i32>),
) -> Terms {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(plan.today);
    let elected_on = day(year, 9, 20);
    let back = i16::from(next.is_some());
    let mut add = |level, organ_id: Option<Id>, name: &str, ordinal: i16, (month, d)| {
        let term_id = new_id();
        let starts_on = day(year, month, d);
        let ended_on = next.map(|next| day(next, month, d));
        rows.terms.push(TermRow {
            county_id: county.0,
            id: term_id,
            level,
            organ_id,
            congress_name: name.to_owned(),
            ordinal: ordinal - back,
            starts_on,
            ends_on: ended_on,
            version: 1,
            created_at: now,
            updated_at: now,
        });
        Seat {
            term_id,
            level,
            starts_on,
            elected_on,
            ended_on,
        }
    };
    let mut towns = BTreeMap::new();
    for (index, town) in places.towns.iter().enumerate() {
        if town.has_congress() {
            let organ = Some(town.organ.id);
            let term = add("township", organ, &town.organ.name, 19, (10, 20));
            towns.insert(index, term);
        }
    }
    let name = format!("{}人民代表大会", county.1);
    let committee = Some(places.committee.id);
    let county = add("county", committee, &name, 19, (12, 10));
    let mut above = Vec::new();
    if plan.deputies[2..].iter().any(|count| *count > 0) {
        above.push(add("city", None, "安康市人民代表大会", 5, (12, 28)));
        above.push(add("province", None, "陕西省人民代表大会", 14, (12, 30)));
        above.push(add("national", None, "全国人民代表大会", 14, (12, 31)));
    }
    Terms {
        towns,
        county,
        above,
    }
}
