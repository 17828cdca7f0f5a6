//! The number a motion gets when it is handed in.

use super::rows::Motion;
use crate::features::{numbering, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use chrono::Datelike;

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
