//! Which meeting and which vote a decision comes from.

use super::response::DecisionOrigin;
use super::rows::{DecisionRow, OriginRow};
use super::{error, store_origins};
use crate::features::{ballots, meetings};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use chrono::NaiveDate;

/// Where a decision shall come from: both of its own congress, a vote for one decision only.
///
/// # Errors
/// 422 at `/ballot_id` or `/meeting_id`.
pub(super) fn asked(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    (meeting_id, ballot_id): (Option<Id>, Option<Id>),
) -> Result<Option<OriginRow>, Problem> {
    let origin = |meeting_id| OriginRow {
        county_id: row.county_id,
        decision_id: row.id,
        meeting_id,
        ballot_id,
    };
    let Some(ballot_id) = ballot_id else {
        let Some(id) = meeting_id else {
            return Ok(None);
        };
        meetings::named(conn, row.county_id, id)?
            .filter(|meeting| (meeting.level, meeting.town_id) == (row.level, row.town_id))
            .ok_or_else(|| Problem::field("/meeting_id", "unknown"))?;
        return Ok(Some(origin(id)));
    };
    let vote = ballots::vote(conn, row.county_id, ballot_id)?
        .filter(|vote| (vote.level, vote.town_id) == (row.level, row.town_id))
        .ok_or_else(|| Problem::field("/ballot_id", "unknown"))?;
    if store_origins::has_vote(conn, row, ballot_id)? {
        return Err(Problem::field("/ballot_id", "decision_vote_taken"));
    }
    if meeting_id.is_some_and(|asked| asked != vote.meeting_id) {
        return Err(Problem::field("/meeting_id", "decision_vote_elsewhere"));
    }
    Ok(Some(origin(vote.meeting_id)))
}

/// What was voted on is adopted by that vote and on its day: 409 unless it was announced as passed, 422 on
/// another day.
pub(super) fn was_passed(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    adopted_on: NaiveDate,
) -> Result<(), Problem> {
    let Some(id) = store_origins::get(conn, row)?.and_then(|origin| origin.ballot_id) else {
        return Ok(());
    };
    let vote = ballots::vote(conn, row.county_id, id)?;
    let passed = vote.filter(|vote| vote.is_passed == Some(true));
    let Some(vote) = passed else {
        return Err(error::NOT_PASSED.problem());
    };
    match vote.closed_at.map(clock::local_date) {
        Some(day) if day != adopted_on => {
            let params = Params::from([("day".to_owned(), day.to_string().into())]);
            let code = "decision_not_the_day_of_the_vote";
            Err(problem_codes::VALIDATION_FAILED
                .problem()
                .at("/adopted_on", code, params))
        }
        _ => Ok(()),
    }
}

/// Whether it is adopted by a vote that has not passed it (yet).
pub(super) fn waits_for_vote(conn: &mut AnyConnection, row: &DecisionRow) -> Result<bool, Problem> {
    let Some(id) = store_origins::get(conn, row)?.and_then(|origin| origin.ballot_id) else {
        return Ok(false);
    };
    let vote = ballots::vote(conn, row.county_id, id)?;
    Ok(vote.is_none_or(|vote| vote.is_passed != Some(true)))
}

/// Meeting and vote as the page of the decision names them; units do not read about them.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &DecisionRow,
) -> Result<Option<DecisionOrigin>, Problem> {
    if acting.scope.role() == Role::Undertaker {
        return Ok(None);
    }
    let Some(origin) = store_origins::get(conn, row)? else {
        return Ok(None);
    };
    let vote = match origin.ballot_id {
        Some(id) => ballots::vote(conn, row.county_id, id)?,
        None => None,
    };
    let meeting = meetings::named(conn, row.county_id, origin.meeting_id)?;
    Ok(meeting.map(|meeting| DecisionOrigin {
        meeting_id: origin.meeting_id,
        meeting_title: meeting.title,
        ballot_id: origin.ballot_id,
        is_passed: vote.as_ref().and_then(|vote| vote.is_passed),
        voted_on: vote.and_then(|vote| vote.closed_at).map(clock::local_date),
    }))
}
