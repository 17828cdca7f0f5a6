//! Totals, weights, whether those who rate are content enough. Pure.

use super::model::ProjectDimension;

/// The weights as long as the county says nothing else.
#[must_use]
pub fn usual_weights() -> Vec<(ProjectDimension, i32)> {
    let all = ProjectDimension::ALL.iter();
    all.map(|one| (*one, one.usual_weight())).collect()
}

/// What is wrong with weights or scores that are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// A dimension stands twice: at this place.
    Twice(usize),
    /// A dimension is missing.
    Missing(ProjectDimension),
    /// Weights come to this instead of 100.
    Sum(i32),
}

/// Each dimension stands once.
pub fn complete(given: &[ProjectDimension]) -> Result<(), Wrong> {
    if let Some(at) = (0..given.len()).find(|at| given[..*at].contains(&given[*at])) {
        return Err(Wrong::Twice(at));
    }
    let missing = ProjectDimension::ALL
        .iter()
        .find(|one| !given.contains(one));
    missing.map_or(Ok(()), |one| Err(Wrong::Missing(*one)))
}

/// Weights come to 100.
pub fn weighs_hundred(weights: &[i32]) -> Result<(), Wrong> {
    match weights.iter().sum() {
        100 => Ok(()),
        sum => Err(Wrong::Sum(sum)),
    }
}

/// The total in hundredths of a point: scores from 0 to 100, weights in percent.
#[must_use]
pub fn total_hundredths(scores: &[(i32, i32)]) -> i32 {
    scores.iter().map(|(weight, score)| weight * score).sum()
}

/// Whether a project is to be rectified and rated again at the next session (V12, assumed): less than `share_percent` of
/// all who could vote are satisfied or basically satisfied.
#[must_use]
pub fn needs_rectification(content: u32, base: u32, share_percent: i32) -> bool {
    let share = u64::from(share_percent.unsigned_abs());
    u64::from(content) * 100 < u64::from(base) * share
}
