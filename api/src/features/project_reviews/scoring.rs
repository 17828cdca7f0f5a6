//! The sheet of eight dimensions is filled by the office or a review group; the total is computed.

use super::dto::RecordProjectScoresRequest;
use super::rows::{ScoreRow, SheetRow};
use super::{rules, store, weights};
use crate::features::project_works::{self, Case};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Fills it, in place of the one before, which the log keeps.
pub(super) fn score(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectScoresRequest,
) -> Result<(), Problem> {
    let reviewed_on = request.reviewed_on.unwrap_or(acting.today);
    if reviewed_on > acting.today {
        return Err(Problem::field("/reviewed_on", "future"));
    }
    let given: Vec<_> = request.scores.iter().map(|one| one.dimension).collect();
    weights::complete(acting, "/scores", &given)?;
    let county_id = case.row.county_id;
    let counts = weights::read(tx, county_id)?.weights;
    let weight = |dimension| {
        let found = counts.iter().find(|one| one.dimension == dimension);
        found.map_or(0, |one| one.weight)
    };
    let scores: Vec<ScoreRow> = request
        .scores
        .iter()
        .map(|one| ScoreRow {
            county_id,
            work_id: case.row.id,
            dimension: one.dimension,
            weight: weight(one.dimension),
            score: one.score,
            note: one.note.clone(),
        })
        .collect();
    let weighed: Vec<(i32, i32)> = scores.iter().map(|one| (one.weight, one.score)).collect();
    let row = SheetRow {
        county_id,
        work_id: case.row.id,
        reviewed_on,
        reviewed_by: request.reviewed_by.clone(),
        opinion: request.opinion.clone(),
        total_hundredths: rules::total_hundredths(&weighed),
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    let before = store::sheets(tx, county_id, &[case.row.id])?;
    let before = before.first().map(|one| one.total_hundredths);
    let said: Vec<_> = scores
        .iter()
        .map(|one| format!("{} {}", one.dimension, one.score))
        .collect();
    store::save_sheet(tx, &row, scores)?;
    case.save(tx, acting)?;
    let total = row.total_hundredths;
    project_works::entry(&case.row, "project_work.scored")
        .with("reviewed_by", row.reviewed_by.as_str())
        .with("total", format!("{}.{:02}", total / 100, total % 100))
        .with("total_hundredths_before", before)
        .with("scores", said)
        .telling(case.both())
        .write(tx, acting)
}
