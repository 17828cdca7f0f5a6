//! It is put before a meeting, voted on, announced, or taken back before the vote (选举法55).

use super::case::Case;
use super::dto::{
    AnnounceDeputyResignationRequest, ForwardDeputyResignationRequest,
    RecordDeputyResignationVoteRequest, WithdrawDeputyResignationRequest,
};
use super::error;
use super::log::{both, entry};
use super::model::DeputyResignationStatus;
use super::rules::{accepting, majority, wrong_later_day};
use super::store;
use crate::features::congresses::{self, CongressLevel};
use crate::features::counting::{Tally, decide};
use crate::features::deputies::record_change;
use crate::features::deputies::rules::{EndingReason, MandateChange};
use crate::features::meetings;
use crate::features::meetings::model::MeetingStatus;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::NaiveDate;

/// Puts it before a meeting, or before another one.
pub(super) fn forward(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ForwardDeputyResignationRequest,
) -> Result<(), Problem> {
    let wanted = (
        accepting(case.row.level),
        case.row.level,
        case.row.town_id,
        case.row.term_id,
    );
    let found = meetings::find(tx, &acting.scope, request.meeting_id)?.filter(|one| {
        (one.kind, one.level, one.town_id, one.term_id) == wanted
            && one.status != MeetingStatus::Cancelled
    });
    let found = found.ok_or_else(|| Problem::field("/meeting_id", "not_a_deciding_meeting"))?;
    case.row.meeting_id = Some(found.id);
    case.row.status = DeputyResignationStatus::Put;
    case.save(tx, acting)?;
    entry(case, "deputy_resignation.put")
        .with("meeting_title", found.title)
        .telling(both(case))
        .write(tx, acting)
}

/// Records the vote: enough accept it, else the mandate goes on.
pub(super) fn vote(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordDeputyResignationVoteRequest,
) -> Result<(), Problem> {
    let day = request.decided_on;
    let begins_on = begins_on(tx, acting, case)?;
    let after = begins_on.map_or(case.row.stated_on, |one| one.max(case.row.stated_on));
    if let Some(code) = wrong_later_day(day, after, acting.today) {
        return Err(Problem::field("/decided_on", code));
    }
    let base = match (case.row.level, request.members) {
        (CongressLevel::Township, None) => {
            let of = (case.row.town_id, case.row.term_id);
            congresses::membership(tx, acting, of, day)?.total()
        }
        (CongressLevel::County, Some(members)) => members,
        (CongressLevel::Township, Some(_)) => {
            return Err(Problem::field("/members", "not_applicable"));
        }
        (CongressLevel::County, None) => return Err(Problem::field("/members", "required")),
    };
    let tally = Tally {
        in_favour: request.in_favour,
        against: request.against,
        abstained: request.abstained,
        invalid: request.invalid,
    };
    let decision = decide(majority(case.row.level), base, tally)
        .map_err(|_| Problem::field("/in_favour", "deputy_resignation_too_many_votes"))?;
    let row = &mut case.row;
    row.decided_on = Some(day);
    row.base = Some(i64::from(decision.base));
    row.required = Some(i64::from(decision.required));
    row.in_favour = Some(i64::from(tally.in_favour));
    row.against = Some(i64::from(tally.against));
    row.abstained = Some(i64::from(tally.abstained));
    row.invalid = Some(i64::from(tally.invalid));
    let (status, kind) = match decision.is_passed {
        true => (
            DeputyResignationStatus::Accepted,
            "deputy_resignation.accepted",
        ),
        false => (
            DeputyResignationStatus::Refused,
            "deputy_resignation.refused",
        ),
    };
    row.status = status;
    case.save(tx, acting)?;
    entry(case, kind)
        .with("in_favour", request.in_favour)
        .with("required", decision.required)
        .with("base", decision.base)
        .telling(both(case))
        .write(tx, acting)
}

fn begins_on(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<Option<NaiveDate>, Problem> {
    let Some(id) = case.row.meeting_id else {
        return Ok(None);
    };
    let found = meetings::find(conn, &acting.scope, id)?;
    Ok(found.map(|meeting| meeting.begins_on))
}

/// Announces it; the mandate ends as of the day on which it was accepted (代表法62(2)).
pub(super) fn announce(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnnounceDeputyResignationRequest,
) -> Result<(), Problem> {
    let decided_on = case.row.decided_on.unwrap_or(case.row.stated_on);
    if let Some(code) = wrong_later_day(request.announced_on, decided_on, acting.today) {
        return Err(Problem::field("/announced_on", code));
    }
    let key = (case.row.term_id, case.row.deputy_id);
    let mandate = store::mandate(tx, case.row.county_id, key)?;
    let (id, version) = mandate.ok_or_else(|| error::MANDATE_OVER.problem())?;
    let change = MandateChange::Ended(EndingReason::Resigned);
    let note = request.announcement.clone().unwrap_or_default();
    record_change(
        tx,
        acting,
        (id, IfMatch(version)),
        change,
        decided_on,
        &note,
    )?;
    case.row.status = DeputyResignationStatus::Announced;
    case.row.announced_on = Some(request.announced_on);
    case.row.announcement.clone_from(&request.announcement);
    case.save(tx, acting)?;
    entry(case, "deputy_resignation.announced")
        .with("announced_on", request.announced_on.to_string())
        .telling(both(case))
        .write(tx, acting)
}

/// Takes it back before the vote; the mandate goes on.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WithdrawDeputyResignationRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyResignationStatus::Withdrawn;
    case.row.end_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_resignation.withdrawn")
        .with("reason", request.reason.as_str())
        .telling(both(case))
        .write(tx, acting)
}
