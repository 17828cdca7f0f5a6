//! It is held, answered, looked at again, closed or called off.

use super::case::Case;
use super::create::told;
use super::dto::{
    AnswerDeputyTalkRequest, EndDeputyTalkRequest, RecordDeputyTalkRequest, ReviewDeputyTalkRequest,
};
use super::log::{entry, waiting};
use super::model::{DeputyTalkKind, DeputyTalkStatus};
use super::rules::wrong_held_day;
use super::store_evidence;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Records that it was held; a notice is given to the deputies of the congress.
pub(in crate::features) fn hold(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordDeputyTalkRequest,
) -> Result<(), Problem> {
    if let Some(code) = wrong_held_day(request.held_on, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    let row = &mut case.row;
    if row.decided_on.is_some_and(|day| request.held_on < day) {
        return Err(Problem::field("/held_on", "deputy_talk_before_decision"));
    }
    match (&request.improvement, request.improve_by) {
        (Some(_), None) => return Err(Problem::field("/improve_by", "required")),
        (None, Some(_)) => return Err(Problem::field("/improvement", "required")),
        (Some(_), Some(day)) if day < request.held_on => {
            return Err(Problem::field("/improve_by", "deputy_talk_before_held"));
        }
        _ => {}
    }
    row.status = DeputyTalkStatus::Held;
    row.held_on = Some(request.held_on);
    row.content = Some(request.content.clone());
    row.improvement.clone_from(&request.improvement);
    row.improve_by = request.improve_by;
    case.save(tx)?;
    let (kind, told) = match case.row.kind {
        DeputyTalkKind::Notice => {
            let row = &case.row;
            let all = store_evidence::in_office(tx, row.county_id, row.term_id)?;
            let all = all.into_iter().map(|(id, _)| Recipient::deputy(id));
            ("deputy_talk.notified", all.collect())
        }
        DeputyTalkKind::Talk => ("deputy_talk.held", told(case)),
        DeputyTalkKind::Advice => ("deputy_talk.advised", told(case)),
    };
    entry(case, kind)
        .waiting(waiting(case))
        .telling(told)
        .write(tx, acting)
}

/// The deputy answers, again until it is closed; the office is told.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerDeputyTalkRequest,
) -> Result<(), Problem> {
    case.row.answer = Some(request.answer.clone());
    case.row.answered_at = Some(acting.now);
    case.save(tx)?;
    entry(case, "deputy_talk.answered")
        .waiting(waiting(case))
        .telling([Recipient::organ(case.row.office_id)])
        .write(tx, acting)
}

/// Says whether it is better; the deputy is told.
pub(in crate::features) fn follow_up(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReviewDeputyTalkRequest,
) -> Result<(), Problem> {
    let day = request.followed_up_on;
    if day > acting.today {
        return Err(Problem::field("/followed_up_on", "future"));
    }
    let row = &mut case.row;
    if row.held_on.is_some_and(|held_on| day < held_on) {
        return Err(Problem::field("/followed_up_on", "deputy_talk_before_held"));
    }
    row.status = DeputyTalkStatus::FollowedUp;
    row.followed_up_on = Some(day);
    row.follow_up = Some(request.follow_up.clone());
    row.is_improved = Some(request.is_improved);
    case.save(tx)?;
    let kind = match request.is_improved {
        true => "deputy_talk.improved",
        false => "deputy_talk.not_improved",
    };
    entry(case, kind)
        .waiting(waiting(case))
        .telling([Recipient::deputy(case.row.deputy_id)])
        .write(tx, acting)
}

/// Says that it is over, or calls it off with the reason; who was told of it learns that it is off.
pub(super) fn end(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (status, request): (DeputyTalkStatus, &EndDeputyTalkRequest),
) -> Result<(), Problem> {
    let is_off = status == DeputyTalkStatus::Cancelled;
    if is_off && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    case.row.status = status;
    case.row.end_reason.clone_from(&request.reason);
    case.save(tx)?;
    let (kind, told) = match is_off {
        true => ("deputy_talk.cancelled", told(case)),
        false => ("deputy_talk.closed", Vec::new()),
    };
    entry(case, kind)
        .with("reason", case.row.end_reason.clone())
        .waiting(waiting(case))
        .telling(told)
        .write(tx, acting)
}
