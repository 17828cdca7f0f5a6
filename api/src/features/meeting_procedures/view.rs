//! The steps of a meeting, read from what is recorded.

use super::response::MeetingProcedure;
use crate::features::meetings::model::{MeetingAction, MeetingKind, MeetingStatus};
use crate::features::meetings::{self, Case};
use crate::features::procedures::{self, Holding, Kind, ProcedurePhase, Step};
use crate::features::{ballots, decisions};
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use chrono::{NaiveDate, TimeDelta};

/// The template of a kind of meeting.
#[must_use]
pub(super) fn kind(of: MeetingKind) -> Kind {
    match of {
        MeetingKind::CongressSession => Kind::CongressSession,
        MeetingKind::PresidiumMeeting => Kind::PresidiumMeeting,
        _ => Kind::OtherMeeting,
    }
}

/// The template that held when the meeting was made.
pub(super) fn holding(conn: &mut AnyConnection, case: &Case) -> Result<Holding, Problem> {
    let row = &case.row;
    let of = [(None, row.town_id, row.created_at)];
    let mut found = procedures::holding(conn, row.county_id, kind(row.kind), &of)?;
    found.pop().ok_or_else(Problem::not_found)
}

/// Days before the first day of the meeting, or after its last.
fn due(step: &Step, begins_on: NaiveDate, ends_on: NaiveDate) -> Option<NaiveDate> {
    let days = TimeDelta::days(step.days?.into());
    match step.phase? {
        ProcedurePhase::Before => begins_on.checked_sub_signed(days),
        ProcedurePhase::At => None,
        ProcedurePhase::After => ends_on.checked_add_signed(days),
    }
}

/// The steps as they stand: a fixed number of queries.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<MeetingProcedure, Problem> {
    let row = &case.row;
    let holds = holding(conn, case)?;
    let mut facts = meetings::progress(conn, acting, case)?;
    let voted = ballots::announced_in(conn, row.county_id, row.id)?;
    facts.extend(voted.map(|found| ("voted", found)));
    facts.extend(decisions::progress(conn, row.county_id, row.id)?);
    let ticks = procedures::ticks(conn, row.county_id, &[row.id])?;
    let is_off = row.status == MeetingStatus::Cancelled;
    let due = |step: &Step| due(step, row.begins_on, row.ends_on).filter(|_| !is_off);
    let steps = procedures::checklist(row.id, holds.steps, (&facts, &ticks), due, acting.today);
    let done = steps.iter().filter(|step| step.done.is_some()).count();
    Ok(MeetingProcedure {
        kind: kind(row.kind),
        source: holds.source,
        version: holds.version,
        may_tick: case.check(MeetingAction::TickSteps).is_ok(),
        done: i32::try_from(done).map_err(Problem::internal)?,
        steps,
    })
}
