//! Files are closed after the mandate or the term: what they say is kept as a document with its digest.

use super::assembling;
use super::case::{Case, of_term};
use super::detail::digest;
use super::dto::CloseDutyFilesRequest;
use super::error;
use super::log;
use super::model::{DutyFileAction, DutyFileState};
use super::response::{DutyFileSkipped, DutyFilesDone};
use super::rows::{FileRow, Seat};
use super::store_files;
use crate::features::congresses;
use crate::features::duty_records::lock_records;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Closes one file, or all of a term that can be closed now.
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CloseDutyFilesRequest,
) -> Result<DutyFilesDone, Problem> {
    let county_id = acting.scope.county_id();
    let cases = of_term(tx, acting, (request.term_id, request.file_id))?;
    let (ready, skipped) = sorted(cases, acting, DutyFileAction::Close, request.file_id)?;
    let seats: Vec<Seat> = ready.into_iter().map(|case| case.seat).collect();
    let Some(first) = seats.first() else {
        return Err(error::NONE.problem());
    };
    // No record changes between what is read and what is kept.
    lock_records(tx, county_id, first.organ_id)?;
    let office_id = office(tx, acting, first)?;
    let mut contents = assembling::contents(tx, (county_id, acting.today), &seats)?;
    let mut rows = Vec::new();
    for seat in &seats {
        let content = contents.remove(&seat.mandate.id);
        let content = content.ok_or_else(Problem::not_found)?;
        let content = serde_json::to_string(&content).map_err(Problem::internal)?;
        rows.push(row(seat, acting, office_id, content));
    }
    store_files::insert(tx, rows)?;
    for seat in &seats {
        log::of(seat, office_id, "duty_file.closed").write(tx, acting)?;
    }
    Ok(DutyFilesDone {
        done: seats.iter().map(|seat| seat.mandate.id).collect(),
        skipped,
    })
}

fn row(seat: &Seat, acting: &Acting, office_id: Id, content: String) -> FileRow {
    FileRow {
        county_id: acting.scope.county_id(),
        id: seat.mandate.id,
        level: seat.level,
        organ_id: seat.organ_id,
        town_id: seat.town_id(),
        office_id,
        term_id: seat.term.id,
        deputy_id: seat.deputy.id,
        digest: digest(&content),
        content,
        frozen_on: acting.today,
        frozen_by_name: acting.actor_name().to_owned(),
        handed_on: None,
        handed_to: None,
        handed_by_name: None,
        handed_note: None,
        is_demo: seat.deputy.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    }
}

/// The office of the congress of a file.
pub(super) fn office(tx: &mut Tx<'_>, acting: &Acting, seat: &Seat) -> Result<Id, Problem> {
    let offices = congresses::offices(tx, &acting.scope, seat.town_id())?;
    let first = offices.into_iter().next();
    first.ok_or_else(|| congresses::error::NO_CONGRESS.problem())
}

/// Those to which an act is open, and why it is not to the others. What is done already is not named again. One that
/// was asked for by itself is refused with its own reason, and so is a whole term that is somebody else's.
pub(super) fn sorted(
    cases: Vec<Case>,
    acting: &Acting,
    act: DutyFileAction,
    asked: Option<Id>,
) -> Result<(Vec<Case>, Vec<DutyFileSkipped>), Problem> {
    let (mut ready, mut skipped) = (Vec::new(), Vec::new());
    for case in cases {
        let Err(problem) = case.check(acting, act) else {
            ready.push(case);
            continue;
        };
        if asked.is_some() || problem.code() == error::NOT_YOUR_TURN.name {
            return Err(problem);
        }
        let is_done = match act {
            DutyFileAction::Write => false,
            DutyFileAction::Close => case.file.is_some(),
            DutyFileAction::HandOver => case.state(acting) == DutyFileState::HandedOver,
        };
        if !is_done {
            skipped.push(DutyFileSkipped {
                file_id: case.seat.mandate.id,
                deputy_name: case.seat.deputy.name.clone(),
                code: problem.code().to_owned(),
                reason: problem.detail(acting.locale),
            });
        }
    }
    Ok((ready, skipped))
}
