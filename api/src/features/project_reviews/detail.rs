//! The review of a project, in a fixed number of queries.

use super::response::{ProjectAcceptance, ProjectReview, ProjectScore, ProjectSheet};
use super::rows::AcceptanceRow;
use super::{ratings, store};
use crate::features::project_works::Work;
use crate::features::resident_ratings;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// All of it.
pub(super) fn assemble(conn: &mut AnyConnection, work: &Work) -> Result<ProjectReview, Problem> {
    let (county_id, id) = (work.county_id, work.id);
    let sheet = store::sheets(conn, county_id, &[id])?.pop();
    let mut scores = store::scores(conn, county_id, id)?;
    scores.sort_by_key(|one| one.dimension);
    let linked = store::satisfactions(conn, county_id, &[id])?;
    let ratings: Vec<_> = ratings::told(conn, county_id, &linked)?
        .into_iter()
        .map(|(_, rating)| rating)
        .collect();
    let residents = resident_ratings::counts(conn, county_id, &[work.project_id])?;
    let residents = residents.get(&work.project_id).copied();
    let acceptances = store::acceptances(conn, county_id, &[id])?;
    Ok(ProjectReview {
        work_id: id,
        acceptances: acceptances.into_iter().map(acceptance).collect(),
        sheet: sheet.map(|sheet| ProjectSheet {
            reviewed_on: sheet.reviewed_on,
            reviewed_by: sheet.reviewed_by,
            opinion: sheet.opinion,
            total_hundredths: sheet.total_hundredths,
            scores: scores
                .into_iter()
                .map(|one| ProjectScore {
                    dimension: one.dimension,
                    weight: one.weight,
                    score: one.score,
                    note: one.note,
                })
                .collect(),
            entered_by: sheet.entered_by_name,
        }),
        needs_rectification: ratings::needs_rectification(&ratings),
        ratings,
        residents: residents.unwrap_or_default(),
        version: work.version,
    })
}

/// An acceptance as it is told.
pub(super) fn acceptance(row: AcceptanceRow) -> ProjectAcceptance {
    ProjectAcceptance {
        id: row.id,
        held_on: row.held_on,
        held_by: row.held_by,
        result: row.result,
        percent: row.percent,
        early_reason: row.early_reason,
        remarks: row.remarks,
        rectify_by: row.rectify_by,
        entered_by: row.entered_by_name,
    }
}
