//! What it takes to hand a motion in.

use super::rows::Motion;
use crate::features::{numbering, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use chrono::Datelike;

/// Fewer characters say nothing.
const SHORTEST: usize = 5;

/// Cause, grounds and plan are there (代表法15); 422 names those that are not.
pub(super) fn complete(row: &Motion) -> Result<(), Problem> {
    let parts = [
        ("/cause", &row.cause),
        ("/grounds", &row.grounds),
        ("/plan", &row.plan),
    ];
    let mut problem: Option<Problem> = None;
    for (pointer, _) in parts
        .iter()
        .filter(|(_, text)| text.chars().count() < SHORTEST)
    {
        let base = problem
            .take()
            .unwrap_or_else(|| problem_codes::VALIDATION_FAILED.problem());
        let params = Params::from([("min".to_owned(), SHORTEST.into())]);
        problem = Some(base.at(*pointer, "motion_part_missing", params));
    }
    problem.map_or(Ok(()), Err)
}

/// The next number of its congress in this year: `〔2026〕城关镇议案第001号`.
pub(super) fn next_number(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Motion,
) -> Result<String, Problem> {
    let body = match row.town_id {
        Some(town) => organs::short_names(tx, row.county_id, &[town])?.remove(&town),
        None => Some(organs::county(tx, row.county_id)?.name),
    };
    let body = format!("{}议案", body.unwrap_or_default());
    let series = numbering::series(acting.today.year(), &body);
    let number = numbering::store::next(tx, &acting.scope, &series)?;
    Ok(numbering::label(&series, number))
}
