//! What other features read of ratings (满意度测评).

use super::case::read;
use super::model::{BallotChoice, BallotStatus, BallotSubject};
use super::outcome::{BallotGrade, Outcome};
use super::store_ratings;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// What was said in a rating.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    /// The number the threshold was taken of.
    pub base: u32,
    /// 满意.
    pub satisfied: u32,
    /// 基本满意.
    pub basically_satisfied: u32,
    /// 不满意.
    pub dissatisfied: u32,
    /// 弃权.
    pub abstained: u32,
    /// The grade by the rule of the ballot.
    pub grade: Option<BallotGrade>,
}

/// A rating.
#[derive(Debug, Clone)]
pub struct Rating {
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// What was rated.
    pub title: String,
    /// Annulled, or void: it says nothing.
    pub is_void: bool,
    /// When it was announced.
    pub announced_at: Option<Timestamp>,
    /// What was said; none before it is announced, and when it is void.
    pub said: Option<Said>,
}

/// Ratings of the county by identifier: one query; ballots on anything else are left out.
pub(in crate::features) fn ratings(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Rating>, Problem> {
    let mut found = HashMap::new();
    for row in store_ratings::among(conn, county_id, ids)? {
        if row.subject != BallotSubject::Rating {
            continue;
        }
        let is_announced = row.status == BallotStatus::Announced;
        let outcome: Option<Outcome> = match &row.outcome {
            Some(stored) if is_announced => Some(read(stored)?),
            _ => None,
        };
        let is_void = row.status == BallotStatus::Annulled
            || outcome.as_ref().is_some_and(|outcome| outcome.is_void);
        let rating = Rating {
            level: row.level,
            town_id: row.town_id,
            title: row.title,
            is_void,
            announced_at: row.announced_at.filter(|_| is_announced),
            said: outcome
                .as_ref()
                .filter(|outcome| !outcome.is_void)
                .map(said),
        };
        found.insert(row.id, rating);
    }
    Ok(found)
}

fn said(outcome: &Outcome) -> Said {
    let count = |choice| outcome.choices.get(&choice).copied().unwrap_or_default();
    Said {
        base: outcome.base,
        satisfied: count(BallotChoice::Satisfied),
        basically_satisfied: count(BallotChoice::BasicallySatisfied),
        dissatisfied: count(BallotChoice::Dissatisfied),
        abstained: count(BallotChoice::Abstained),
        grade: outcome.grade,
    }
}
