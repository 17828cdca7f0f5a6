//! What other features read of ballots.

use super::case::read;
use super::model::{BallotChoice, BallotStatus, BallotSubject};
use super::outcome::Outcome;
use super::{store, store_meeting};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::events;
use crate::platform::http::Problem;

/// A vote on a matter.
#[derive(Debug, Clone)]
pub struct Vote {
    /// The ballot.
    pub id: Id,
    /// Its meeting.
    pub meeting_id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// What was voted on.
    pub title: String,
    /// Whether it was passed; none before it is announced, and when the vote was void.
    pub is_passed: Option<bool>,
    /// When voting ended.
    pub closed_at: Option<Timestamp>,
    /// The numbers, once announced; none when the vote was void.
    pub count: Option<VoteCount>,
}

/// The numbers of a vote on a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteCount {
    /// Of how many the majority was taken.
    pub base: u32,
    /// How many were needed.
    pub required: Option<u32>,
    /// Who were in favour.
    pub in_favour: u32,
}

/// A vote on a matter of the county; votes on persons and ratings adopt nothing.
pub(in crate::features) fn vote(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Vote>, Problem> {
    let found = store::of_county(conn, county_id, id)?;
    let Some(row) = found.filter(|row| row.subject == BallotSubject::Decision) else {
        return Ok(None);
    };
    let is_announced = row.status == BallotStatus::Announced;
    let outcome: Option<Outcome> = match &row.outcome {
        Some(stored) if is_announced => Some(read(stored)?),
        _ => None,
    };
    Ok(Some(Vote {
        id: row.id,
        meeting_id: row.meeting_id,
        level: row.level,
        town_id: row.town_id,
        title: row.title,
        count: outcome.as_ref().and_then(counted),
        is_passed: outcome.and_then(|outcome| outcome.is_passed),
        closed_at: row.closed_at,
    }))
}

/// The title of a vote of the county, whatever it is about, and its meeting.
pub(in crate::features) fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<(String, Id)>, Problem> {
    let found = store::of_county(conn, county_id, id)?;
    Ok(found.map(|row| (row.title, row.meeting_id)))
}

fn counted(outcome: &Outcome) -> Option<VoteCount> {
    let in_favour = outcome.choices.get(&BallotChoice::InFavour);
    (!outcome.is_void).then(|| VoteCount {
        base: outcome.base,
        required: outcome.required,
        in_favour: in_favour.copied().unwrap_or_default(),
    })
}

/// Who somebody is on the roll of a meeting.
pub(in crate::features) fn person_of(
    conn: &mut AnyConnection,
    acting: &Acting,
    meeting: Id,
) -> Result<Option<Id>, Problem> {
    store_meeting::own_person(conn, &acting.scope, meeting)
}

/// When the first result of a meeting was announced, and by whom.
pub(in crate::features) fn announced_in(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Option<(Timestamp, String)>, Problem> {
    let ids = store::of_meeting(conn, county_id, meeting_id)?;
    let told = events::of_subjects(conn, county_id, &ids, &["ballot.announced"])?;
    Ok(told.into_iter().next().map(|one| (one.at, one.actor_name)))
}
