//! Hours of the deputies of a congress in a year, those of trainings of the county included (代表法47).

use super::dto::TrainingCoverageQuery;
use super::response::{TrainingCoverage, TrainingCoverageOfDeputy};
use super::rules::is_reached;
use super::store_coverage;
use crate::features::{congresses, parameters};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use std::collections::HashMap;

/// So many hours a deputy has in a year; a local rule.
pub(in crate::features) const TARGET: &str = "training_hours_per_deputy_year";

/// The figures of a year. A deputy sees those of the whole and their own, not those of the others.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &TrainingCoverageQuery,
) -> Result<TrainingCoverage, Problem> {
    if !(2000..=2999).contains(&query.year) {
        let limits: Params = [
            ("min".to_owned(), 2000.into()),
            ("max".to_owned(), 2999.into()),
        ]
        .into();
        return Err(Problem::parameter("year", "range", limits));
    }
    let county_id = acting.scope.county_id();
    let congress = congresses::kept_asked_for(conn, acting, (query.level, query.town_id))?;
    let set = parameters::resolve(conn, county_id, congress.town_id, TARGET, acting.today)?;
    let target = set.int().map_err(Problem::internal)?;
    let mut people = store_coverage::people(conn, county_id, congress.term_id)?;
    let ids: Vec<Id> = people.iter().map(|(id, _)| *id).collect();
    let near = congresses::reach(conn, &acting.scope, &ids)?;
    people.retain(|(id, _)| near.contains(id));
    let mut counted = trained(conn, county_id, query.year, &ids)?;
    let of_each = people.into_iter().map(|(deputy_id, name)| {
        let (hours, attended, invited) = counted.remove(&deputy_id).unwrap_or_default();
        TrainingCoverageOfDeputy {
            deputy_id,
            name,
            hours,
            attended,
            invited,
            is_reached: is_reached(hours, target),
        }
    });
    let mut deputies: Vec<_> = of_each.collect();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let total = count(deputies.len());
    let reached = count(deputies.iter().filter(|one| one.is_reached).count());
    if acting.scope.role() == Role::Deputy {
        deputies.retain(|one| Some(one.deputy_id) == acting.scope.deputy_id());
    }
    Ok(TrainingCoverage {
        year: query.year,
        level: congress.level,
        town_id: congress.town_id,
        congress_name: congress.name,
        target,
        basis: set.basis,
        reached,
        total,
        deputies,
    })
}

/// Hours of each of these deputies in a year, how many trainings they came to, of how many.
pub(in crate::features) fn trained(
    conn: &mut AnyConnection,
    county_id: i64,
    year: i64,
    ids: &[Id],
) -> Result<HashMap<Id, (i64, i64, i64)>, Problem> {
    let mut counted: HashMap<Id, (i64, i64, i64)> = HashMap::new();
    for (deputy, is_present, hours) in store_coverage::of_year(conn, county_id, year, ids)? {
        let (sum, attended, invited) = counted.entry(deputy).or_default();
        *invited += 1;
        *attended += i64::from(is_present == Some(true));
        *sum += hours.unwrap_or_default();
    }
    Ok(counted)
}
