//! The closed quarters everybody reads: only those it was decided to publish to residents, as they were when they were
//! closed, by the names of the deputies. Single records, appeals and who closed it are no part of it.

use super::points::Points;
use super::rows::RuleSetRow;
use super::rule_set::DutyRules;
use super::store_public::{self, NamedScore};
use crate::features::duty_records::rows::QuarterRow;
use crate::features::duty_records::{public_quarter, public_quarters};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::redaction::redact;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A quarter that is public, and the decision.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicQuarter {
    pub(in crate::features) id: Id,
    /// The town; none: the congress of the county.
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) year: i32,
    pub(in crate::features) quarter: i32,
    pub(in crate::features) decided_on: Option<NaiveDate>,
    pub(in crate::features) decided_by: String,
    pub(in crate::features) published_on: Option<NaiveDate>,
    pub(in crate::features) is_demo: bool,
}

/// What a quarter gave a deputy.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicScore {
    pub(in crate::features) name: String,
    /// Of the quarter.
    pub(in crate::features) points: Points,
    /// Of the year up to its end.
    pub(in crate::features) total: Points,
    pub(in crate::features) stars: Option<i32>,
}

/// The rules it was counted by.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicRules {
    pub(in crate::features) title: String,
    pub(in crate::features) effective_from: Option<NaiveDate>,
    pub(in crate::features) decided_on: Option<NaiveDate>,
    pub(in crate::features) decided_by: String,
    pub(in crate::features) rules: DutyRules,
}

/// A public quarter with everything around it.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicPoints {
    pub(in crate::features) quarter: PublicQuarter,
    /// By the names of the deputies, never by their points.
    pub(in crate::features) scores: Vec<PublicScore>,
    /// None when nothing was counted by any.
    pub(in crate::features) rules: Option<PublicRules>,
}

/// The public quarters of the county congress (no town), of a town, or of all, the newest first.
pub(in crate::features) fn published(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<PublicQuarter>, Problem> {
    let rows = public_quarters(conn, county_id, of)?;
    Ok(rows.into_iter().map(quarter).collect())
}

/// One of them, with its points and rules.
pub(in crate::features) fn public_one(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
    limit: i64,
) -> Result<Option<PublicPoints>, Problem> {
    let Some(row) = public_quarter(conn, county_id, id)? else {
        return Ok(None);
    };
    Ok(load(conn, county_id, vec![row], limit)?.pop())
}

/// All of them with their points and rules, the newest first, up to so many points.
pub(in crate::features) fn public_all(
    conn: &mut AnyConnection,
    county_id: i64,
    limit: i64,
) -> Result<Vec<PublicPoints>, Problem> {
    let rows = public_quarters(conn, county_id, None)?;
    load(conn, county_id, rows, limit)
}

fn load(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: Vec<QuarterRow>,
    limit: i64,
) -> Result<Vec<PublicPoints>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut scores: HashMap<Id, Vec<PublicScore>> = HashMap::new();
    for one in store_public::scores_of(conn, county_id, &ids, limit)? {
        let of = scores.entry(one.quarter_id).or_default();
        of.push(score(one));
    }
    let mut used = store_public::rules_of(conn, county_id, &ids)?;
    rows.into_iter()
        .map(|row| {
            Ok(PublicPoints {
                scores: scores.remove(&row.id).unwrap_or_default(),
                rules: used.remove(&row.id).map(rules).transpose()?,
                quarter: quarter(row),
            })
        })
        .collect()
}

/// Numbers of people are taken out of what was typed.
fn shown(text: &str) -> String {
    redact(text).0
}

fn quarter(row: QuarterRow) -> PublicQuarter {
    PublicQuarter {
        id: row.id,
        town_id: row.town_id,
        year: row.year,
        quarter: row.quarter,
        decided_on: row.decided_on,
        decided_by: shown(&row.decided_by.unwrap_or_default()),
        published_on: row.published_on,
        is_demo: row.is_demo,
    }
}

fn score(one: NamedScore) -> PublicScore {
    PublicScore {
        name: one.name,
        points: Points::of_tenths(one.points),
        total: Points::of_tenths(one.total),
        stars: one.stars,
    }
}

fn rules(row: RuleSetRow) -> Result<PublicRules, Problem> {
    let mut rules: DutyRules = serde_json::from_value(row.rules.0).map_err(Problem::internal)?;
    for line in &mut rules.lines {
        line.title = line.title.as_deref().map(shown);
    }
    Ok(PublicRules {
        title: shown(&row.title),
        effective_from: row.effective_from,
        decided_on: row.decided_on,
        decided_by: shown(&row.decided_by.unwrap_or_default()),
        rules,
    })
}
