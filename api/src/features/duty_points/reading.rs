//! Points as they are read: of a deputy with each point explained, of a congress, and which quarters are closed.

use super::dto::DutyPointsQuery;
use super::ledger::{self, Ledger, Page};
use super::points::Points;
use super::response::{
    DeputyPoints, DutyPointAccount, DutyPointQuarter, DutyPoints, DutyPointsItem, DutyQuarters,
    DutyScore,
};
use super::store_count::{self, Which};
use super::{appealing, closing, error, explaining, store_rule_sets};
use crate::features::duty_records::rows::QuarterRow;
use crate::features::duty_records::{Quarter, find_quarter, quarters_of};
use crate::features::{congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use std::collections::HashMap;

/// A number of a question that must lie in a range.
fn within(name: &str, value: i32, (min, max): (i32, i32)) -> Result<(), Problem> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let limits = Params::from([
        ("min".to_owned(), min.into()),
        ("max".to_owned(), max.into()),
    ]);
    Err(Problem::parameter(name, "range", limits))
}

/// Years that are asked for.
const YEARS: (i32, i32) = (2000, 2200);

/// The points of a deputy in a year: their own, or for the offices of the congresses they sit or sat in.
pub(super) fn of_deputy(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
    year: i32,
) -> Result<DeputyPoints, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    within("year", year, YEARS)?;
    let is_own = scope.deputy_id() == Some(deputy_id);
    if scope.role() == Role::Deputy && !is_own {
        return Err(Problem::not_found());
    }
    let mut seats = store_count::congresses_of(conn, county_id, deputy_id)?;
    if scope.role() == Role::Township {
        seats.retain(|organ| Some(*organ) == scope.town_id());
    }
    let name = congresses::deputy_names(conn, county_id, vec![deputy_id])?.remove(&deputy_id);
    let (Some(deputy_name), false) = (name, seats.is_empty()) else {
        return Err(Problem::not_found());
    };
    let names = organs::names(conn, county_id, &seats)?;
    let mut accounts = Vec::new();
    for organ_id in seats {
        let which = Which {
            county_id,
            organ_id,
            year,
            deputy_id: Some(deputy_id),
        };
        let organ_name = names.get(&organ_id).cloned().unwrap_or_default();
        accounts.extend(account(conn, acting, &which, organ_name)?);
    }
    Ok(DeputyPoints {
        deputy_id,
        deputy_name,
        year,
        congresses: accounts,
    })
}

/// The points of a deputy in a congress; none where they did not sit in that year and did nothing.
fn account(
    conn: &mut AnyConnection,
    acting: &Acting,
    which: &Which,
    organ_name: String,
) -> Result<Option<DutyPointAccount>, Problem> {
    let until = Quarter {
        year: which.year,
        number: 4,
    };
    let mut ledger = ledger::load(conn, which, until)?;
    let Some(page) = ledger.pages.pop() else {
        return Ok(None);
    };
    let closed = quarters_of(conn, which.county_id, Some(&[which.organ_id]), which.year)?;
    let titles = titles(conn, which)?;
    let lines = page.lines.iter();
    let lines = lines.map(|line| explaining::line(line, &ledger.timeline, &titles, acting.locale));
    let history = store_count::history(conn, which, page.person.id)?;
    Ok(Some(DutyPointAccount {
        organ_id: which.organ_id,
        organ_name,
        total: page.total,
        stars: page.stars,
        star_why: page.star_why,
        star_explanation: explaining::stars(&page, acting.locale),
        quarters: quarters(conn, &page, which.year, &closed)?,
        lines: lines.collect(),
        history: history
            .into_iter()
            .map(|row| DutyScore {
                year: row.year,
                quarter: row.quarter,
                total: Points::of_tenths(row.total),
                stars: row.stars,
                star_why: row.star_why,
            })
            .collect(),
    }))
}

fn titles(conn: &mut AnyConnection, which: &Which) -> Result<HashMap<Id, String>, Problem> {
    let rows = store_rule_sets::in_force(conn, which.county_id, which.organ_id)?;
    Ok(rows.into_iter().map(|row| (row.id, row.title)).collect())
}

fn quarters(
    conn: &mut AnyConnection,
    page: &Page,
    year: i32,
    closed: &[QuarterRow],
) -> Result<Vec<DutyPointQuarter>, Problem> {
    let mut found = Vec::new();
    for number in 1..=4 {
        let row = closed.iter().find(|row| row.quarter == number);
        let until = match row {
            Some(row) => Some(appealing::until(conn, row)?),
            None => None,
        };
        found.push(DutyPointQuarter {
            quarter: number,
            points: page.of(Quarter { year, number }),
            quarter_id: row.map(|row| row.id),
            is_published: row.is_some_and(|row| row.is_published),
            audience: row.and_then(|row| row.audience),
            appeal_until: until,
        });
    }
    Ok(found)
}

/// The points of a congress. Deputies see those of a quarter that is published in a congress they sit in, and no more.
pub(super) fn of_congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DutyPointsQuery,
) -> Result<DutyPoints, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    within("year", query.year, YEARS)?;
    within("quarter", query.quarter.unwrap_or(4), (1, 4))?;
    let town_id = match query.level {
        congresses::CongressLevel::County => None,
        congresses::CongressLevel::Township => {
            let town = query.town_id.or_else(|| scope.town_id());
            Some(town.ok_or_else(Problem::not_found)?)
        }
    };
    // A town sees its own congress; the county sees all.
    if scope.role() == Role::Township && scope.town_id() != town_id {
        return Err(Problem::not_found());
    }
    let congress = congresses::of_place(conn, acting, town_id)?;
    let organ_id = congress.ok_or_else(Problem::not_found)?.organ_id;
    let quarter = Quarter {
        year: query.year,
        number: query.quarter.unwrap_or(4),
    };
    let row = find_quarter(conn, county_id, organ_id, quarter)?;
    let is_published = row.as_ref().is_some_and(|row| row.is_published);
    if scope.role() == Role::Deputy {
        let own = scope.deputy_id().ok_or_else(Problem::not_found)?;
        let seats = store_count::congresses_of(conn, county_id, own)?;
        if !seats.contains(&organ_id) {
            return Err(Problem::not_found());
        }
        if !is_published {
            return Err(error::NOT_PUBLISHED.problem());
        }
    }
    let which = Which {
        county_id,
        organ_id,
        year: query.year,
        deputy_id: None,
    };
    let ledger = ledger::load(conn, &which, quarter)?;
    let mut names = organs::names(conn, county_id, &[organ_id])?;
    Ok(DutyPoints {
        organ_id,
        organ_name: names.remove(&organ_id).unwrap_or_default(),
        year: query.year,
        quarter: quarter.number,
        is_closed: ledger.frozen.is_some_and(|last| quarter <= last),
        is_published,
        rule_set_id: ledger.timeline.at(quarter).map(|version| version.id),
        items: ledger
            .pages
            .iter()
            .map(|page| item(&ledger, page))
            .collect(),
    })
}

fn item(ledger: &Ledger, page: &Page) -> DutyPointsItem {
    let records = page.lines.iter().filter(|line| line.record.is_some());
    DutyPointsItem {
        deputy_id: page.person.id,
        deputy_name: page.person.name.clone(),
        records: i64::try_from(records.count()).unwrap_or(i64::MAX),
        of_quarter: page.of(ledger.until),
        total: page.total,
        stars: page.stars,
        star_why: page.star_why,
    }
}

/// The closed quarters of a year: of all congresses for the county, of its own for a town, of those they sit or sat in
/// for a deputy.
pub(super) fn closed(
    conn: &mut AnyConnection,
    acting: &Acting,
    year: i32,
) -> Result<DutyQuarters, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    within("year", year, YEARS)?;
    let organs = match scope.role() {
        Role::County => None,
        Role::Deputy => {
            let own = scope.deputy_id().ok_or_else(Problem::not_found)?;
            Some(store_count::congresses_of(conn, county_id, own)?)
        }
        _ => Some(scope.town_id().into_iter().collect()),
    };
    let rows = quarters_of(conn, county_id, organs.as_deref(), year)?;
    Ok(DutyQuarters {
        items: closing::read(conn, county_id, &rows)?,
    })
}
