//! Taking a suggestion back from a unit (J7).

use super::case::Case;
use super::model::PartRole;
use super::rows::Suggestion;
use super::rules::{Next, Rest};
use super::standing::Standing;
use super::store_returns::ReturnRow;
use super::{entries_handling, error, periods, store_parts, store_returns};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;

/// The request the office answers, and what remains of the hand-over without that unit.
pub(super) struct Asked {
    waiting: Option<ReturnRow>,
    pub rest: Rest,
    /// Whether other units wait for an answer, too.
    pub others_wait: bool,
}

impl Asked {
    /// The request; 409 when nobody asks.
    pub(super) fn waiting(&self) -> Result<ReturnRow, Problem> {
        let found = self.waiting.clone();
        found.ok_or_else(|| error::RETURN_NOT_ASKED.problem())
    }
}

/// Finds the request that waits: of a unit, or the only one.
pub(super) fn asked_by(
    conn: &mut AnyConnection,
    row: &Suggestion,
    unit_id: Option<Id>,
) -> Result<Asked, Problem> {
    let mut waiting = store_returns::list(conn, row)?;
    waiting.retain(|asked| asked.decision.is_none());
    let at = waiting
        .iter()
        .position(|asked| unit_id.is_none_or(|id| id == asked.unit_id));
    let found = at.map(|index| waiting.remove(index));
    let standing = Standing {
        parts: store_parts::running(conn, row)?,
        ..Standing::default()
    };
    Ok(Asked {
        rest: found
            .as_ref()
            .map_or(Rest::Nothing, |asked| standing.rest_without(asked.unit_id)),
        waiting: found,
        others_wait: !waiting.is_empty(),
    })
}

/// Takes it back: whole, or from one of several units.
pub(super) fn release(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    next: Next,
    asked: &ReturnRow,
    (unit, note): (&str, Option<&str>),
    others_wait: bool,
) -> Result<(), Problem> {
    let mut parts = case.standing.parts.clone();
    let is_whole = next.status == super::model::Status::Accepted;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    for part in &mut parts {
        if is_whole || part.unit_id == asked.unit_id {
            store_parts::end(tx, acting, part)?;
        }
    }
    if is_whole {
        super::store_extensions::lapse(tx, acting, &case.row)?;
        store_returns::lapse(tx, acting, &case.row, None)?;
        case.row.unit_id = None;
        case.row.unit_count = 0;
        case.save(tx, acting)?;
        let unit = (asked.unit_id, unit);
        return entries_handling::taken_back(&case.row, unit, note).write(tx, acting);
    }
    let mut left = parts.iter().filter(|part| part.ended_at.is_none());
    if case.row.unit_id == Some(asked.unit_id) {
        // The first of those that answer separately stands for all in lists.
        let first = left.clone().find(|part| part.role != PartRole::Assisting);
        case.row.unit_id = first.map(|part| part.unit_id);
    }
    case.row.unit_count = left
        .by_ref()
        .count()
        .try_into()
        .map_err(Problem::internal)?;
    case.save(tx, acting)?;
    let is_answered = next.status == super::model::Status::Replied;
    let unit = (asked.unit_id, unit);
    entries_handling::unit_released(&case.row, unit, note, others_wait, is_answered)
        .write(tx, acting)
}
