//! Those on the roll read the notice, say whether they attend, ask for leave; leave is granted or not (M11).

use super::case::Case;
use super::dto_people::{AnswerMeetingRequest, DecideLeaveRequest};
use super::error;
use super::log::{Entry, steps};
use super::model::{Answer, LeaveStatus};
use super::rows::Person;
use super::store_people;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// The caller has read the notice; the first time counts.
pub(super) fn read(tx: &mut Tx<'_>, acting: &Acting, case: &Case) -> Result<(), Problem> {
    let mut mine = own(case)?;
    if mine.read_at.is_some() {
        tx.without_event("it was read before");
        return Ok(());
    }
    mine.read_at = Some(acting.now);
    store_people::save(tx, &mut mine, acting.now)?;
    Entry::new(&case.row, "meeting.read")
        .with("name", mine.name)
        .with("person_id", mine.id.to_string())
        .write(tx, acting)
}

/// The caller's own row on the roll.
pub(super) fn own(case: &Case) -> Result<Person, Problem> {
    let mine = case.mine.clone();
    mine.ok_or_else(|| error::NOT_ON_ROLL.problem())
}

/// Somebody says whether they attend, or the office for them.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    mut person: Person,
    request: &AnswerMeetingRequest,
) -> Result<(), Problem> {
    if person.is_struck {
        return Err(Problem::not_found());
    }
    let is_leave = match request.answer {
        Answer::None => return Err(Problem::field("/answer", "choice")),
        Answer::Attend => false,
        Answer::Leave => true,
    };
    if is_leave && request.leave_kind.is_none() {
        return Err(Problem::field("/leave_kind", "required"));
    }
    if is_leave && request.leave_reason.is_none() {
        return Err(Problem::field("/leave_reason", "required"));
    }
    if !is_leave && (request.leave_kind.is_some() || request.leave_reason.is_some()) {
        return Err(Problem::field("/leave_kind", "not_on_leave"));
    }
    let is_same = person.answer == request.answer
        && person.leave_kind == request.leave_kind
        && person.leave_reason == request.leave_reason;
    if is_same {
        tx.without_event("it was answered so before");
        return Ok(());
    }
    person.answer = request.answer;
    person.answered_at = Some(acting.now);
    person.answered_by_name = Some(acting.actor_name().to_owned());
    // What was said before, and decided on it, the event log keeps.
    person.leave_kind = request.leave_kind;
    person.leave_reason.clone_from(&request.leave_reason);
    person.leave_status = if is_leave {
        LeaveStatus::Asked
    } else {
        LeaveStatus::None
    };
    person.leave_decided_by_name = None;
    person.leave_decided_at = None;
    person.read_at = person.read_at.or(Some(acting.now));
    store_people::save(tx, &mut person, acting.now)?;
    let kind = if is_leave {
        "meeting.leave_asked"
    } else {
        "meeting.attendance_confirmed"
    };
    let mut entry = Entry::new(&case.row, kind)
        .with("name", person.name.clone())
        .with("person_id", person.id.to_string());
    if let Some(deputy) = person.deputy_id {
        entry = entry.closing(Audience::deputy(deputy), steps::ANSWER);
    }
    let office = Audience::organ(case.row.office_id);
    if is_leave {
        entry = entry.opening(office, steps::DECIDE_LEAVE, Some(case.row.begins_on));
    } else if !store_people::has_leave_asked(tx, &case.row)? {
        entry = entry.closing(office, steps::DECIDE_LEAVE);
    }
    entry.write(tx, acting)
}

/// Leave is granted or not; who asked is told.
pub(in crate::features) fn decide_leave(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    id: Id,
    request: &DecideLeaveRequest,
) -> Result<(), Problem> {
    let kind = match request.decision {
        LeaveStatus::Approved => "meeting.leave_approved",
        LeaveStatus::Refused => "meeting.leave_refused",
        LeaveStatus::None | LeaveStatus::Asked => {
            return Err(Problem::field("/decision", "choice"));
        }
    };
    let mut person = store_people::get(tx, &case.row, id)?;
    if person.leave_status != LeaveStatus::Asked {
        return Err(error::LEAVE_NOT_ASKED.with("name", person.name));
    }
    let by = request.decided_by.clone();
    let by = by.unwrap_or_else(|| acting.actor_name().to_owned());
    person.leave_status = request.decision;
    person.leave_decided_by_name = Some(by.clone());
    person.leave_decided_at = Some(acting.now);
    store_people::save(tx, &mut person, acting.now)?;
    let mut entry = Entry::new(&case.row, kind)
        .with("name", person.name.clone())
        .with("person_id", person.id.to_string())
        .with("decided_by", by);
    if let Some(deputy) = person.deputy_id {
        entry = entry.telling(&[deputy]);
    }
    if !store_people::has_leave_asked(tx, &case.row)? {
        let office = Audience::organ(case.row.office_id);
        entry = entry.closing(office, steps::DECIDE_LEAVE);
    }
    entry.write(tx, acting)
}
