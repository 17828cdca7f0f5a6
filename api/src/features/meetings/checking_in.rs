//! People come and go: they check in themselves with the code of the hall, or the staff records it.

use super::case::Case;
use super::dto_presence::{CheckInRequest, RecordPresencesRequest};
use super::error;
use super::log::Entry;
use super::model::{Direction, SittingStatus, Way};
use super::response_people::{CheckedIn, RecordedPresences};
use super::rows::{Meeting, Person, Sitting};
use super::sittings::{find, in_state};
use super::store_rows::Presence;
use super::tokens::{self, Read};
use super::{store_people, store_presences};
use crate::features::congresses::error as congress;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::TimeDelta;

/// How a comings and goings is noted.
pub(super) struct Note<'a> {
    pub direction: Direction,
    pub way: Way,
    pub reason: Option<&'a str>,
    pub noted_at: Option<Timestamp>,
}

/// The caller checks in with the token or the digits shown in the hall.
pub(super) fn check_in(
    tx: &mut Tx<'_>,
    acting: &Acting,
    secret: &str,
    request: &CheckInRequest,
) -> Result<CheckedIn, Problem> {
    let deputy = acting.scope.deputy_id();
    let deputy = deputy.ok_or_else(|| error::NOT_ON_ROLL.problem())?;
    let (sitting_id, way) = match (&request.token, &request.digits) {
        (Some(token), None) => {
            let way = if request.is_scanned {
                Way::Scan
            } else {
                Way::Qr
            };
            (by_token(acting, secret, token)?, way)
        }
        (None, Some(digits)) => (by_digits(tx, acting, secret, (deputy, digits))?, Way::Code),
        (Some(_), Some(_)) => return Err(Problem::field("/digits", "token_or_digits")),
        (None, None) => return Err(Problem::field("/token", "required")),
    };
    let found = store_presences::of_sitting(tx, acting.scope.county_id(), sitting_id)?;
    let (row, sitting) = found.ok_or_else(|| error::CHECK_IN_INVALID.problem())?;
    if sitting.status == SittingStatus::Closed || !row.status.is_running() {
        return Err(in_state(&sitting));
    }
    let mine = store_people::mine(tx, &acting.scope, &[row.id])?;
    let mine = mine.get(&row.id).cloned();
    let mine = mine.ok_or_else(|| error::NOT_ON_ROLL.problem())?;
    if mine.is_suspended {
        return Err(congress::MANDATE_SUSPENDED.problem());
    }
    let note = Note {
        direction: request.direction.unwrap_or(Direction::In),
        way,
        reason: None,
        noted_at: request.noted_at,
    };
    let done = note_down(tx, acting, (&row, &sitting), vec![mine.clone()], &note)?;
    Ok(CheckedIn {
        meeting_id: row.id,
        meeting_title: row.title,
        sitting_id,
        sitting_title: sitting.title,
        person_id: mine.id,
        direction: note.direction,
        at: acting.now,
        is_repeated: done == 0,
    })
}

fn by_token(acting: &Acting, secret: &str, token: &str) -> Result<Id, Problem> {
    match tokens::read(secret, token, acting.now)? {
        Read::Fresh(sitting) => Ok(sitting),
        Read::Expired(_) => Err(error::CHECK_IN_EXPIRED.problem()),
        Read::Invalid => Err(error::CHECK_IN_INVALID.problem()),
    }
}

/// The sitting whose digits these are, among those the deputy may come to about now.
fn by_digits(
    conn: &mut AnyConnection,
    acting: &Acting,
    secret: &str,
    (deputy, digits): (Id, &str),
) -> Result<Id, Problem> {
    let around = TimeDelta::days(1);
    let time = (acting.now + -around, acting.now + around);
    let county_id = acting.scope.county_id();
    for sitting in store_presences::sittings_of(conn, county_id, deputy, time)? {
        if tokens::are_digits(secret, sitting, digits, acting.now)? {
            return Ok(sitting);
        }
    }
    Err(error::CHECK_IN_INVALID.problem())
}

/// Puts who is meant by the code that the scanner of the staff read in the place of the code.
pub(super) fn read_code(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
    secret: &str,
    request: &mut RecordPresencesRequest,
) -> Result<(), Problem> {
    let token = match (request.way, request.token.take()) {
        (Way::Scan, Some(token)) if request.person_ids.is_empty() => token,
        (_, Some(_)) => return Err(Problem::field("/token", "token_or_people")),
        (Way::Scan, None) => return Err(Problem::field("/token", "required")),
        (_, None) => return Ok(()),
    };
    let deputy = match tokens::read_person(secret, &token, acting.now)? {
        Read::Fresh(deputy) => deputy,
        Read::Expired(_) => return Err(error::PERSON_CODE_EXPIRED.problem()),
        Read::Invalid => return Err(error::PERSON_CODE_INVALID.problem()),
    };
    let person = store_people::of_deputy(conn, &case.row, deputy)?;
    let person = person.ok_or_else(|| Problem::field("/token", "not_on_the_roll"))?;
    request.person_ids = vec![person.id];
    Ok(())
}

/// The staff records who came or went; what a device without network noted may come after the sitting.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    sitting_id: Id,
    request: &RecordPresencesRequest,
) -> Result<RecordedPresences, Problem> {
    let sitting = find(case, sitting_id)?;
    match request.way {
        Way::Staff | Way::Scan => {}
        Way::Manual if request.reason.is_none() => {
            return Err(Problem::field("/reason", "required"));
        }
        Way::Manual => {}
        Way::Qr | Way::Code => return Err(Problem::field("/way", "choice")),
    }
    if sitting.status == SittingStatus::Closed && request.noted_at.is_none() {
        return Err(in_state(&sitting));
    }
    if request.person_ids.is_empty() {
        return Err(Problem::field("/person_ids", "required"));
    }
    let people = store_people::these(tx, &case.row, &request.person_ids)?;
    let mut asked = request.person_ids.clone();
    asked.sort_unstable();
    asked.dedup();
    if people.len() != asked.len() {
        return Err(Problem::field("/person_ids", "not_on_the_roll"));
    }
    if people.iter().any(|one| one.is_suspended) {
        return Err(congress::MANDATE_SUSPENDED.problem());
    }
    let note = Note {
        direction: request.direction,
        way: request.way,
        reason: request.reason.as_deref(),
        noted_at: request.noted_at,
    };
    let names = people.iter().map(|one| one.name.clone()).collect();
    let recorded = note_down(tx, acting, (&case.row, &sitting), people, &note)?;
    Ok(RecordedPresences {
        recorded: i64::try_from(recorded).map_err(Problem::internal)?,
        voters_present: store_presences::voters_present(tx, &sitting)?.into(),
        names,
    })
}

/// Writes down those for whom it is a change; how many.
fn note_down(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (row, sitting): (&Meeting, &Sitting),
    people: Vec<Person>,
    note: &Note<'_>,
) -> Result<usize, Problem> {
    let ids: Vec<Id> = people.iter().map(|one| one.id).collect();
    store_presences::lock_people(tx, row.county_id, &ids)?;
    let places = store_presences::places(tx, sitting, &ids)?;
    let is_in = note.direction == Direction::In;
    let new: Vec<&Person> = people
        .iter()
        .filter(|one| places.get(&one.id).copied().unwrap_or(false) != is_in)
        .collect();
    if new.is_empty() {
        tx.without_event("they were there, or gone, before");
        return Ok(0);
    }
    let presences: Vec<Presence> = new
        .iter()
        .map(|one| Presence {
            county_id: row.county_id,
            id: new_id(),
            meeting_id: row.id,
            sitting_id: sitting.id,
            person_id: one.id,
            direction: note.direction,
            way: note.way,
            reason: note.reason.map(str::to_owned),
            noted_at: note.noted_at,
            at: acting.now,
            recorded_by: acting.scope.account_id(),
            recorded_by_name: acting.actor_name().to_owned(),
        })
        .collect();
    store_presences::record(tx, &presences)?;
    let names: Vec<&str> = new.iter().map(|one| one.name.as_str()).collect();
    let kind = if is_in {
        "meeting.checked_in"
    } else {
        "meeting.checked_out"
    };
    Entry::new(row, kind)
        .with("sitting", sitting.title.clone())
        .with("sitting_id", sitting.id.to_string())
        .with("person_id", new.first().map(|one| one.id.to_string()))
        .with("names", names.join("、"))
        .with("number", new.len())
        .with("way", note.way.as_str())
        .with("reason", note.reason)
        .write(tx, acting)?;
    Ok(new.len())
}
