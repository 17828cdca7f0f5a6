//! How often the deputies of a congress receive residents in a year (A3): numerator and denominator of each.

use super::dto::ReceptionCoverageQuery;
use super::model::ReceptionStatus;
use super::response_coverage::{ReceptionCoverage, ReceptionCoverageOfDeputy};
use super::rules::is_reached;
use super::store_coverage;
use crate::features::congresses;
use crate::features::parameters;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use chrono::NaiveDate;
use std::collections::HashMap;

/// So often a deputy receives residents in a year; a local rule.
pub(in crate::features) const LEAST: &str = "reception_min_per_deputy_year";

/// The figures of a year. A deputy sees those of the whole and their own, not those of the others.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &ReceptionCoverageQuery,
) -> Result<ReceptionCoverage, Problem> {
    let (from, to) = days(query.year)?;
    let county_id = acting.scope.county_id();
    let congress = congresses::kept_asked_for(conn, acting, (query.level, query.town_id))?;
    let set = parameters::resolve(conn, county_id, congress.town_id, LEAST, acting.today)?;
    let minimum = set.int().map_err(Problem::internal)?;
    let mut people = store_coverage::people(conn, county_id, congress.term_id)?;
    let ids: Vec<Id> = people.iter().map(|(id, _)| *id).collect();
    let near = congresses::reach(conn, &acting.scope, &ids)?;
    people.retain(|(id, _)| near.contains(id));
    let mut counted = received(conn, county_id, (from, to), &ids)?;
    let of_each = people.into_iter().map(|(deputy_id, name)| {
        let (received, on_duty) = counted.remove(&deputy_id).unwrap_or_default();
        ReceptionCoverageOfDeputy {
            deputy_id,
            name,
            received,
            on_duty,
            is_reached: is_reached(received, minimum),
        }
    });
    let mut deputies: Vec<_> = of_each.collect();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let total = count(deputies.len());
    let reached = count(deputies.iter().filter(|one| one.is_reached).count());
    if acting.scope.role() == Role::Deputy {
        deputies.retain(|one| Some(one.deputy_id) == acting.scope.deputy_id());
    }
    Ok(ReceptionCoverage {
        year: query.year,
        level: congress.level,
        town_id: congress.town_id,
        congress_name: congress.name,
        minimum,
        basis: set.basis,
        reached,
        total,
        deputies,
    })
}

/// How often each of these deputies was on duty and came between two days, of how many duties.
pub(in crate::features) fn received(
    conn: &mut AnyConnection,
    county_id: i64,
    days: (NaiveDate, NaiveDate),
    ids: &[Id],
) -> Result<HashMap<Id, (i64, i64)>, Problem> {
    let duties = store_coverage::duties_between(conn, county_id, days, ids)?;
    let mut counted: HashMap<Id, (i64, i64)> = HashMap::new();
    for (deputy, status, is_present) in duties {
        let (received, on_duty) = counted.entry(deputy).or_default();
        match status {
            // What was called off or not held counts for nobody and against nobody.
            ReceptionStatus::Cancelled | ReceptionStatus::Missed => {}
            ReceptionStatus::Planned | ReceptionStatus::Announced => *on_duty += 1,
            ReceptionStatus::Held => {
                *on_duty += 1;
                *received += i64::from(is_present == Some(true));
            }
        }
    }
    Ok(counted)
}

/// How many receptions each congress held between two days, of how many that were on the roster and not called off.
pub(in crate::features) fn held(
    conn: &mut AnyConnection,
    county_id: i64,
    days: (NaiveDate, NaiveDate),
) -> Result<HashMap<Id, (i64, i64)>, Problem> {
    let mut counted: HashMap<Id, (i64, i64)> = HashMap::new();
    for (organ, status, number) in store_coverage::receptions_between(conn, county_id, days)? {
        let (held, planned) = counted.entry(organ).or_default();
        match status {
            ReceptionStatus::Cancelled => {}
            ReceptionStatus::Planned | ReceptionStatus::Announced | ReceptionStatus::Missed => {
                *planned += number;
            }
            ReceptionStatus::Held => {
                *held += number;
                *planned += number;
            }
        }
    }
    Ok(counted)
}

/// The first and the last day of a year.
fn days(year: i32) -> Result<(NaiveDate, NaiveDate), Problem> {
    let of = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match (of(1, 1), of(12, 31)) {
        (Some(from), Some(to)) if (2000..=2999).contains(&year) => Ok((from, to)),
        _ => {
            let limits: Params = [
                ("min".to_owned(), 2000.into()),
                ("max".to_owned(), 2999.into()),
            ]
            .into();
            Err(Problem::parameter("year", "range", limits))
        }
    }
}
