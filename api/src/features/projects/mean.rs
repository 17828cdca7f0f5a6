//! What deputies and groups say, together. Pure.

use super::response::ProjectAppraisalMean;
use super::rows::AppraisalRow;

/// The mean, in hundredths, rounded to the nearest: a group weighs as many as its deputies.
#[must_use]
pub(super) fn of<'a>(rows: impl Iterator<Item = &'a AppraisalRow>) -> ProjectAppraisalMean {
    let (mut people, mut need, mut feasibility) = (0_i64, 0_i64, 0_i64);
    for row in rows {
        let weight = i64::from(row.people);
        people += weight;
        need += weight * i64::from(row.need);
        feasibility += weight * i64::from(row.feasibility);
    }
    let mean = |sum: i64| (people > 0).then(|| (sum * 200 / people + 1) / 2);
    ProjectAppraisalMean {
        people,
        need_hundredths: mean(need),
        feasibility_hundredths: mean(feasibility),
    }
}
