//! What may be done to a duty file, and which part a record stands in (A8). No HTTP, no database.

use super::model::{DutyFileAction, DutyFileState};
use crate::features::duty_records::model::DutyKind;
use chrono::{Datelike, NaiveDate};

/// A file as the rules look at it, and who looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Snapshot {
    pub(super) state: DutyFileState,
    /// The actor works for the office of the congress.
    pub(super) is_office: bool,
    /// Records of the deputy that wait for the office.
    pub(super) pending: i64,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    NotYourTurn,
    /// The mandate runs.
    Running,
    /// So many records wait.
    Pending(i64),
    Closed,
    NotClosed,
    HandedOver,
}

/// Where a file stands.
pub(super) const fn state(is_over: bool, is_closed: bool, is_handed: bool) -> DutyFileState {
    match (is_handed, is_closed, is_over) {
        (true, _, _) => DutyFileState::HandedOver,
        (_, true, _) => DutyFileState::Closed,
        (_, _, true) => DutyFileState::Over,
        _ => DutyFileState::Open,
    }
}

/// Whether an act is open.
pub(super) const fn check(act: DutyFileAction, at: Snapshot) -> Result<(), Refusal> {
    if !at.is_office {
        return Err(Refusal::NotYourTurn);
    }
    match (act, at.state) {
        (_, DutyFileState::HandedOver) => Err(Refusal::HandedOver),
        (DutyFileAction::Write | DutyFileAction::Close, DutyFileState::Closed) => {
            Err(Refusal::Closed)
        }
        (DutyFileAction::Close, DutyFileState::Open) => Err(Refusal::Running),
        (DutyFileAction::Close, DutyFileState::Over) if at.pending > 0 => {
            Err(Refusal::Pending(at.pending))
        }
        (DutyFileAction::HandOver, DutyFileState::Open | DutyFileState::Over) => {
            Err(Refusal::NotClosed)
        }
        _ => Ok(()),
    }
}

/// A part that is made of duty records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Meetings,
    Inspections,
    Trainings,
    Activities,
    Suggestions,
    Reports,
}

/// A8: which part a record stands in. Who stayed away from a session is a matter of meetings, too.
pub(super) const fn part(kind: DutyKind) -> Part {
    match kind {
        DutyKind::Session
        | DutyKind::Meeting
        | DutyKind::SessionLeave
        | DutyKind::SessionAbsence => Part::Meetings,
        DutyKind::Research | DutyKind::Inspection => Part::Inspections,
        DutyKind::Training => Part::Trainings,
        DutyKind::Suggestion
        | DutyKind::Cosigned
        | DutyKind::KeySuggestion
        | DutyKind::ExcellentSuggestion => Part::Suggestions,
        DutyKind::Report => Part::Reports,
        DutyKind::GroupActivity
        | DutyKind::Reception
        | DutyKind::Contact
        | DutyKind::Mediation
        | DutyKind::Relief
        | DutyKind::GoodDeed
        | DutyKind::Charity
        | DutyKind::Other => Part::Activities,
    }
}

/// The years of a mandate, as far as they have begun.
pub(super) fn years(
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<i32> {
    let last = ended_on.map_or(today, |end| end.min(today));
    (elected_on.year()..=last.year()).collect()
}
