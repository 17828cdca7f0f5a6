//! How many deputies of a congress reported in a year and in the term (A6): numerator and denominator of each.

use super::dto::VoterReportCoverageQuery;
use super::response_coverage::{
    VoterReportCoverage, VoterReportCoverageOfDeputy, VoterReportCoverageOfTown,
};
use super::rules::{all_by, needed};
use super::store_coverage::{self, Person, Report};
use crate::features::{congresses, organs, parameters, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use chrono::Datelike;

/// The share of deputies who report in a year; a local rule.
const RATE: &str = "report_to_voters_rate_per_year";
/// Within so many months of a term everybody does; a local rule.
const WITHIN: &str = "report_to_voters_all_months";

/// The figures of a year. A deputy sees those of the whole and their own, not those of the others.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &VoterReportCoverageQuery,
) -> Result<VoterReportCoverage, Problem> {
    if !(2000..=2999).contains(&query.year) {
        let limits: Params = [
            ("min".to_owned(), 2000.into()),
            ("max".to_owned(), 2999.into()),
        ]
        .into();
        return Err(Problem::parameter("year", "range", limits));
    }
    let county_id = acting.scope.county_id();
    let congress = congresses::asked_for(conn, acting, (query.level, query.town_id))?;
    let town_id = congress.town_id;
    let rate = parameters::resolve(conn, county_id, town_id, RATE, acting.today)?;
    let target_percent = rate.int().map_err(Problem::internal)?;
    let within = parameters::resolve(conn, county_id, town_id, WITHIN, acting.today)?;
    let months: u32 = within.count().map_err(Problem::internal)?;
    let term = terms::by_ids(conn, county_id, &[congress.term_id])?;
    let term = term
        .into_values()
        .next()
        .ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
    let people = store_coverage::people(conn, county_id, &[term.id])?;
    let reports = store_coverage::reports(conn, county_id, &[term.id])?;
    let lines = people.iter().map(|one| line(one, &reports, query.year));
    let mut deputies: Vec<VoterReportCoverageOfDeputy> = lines.collect();
    let (reported, term_reported, total) = counted(&deputies);
    let needed = needed(total, target_percent);
    if acting.scope.role() == Role::Deputy {
        deputies.retain(|one| Some(one.deputy_id) == acting.scope.deputy_id());
    }
    let is_county = acting.scope.role() == Role::County && town_id.is_none();
    let towns = match is_county {
        true => of_towns(conn, acting, query.year)?,
        false => Vec::new(),
    };
    Ok(VoterReportCoverage {
        year: query.year,
        level: congress.level,
        town_id,
        congress_name: congress.name,
        target_percent,
        basis: rate.basis,
        needed,
        reported,
        total,
        is_reached: reported >= needed,
        term_reported,
        within_months: i64::from(months),
        all_by: all_by(term.starts_on, months),
        deputies,
        towns,
    })
}

/// What a deputy reported.
fn line(
    (term_id, deputy_id, name): &Person,
    reports: &[Report],
    year: i32,
) -> VoterReportCoverageOfDeputy {
    let own = |one: &&Report| one.0 == *term_id && one.1 == *deputy_id;
    let held = reports.iter().filter(own).filter(|one| one.3.is_held());
    let mut planned = reports.iter().filter(own).filter(|one| !one.3.is_held());
    VoterReportCoverageOfDeputy {
        deputy_id: *deputy_id,
        name: name.clone(),
        in_year: number(held.clone().filter(|one| one.2.year() == year).count()),
        last_on: held.map(|one| one.2).next_back(),
        planned_on: planned.next().map(|one| one.2),
    }
}

/// How many reported in the year, in the term, of how many.
fn counted(lines: &[VoterReportCoverageOfDeputy]) -> (i64, i64, i64) {
    let in_year = lines.iter().filter(|one| one.in_year > 0).count();
    let in_term = lines.iter().filter(|one| one.last_on.is_some()).count();
    (number(in_year), number(in_term), number(lines.len()))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The towns of the county: in a fixed number of queries.
fn of_towns(
    conn: &mut AnyConnection,
    acting: &Acting,
    year: i32,
) -> Result<Vec<VoterReportCoverageOfTown>, Problem> {
    let county_id = acting.scope.county_id();
    let towns = store_coverage::of_towns(conn, county_id, acting.today)?;
    let (ids, terms): (Vec<Id>, Vec<Id>) = towns.iter().copied().unzip();
    let names = organs::short_names(conn, county_id, &ids)?;
    let people = store_coverage::people(conn, county_id, &terms)?;
    let reports = store_coverage::reports(conn, county_id, &terms)?;
    let figures = towns.into_iter().map(|(town_id, term_id)| {
        let of_town: Vec<Report> = reports
            .iter()
            .filter(|one| one.0 == term_id)
            .copied()
            .collect();
        let lines = people.iter().filter(|one| one.0 == term_id);
        let lines: Vec<_> = lines.map(|one| line(one, &of_town, year)).collect();
        let (reported, term_reported, total) = counted(&lines);
        VoterReportCoverageOfTown {
            town_id,
            name: names.get(&town_id).cloned().unwrap_or_default(),
            reported,
            term_reported,
            total,
        }
    });
    Ok(figures.collect())
}
