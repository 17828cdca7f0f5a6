//! Closed files are handed over at the change of terms: to whom, and on which day.

use super::case::{Case, of_term};
use super::closing::{office, sorted};
use super::dto::HandOverDutyFilesRequest;
use super::model::DutyFileAction;
use super::response::DutyFilesDone;
use super::store_files::{self, Handover};
use super::{error, log};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Hands one closed file over, or all of a term.
pub(super) fn hand_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &HandOverDutyFilesRequest,
) -> Result<DutyFilesDone, Problem> {
    if request.handed_on > acting.today {
        return Err(Problem::field("/handed_on", "future"));
    }
    let cases = of_term(tx, acting, (request.term_id, request.file_id))?;
    let (ready, skipped) = sorted(cases, acting, DutyFileAction::HandOver, request.file_id)?;
    let Some(first) = ready.first() else {
        return Err(error::NONE.problem());
    };
    let closed_on = |case: &Case| case.file.as_ref().map(|file| file.frozen_on);
    let last = ready.iter().filter_map(closed_on).max();
    if last.is_some_and(|last| request.handed_on < last) {
        return Err(Problem::field("/handed_on", "duty_file_not_closed_then"));
    }
    let office_id = office(tx, acting, &first.seat)?;
    let ids: Vec<Id> = ready.iter().map(|case| case.seat.mandate.id).collect();
    let handover = Handover {
        on: request.handed_on,
        to: &request.handed_to,
        note: request.note.as_deref(),
        by: acting.actor_name(),
        at: acting.now,
    };
    store_files::hand_over(tx, acting.scope.county_id(), &ids, &handover)?;
    for case in &ready {
        log::of(&case.seat, office_id, "duty_file.handed_over")
            .with("handed_on", request.handed_on.to_string())
            .with("handed_to", request.handed_to.clone())
            .write(tx, acting)?;
    }
    Ok(DutyFilesDone { done: ids, skipped })
}
