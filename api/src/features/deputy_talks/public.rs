//! What other features ask of talks, beside the operations.

use super::model::{DeputyTalkKind, DeputyTalkStatus};
use super::store;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// Whether it is advice to resign that a deputy was given in a congress.
pub(in crate::features) fn is_advice_for(
    conn: &mut AnyConnection,
    county_id: i64,
    (organ_id, deputy_id): (Id, Id),
    id: Id,
) -> Result<bool, Problem> {
    let found = store::of_county(conn, county_id, id)?;
    Ok(found.is_some_and(|row| {
        row.kind == DeputyTalkKind::Advice
            && (row.organ_id, row.deputy_id) == (organ_id, deputy_id)
            && !matches!(
                row.status,
                DeputyTalkStatus::Planned | DeputyTalkStatus::Cancelled
            )
    }))
}
