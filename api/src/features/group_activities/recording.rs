//! A step is recorded, or recorded anew: its day, its proof in words, what came of it.

use super::case::Case;
use super::dto::RecordGroupActivityStepRequest;
use super::log::entry;
use super::rows::StepRow;
use super::store_parts;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Records it.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordGroupActivityStepRequest,
) -> Result<(), Problem> {
    if request.done_on > acting.today {
        return Err(Problem::field("/done_on", "future"));
    }
    if let Some(link) = &request.link
        && !store_parts::is_there(tx, &acting.scope, link)?
    {
        return Err(Problem::field("/link/id", "group_activity_link_unknown"));
    }
    let row = StepRow {
        county_id: case.row.county_id,
        activity_id: case.row.id,
        step: request.step,
        done_on: request.done_on,
        note: request.note.clone(),
        link_kind: request.link.as_ref().map(|link| link.kind),
        link_id: request.link.as_ref().map(|link| link.id),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::save_step(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "group_activity.recorded")
        .with("step", request.step.as_str())
        .with("done_on", request.done_on.to_string())
        .write(tx, acting)
}
