//! The figures of the features, read for all congresses at once.

use super::congresses::Congress;
use super::rules::Period;
use crate::features::deputy_appraisals::{self, Figures as Appraised};
use crate::features::deputy_contacts::{self, Figures as Contacts};
use crate::features::deputy_groups::{self, Group, Yearly};
use crate::features::deputy_pledges::{self, Pledged};
use crate::features::group_quarters::{self, Colours};
use crate::features::parameters::Book;
use crate::features::stations::{self, Figures as Station};
use crate::features::terms::Term;
use crate::features::voter_reports::{self, Reported};
use crate::features::{bulletins, congresses, duty_records, receptions, trainings};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// What was read. Pairs are a number and of how many.
pub(super) struct Found {
    /// Who is in office: term, deputy.
    pub(super) people: Vec<(Id, Id)>,
    pub(super) groups: Vec<Group>,
    /// The year of each group.
    pub(super) years: HashMap<Id, Yearly>,
    /// Activities each group held in the quarter that is asked for.
    pub(super) quarters: HashMap<Id, i64>,
    /// By term.
    pub(super) colours: HashMap<Id, Colours>,
    /// By congress.
    pub(super) receptions: HashMap<Id, (i64, i64)>,
    /// By deputy.
    pub(super) received: HashMap<Id, (i64, i64)>,
    pub(super) stations: Vec<Station>,
    /// By term.
    pub(super) contacts: HashMap<Id, Contacts>,
    /// By deputy: hours, how many trainings, of how many.
    pub(super) trained: HashMap<Id, (i64, i64, i64)>,
    /// By congress.
    pub(super) bulletins: HashMap<Id, (i64, i64)>,
    /// By term.
    pub(super) reports: HashMap<Id, Reported>,
    /// By congress.
    pub(super) pledges: HashMap<Id, Pledged>,
    pub(super) appraised: HashMap<Id, Appraised>,
    /// By congress: verified, pending.
    pub(super) records: HashMap<Id, (i64, i64)>,
}

impl Found {
    /// As many queries for one congress as for all.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        (book, period): (&Book, &Period),
        all: &[Congress],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let terms: Vec<Term> = all.iter().map(|one| one.term.clone()).collect();
        let ids: Vec<Id> = terms.iter().map(|term| term.id).collect();
        let people = congresses::in_office_of(conn, county_id, &ids)?;
        let deputies: HashSet<Id> = people.iter().map(|(_, deputy)| *deputy).collect();
        let deputies: Vec<Id> = deputies.into_iter().collect();
        let mut groups = deputy_groups::standing(conn, county_id)?;
        groups.retain(|group| ids.contains(&group.term_id));
        let of_towns: Vec<(Id, Option<Id>)> =
            groups.iter().map(|one| (one.id, one.town_id)).collect();
        let group_ids: Vec<Id> = groups.iter().map(|group| group.id).collect();
        let seats = seats(&people, all);
        let towns: Vec<(Id, Option<Id>)> =
            all.iter().map(|one| (one.term.id, one.town_id)).collect();
        let (year, today) = (period.year, acting.today);
        let (whole_year, days) = (whole(period)?, (period.from, period.to));
        let quarters = (year, period.quarters.as_slice());
        Ok(Self {
            years: deputy_groups::yearly(conn, county_id, &of_towns, (book, year, period.after))?,
            quarters: deputy_groups::held(conn, county_id, &group_ids, quarters)?,
            colours: group_quarters::colours(conn, county_id, quarters)?,
            receptions: receptions::held(conn, county_id, days)?,
            received: receptions::received(conn, county_id, whole_year, &deputies)?,
            stations: stations::figures(conn, acting, book, period.after)?,
            contacts: deputy_contacts::figures(conn, acting, &towns, book)?,
            trained: trainings::trained(conn, county_id, i64::from(year), &deputies)?,
            bulletins: bulletins::read_between(conn, county_id, days)?,
            reports: voter_reports::figures(conn, county_id, &terms, (book, year, today))?,
            pledges: deputy_pledges::figures(conn, county_id, year, &seats)?,
            appraised: deputy_appraisals::figures(conn, county_id, year)?,
            records: duty_records::counts(conn, county_id, quarters)?,
            people,
            groups,
        })
    }
}

/// The year of a period.
fn whole(period: &Period) -> Result<(NaiveDate, NaiveDate), Problem> {
    let year = Period::of(period.year, None, period.to).ok_or_else(Problem::not_found)?;
    let last = NaiveDate::from_ymd_opt(period.year, 12, 31);
    Ok((year.from, last.unwrap_or(year.to)))
}

/// Who is in office in which congress.
fn seats(people: &[(Id, Id)], all: &[Congress]) -> HashSet<(Id, Id)> {
    let of: HashMap<Id, Id> = all.iter().map(|one| (one.term.id, one.organ_id)).collect();
    let seats = people.iter();
    let seats = seats.filter_map(|(term, deputy)| Some((*of.get(term)?, *deputy)));
    seats.collect()
}
