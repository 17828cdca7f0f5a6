//! How many deputies of a congress reported in a year and in the term (A6): numerator and denominator of each.

use super::dto::VoterReportCoverageQuery;
use super::response_coverage::{
    VoterReportCoverage, VoterReportCoverageOfDeputy, VoterReportCoverageOfTown,
    VoterReportCoverageSum,
};
use super::rules::{all_by, needed, term_needed};
use super::store_coverage::{self, Person, Report};
use crate::features::parameters::Book;
use crate::features::terms::{Level, Term};
use crate::features::{congresses, organs, parameters, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The share of deputies who report in a year; a local rule.
pub(in crate::features) const RATE: &str = "report_to_voters_rate_per_year";
/// Within so many months of a term everybody does; a local rule.
pub(in crate::features) const WITHIN: &str = "report_to_voters_all_months";

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
    let (towns, towns_sum) = match is_county {
        true => of_towns(conn, acting, query.year).map(|(towns, sum)| (towns, Some(sum)))?,
        false => (Vec::new(), None),
    };
    let all_by = all_by(term.starts_on, months);
    let is_last_year = query.year >= term.last_year();
    let term_needed = term_needed(total, is_last_year, all_by < acting.today);
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
        term_needed,
        is_term_reached: term_needed.map(|needed| term_reported >= needed),
        within_months: i64::from(months),
        all_by,
        deputies,
        towns,
        towns_sum,
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

/// Of the deputies of a congress in office, how many reported.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::features) struct Reported {
    /// How many in the year.
    pub(in crate::features) reported: i64,
    /// How many in the term.
    pub(in crate::features) term_reported: i64,
    /// Of how many.
    pub(in crate::features) total: i64,
    /// How many the year asks for.
    pub(in crate::features) needed: i64,
    /// How many the term asks for by now.
    pub(in crate::features) term_needed: Option<i64>,
}

/// The figures of some terms in a year: two queries, whatever their number.
pub(in crate::features) fn figures(
    conn: &mut AnyConnection,
    county_id: i64,
    terms: &[Term],
    (book, year, today): (&Book, i32, NaiveDate),
) -> Result<HashMap<Id, Reported>, Problem> {
    let ids: Vec<Id> = terms.iter().map(|term| term.id).collect();
    let people = store_coverage::people(conn, county_id, &ids)?;
    let reports = store_coverage::reports(conn, county_id, &ids)?;
    let mut found = HashMap::new();
    for term in terms {
        let town_id = term.organ_id.filter(|_| term.level == Level::Township);
        let percent = book.int(town_id, RATE)?;
        let months: u32 = book
            .of(town_id, WITHIN)?
            .count()
            .map_err(Problem::internal)?;
        let own: Vec<Report> = reports
            .iter()
            .filter(|one| one.0 == term.id)
            .copied()
            .collect();
        let lines = people.iter().filter(|one| one.0 == term.id);
        let lines: Vec<_> = lines.map(|one| line(one, &own, year)).collect();
        let (reported, term_reported, total) = counted(&lines);
        let is_over = all_by(term.starts_on, months) < today;
        let reported = Reported {
            reported,
            term_reported,
            total,
            needed: needed(total, percent),
            term_needed: term_needed(total, year >= term.last_year(), is_over),
        };
        found.insert(term.id, reported);
    }
    Ok(found)
}

/// The towns of the county, and all of them together: in a fixed number of queries.
fn of_towns(
    conn: &mut AnyConnection,
    acting: &Acting,
    year: i32,
) -> Result<(Vec<VoterReportCoverageOfTown>, VoterReportCoverageSum), Problem> {
    let county_id = acting.scope.county_id();
    let towns = store_coverage::of_towns(conn, county_id, acting.today)?;
    let (ids, term_ids): (Vec<Id>, Vec<Id>) = towns.iter().copied().unzip();
    let names = organs::short_names(conn, county_id, &ids)?;
    let terms: Vec<Term> = terms::by_ids(conn, county_id, &term_ids)?
        .into_values()
        .collect();
    let book = Book::load(conn, county_id, &[RATE, WITHIN], acting.today)?;
    let found = figures(conn, county_id, &terms, (&book, year, acting.today))?;
    let of_town = |(town_id, term_id): (Id, Id)| {
        let figures = shown(&found.get(&term_id).copied().unwrap_or_default());
        VoterReportCoverageOfTown {
            town_id,
            name: names.get(&town_id).cloned().unwrap_or_default(),
            reported: figures.reported,
            needed: figures.needed,
            is_reached: figures.is_reached,
            term_reported: figures.term_reported,
            term_needed: figures.term_needed,
            is_term_reached: figures.is_term_reached,
            total: figures.total,
        }
    };
    let towns: Vec<_> = towns.into_iter().map(of_town).collect();
    let all = found
        .values()
        .fold(Reported::default(), |sum, one| Reported {
            reported: sum.reported + one.reported,
            term_reported: sum.term_reported + one.term_reported,
            total: sum.total + one.total,
            needed: sum.needed + one.needed,
            term_needed: one
                .term_needed
                .map(|needed| sum.term_needed.unwrap_or_default() + needed)
                .or(sum.term_needed),
        });
    Ok((towns, shown(&all)))
}

fn shown(figures: &Reported) -> VoterReportCoverageSum {
    VoterReportCoverageSum {
        reported: figures.reported,
        needed: figures.needed,
        is_reached: figures.reported >= figures.needed,
        term_reported: figures.term_reported,
        term_needed: figures.term_needed,
        is_term_reached: figures
            .term_needed
            .map(|needed| figures.term_reported >= needed),
        total: figures.total,
    }
}
