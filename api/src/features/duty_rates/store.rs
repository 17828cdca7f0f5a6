//! Who sat in which congress in a year, and what they suggested: one query each, however many congresses.

use crate::features::duty_records::model::{DutyKind, DutySource, DutyStatus};
use crate::features::terms::Level;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, duty_records as records, mandates, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Of which congresses, year and whom.
#[derive(Debug, Clone)]
pub(super) struct Which {
    pub(super) county_id: i64,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// Of all of the county without.
    pub(super) organs: Option<Vec<Id>>,
    /// Of everybody without.
    pub(super) deputy_id: Option<Id>,
}

/// A deputy of a congress in a year.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Person {
    pub(super) organ_id: Option<Id>,
    pub(super) level: Level,
    pub(super) id: Id,
    pub(super) name: String,
}

/// Who sat in a congress of the county on any day of the year, by name; twice who sat in two of its terms.
pub(super) fn people(conn: &mut AnyConnection, which: &Which) -> Result<Vec<Person>, Problem> {
    let mut query = mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .into_boxed()
        .filter(mandates::county_id.eq(which.county_id))
        .filter(terms::organ_id.is_not_null())
        .filter(mandates::elected_on.le(which.last))
        .filter(
            mandates::ended_on
                .is_null()
                .or(mandates::ended_on.gt(which.first)),
        )
        .filter(terms::ends_on.is_null().or(terms::ends_on.gt(which.first)));
    if let Some(organs) = &which.organs {
        let organs: Vec<Option<Id>> = organs.iter().copied().map(Some).collect();
        query = query.filter(one_of(terms::organ_id, organs));
    }
    if let Some(deputy) = which.deputy_id {
        query = query.filter(mandates::deputy_id.eq(deputy));
    }
    Ok(query
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((
            terms::organ_id,
            mandates::level,
            deputies::id,
            deputies::name,
        ))
        .load(conn)?)
}

/// A suggestion somebody made or signed.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Suggested {
    pub(super) organ_id: Id,
    pub(super) deputy_id: Id,
    pub(super) kind: DutyKind,
    pub(super) held_on: NaiveDate,
    pub(super) title: String,
    pub(super) source_id: Option<Id>,
}

/// The admitted suggestions handed in during the year, the last first.
pub(super) fn suggested(
    conn: &mut AnyConnection,
    which: &Which,
) -> Result<Vec<Suggested>, Problem> {
    let mut query = records::table
        .into_boxed()
        .filter(records::county_id.eq(which.county_id))
        .filter(records::source_kind.eq(DutySource::Suggestion))
        .filter(one_of(
            records::kind,
            [DutyKind::Suggestion, DutyKind::Cosigned],
        ))
        .filter(records::status.eq(DutyStatus::Verified))
        .filter(records::held_on.ge(which.first))
        .filter(records::held_on.le(which.last));
    if let Some(organs) = &which.organs {
        query = query.filter(one_of(records::organ_id, organs.clone()));
    }
    if let Some(deputy) = which.deputy_id {
        query = query.filter(records::deputy_id.eq(deputy));
    }
    Ok(query
        .order((records::held_on.desc(), records::id.asc()))
        .select((
            records::organ_id,
            records::deputy_id,
            records::kind,
            records::held_on,
            records::title,
            records::source_id,
        ))
        .load(conn)?)
}

/// The congresses of this county a deputy sits or sat in.
pub(super) fn congresses_of(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<Id>, Problem> {
    let found: Vec<Option<Id>> = mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .filter(terms::organ_id.is_not_null())
        .order((mandates::elected_on.desc(), mandates::id.asc()))
        .select(terms::organ_id)
        .load(conn)?;
    let mut organs = Vec::new();
    for organ in found.into_iter().flatten() {
        if !organs.contains(&organ) {
            organs.push(organ);
        }
    }
    Ok(organs)
}
