//! Those who vote in secret at the same moment, in the database.

use super::casting::{Slot, Voter};
use super::model::BallotChannel;
use crate::platform::db::{AnyConnection, Id, LockRowsExt, one_of};
use crate::platform::http::Problem;
use crate::schema::{ballot_roll, mandates, meeting_people as people};
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Notes that those of some voters have voted by the system who are on the roll, have not voted, and, if they are
/// deputies, whose mandate is active; gives them.
pub(super) fn mark(
    conn: &mut AnyConnection,
    (county_id, ballot_id): (i64, Id),
    slot: &Slot,
    voters: &[Voter],
) -> Result<HashSet<Voter>, Problem> {
    let found = people_of(conn, county_id, slot, voters)?;
    // The order keeps two transactions from waiting for each other.
    let free: Vec<Id> = ballot_roll::table
        .filter(ballot_roll::county_id.eq(county_id))
        .filter(ballot_roll::ballot_id.eq(ballot_id))
        .filter(ballot_roll::channel.eq(BallotChannel::None))
        .filter(one_of(ballot_roll::person_id, found.keys().copied()))
        .order(ballot_roll::person_id.asc())
        .select(ballot_roll::person_id)
        .lock_rows()
        .load(conn)?;
    let marked = ballot_roll::table
        .filter(ballot_roll::county_id.eq(county_id))
        .filter(ballot_roll::ballot_id.eq(ballot_id))
        .filter(one_of(ballot_roll::person_id, free.iter().copied()));
    diesel::update(marked)
        .set(ballot_roll::channel.eq(BallotChannel::Electronic))
        .execute(conn)?;
    Ok(free
        .iter()
        .filter_map(|id| found.get(id).copied())
        .collect())
}

/// Some voters by who they are in the meeting.
fn people_of(
    conn: &mut AnyConnection,
    county_id: i64,
    slot: &Slot,
    voters: &[Voter],
) -> Result<HashMap<Id, Voter>, Problem> {
    let (mut deputies, mut accounts) = (Vec::new(), Vec::new());
    for voter in voters {
        match voter {
            Voter::Deputy(id) => deputies.push(*id),
            Voter::Account(id) => accounts.push(*id),
        }
    }
    let mut found = HashMap::new();
    if !deputies.is_empty() {
        let of = deputies_in(conn, county_id, slot, deputies)?;
        found.extend(
            of.into_iter()
                .filter_map(|(person, id)| Some((person, Voter::Deputy(id?)))),
        );
    }
    if !accounts.is_empty() {
        let of = accounts_in(conn, county_id, slot.meeting_id, accounts)?;
        found.extend(
            of.into_iter()
                .filter_map(|(person, id)| Some((person, Voter::Account(id?)))),
        );
    }
    Ok(found)
}

/// Deputies of an active mandate among the people of a meeting.
fn deputies_in(
    conn: &mut AnyConnection,
    county_id: i64,
    slot: &Slot,
    deputies: Vec<Id>,
) -> Result<Vec<(Id, Option<Id>)>, Problem> {
    let active = mandates::table
        .filter(mandates::county_id.eq(people::county_id))
        .filter(mandates::deputy_id.nullable().eq(people::deputy_id))
        .filter(mandates::term_id.eq(slot.term_id))
        .filter(mandates::status.eq("active"));
    Ok(people::table
        .filter(people::county_id.eq(county_id))
        .filter(people::meeting_id.eq(slot.meeting_id))
        .filter(people::is_struck.eq(false))
        .filter(one_of(people::deputy_id, deputies))
        .filter(exists(active))
        .select((people::id, people::deputy_id))
        .load(conn)?)
}

/// Others among the people of a meeting, by their accounts.
fn accounts_in(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
    accounts: Vec<Id>,
) -> Result<Vec<(Id, Option<Id>)>, Problem> {
    Ok(people::table
        .filter(people::county_id.eq(county_id))
        .filter(people::meeting_id.eq(meeting_id))
        .filter(people::is_struck.eq(false))
        .filter(one_of(people::account_id, accounts))
        .select((people::id, people::account_id))
        .load(conn)?)
}
