//! What ratings came to, read from the ballots that were announced.

use super::response::ProjectRating;
use super::rows::SatisfactionRow;
use super::rules;
use crate::features::ballots::{self, Rating};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The ratings of these rows, in their order: one query.
pub(super) fn told(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[SatisfactionRow],
) -> Result<Vec<(Id, ProjectRating)>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.ballot_id).collect();
    let found = ballots::ratings(conn, county_id, &ids)?;
    let rating = |row: &SatisfactionRow| {
        let found = found.get(&row.ballot_id)?;
        Some((row.work_id, rating(row, found)))
    };
    Ok(rows.iter().filter_map(rating).collect())
}

fn rating(row: &SatisfactionRow, found: &Rating) -> ProjectRating {
    let said = found.said;
    ProjectRating {
        ballot_id: row.ballot_id,
        ballot_title: found.title.clone(),
        announced_on: found.announced_at.map(local_date),
        base: said.map(|said| said.base),
        satisfied: said.map(|said| said.satisfied),
        basically_satisfied: said.map(|said| said.basically_satisfied),
        dissatisfied: said.map(|said| said.dissatisfied),
        abstained: said.map(|said| said.abstained),
        grade: said.and_then(|said| said.grade),
        share_percent: row.share_percent,
        needs_rectification: said.map(|said| {
            let content = said.satisfied + said.basically_satisfied;
            rules::needs_rectification(content, said.base, row.share_percent)
        }),
    }
}

/// Whether the last rating that was announced asks for rectification.
pub(super) fn needs_rectification(ratings: &[ProjectRating]) -> bool {
    let last = ratings.iter().rev().find_map(|one| one.needs_rectification);
    last.unwrap_or_default()
}
