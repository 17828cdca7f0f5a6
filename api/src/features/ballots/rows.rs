//! Rows of the tables of ballots.

use super::model::{
    BallotChannel, BallotChoice, BallotMethod, BallotNominator, BallotOffice, BallotRound,
    BallotStatus, BallotSubject, BallotTellerRole, BallotThreshold,
};
use super::outcome::Plan;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    ballot_boxes, ballot_hashes, ballot_keys, ballot_nominators, ballot_opened, ballot_options,
    ballot_roll, ballot_sheets, ballot_tellers, ballot_votes, ballots,
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// A ballot.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballots, treat_none_as_default_value = false)]
pub struct Ballot {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub sitting_id: Id,
    pub item_id: Option<Id>,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub subject: BallotSubject,
    pub method: BallotMethod,
    pub status: BallotStatus,
    pub round: BallotRound,
    pub title: String,
    pub question: Option<String>,
    /// The adopted voting method that allows electronic voting.
    pub basis: Option<String>,
    /// A [`Rule`].
    pub rule: Json,
    /// How many may vote; from opening on.
    pub roll_count: Option<i32>,
    pub previous_id: Option<Id>,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub counted_at: Option<Timestamp>,
    pub announced_at: Option<Timestamp>,
    pub annulled_reason: Option<String>,
    /// An [`Outcome`](super::outcome::Outcome).
    pub outcome: Option<Json>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// The rule of a ballot: what was asked for, and from opening on what was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// How many are enough.
    pub threshold: BallotThreshold,
    /// The article or local rule that says so.
    pub article: String,
    /// The office of an election.
    pub office: Option<BallotOffice>,
    /// Its seats; 1 for everything else.
    pub seats: u32,
    /// How many candidates more than seats.
    pub surplus: u32,
    /// Only deputies may be elected: chair and vice chairs (地方组织法18).
    pub only_deputies: bool,
    /// What was frozen at opening.
    pub plan: Option<Plan>,
    /// The fewest who may vote in secret, frozen at opening.
    pub minimum_group: Option<u32>,
    /// Fewer are chosen instead of voting once more for the seats that are left (rule V8).
    #[serde(default)]
    pub is_single_round: bool,
}

/// A person who is voted on.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_options, treat_none_as_default_value = false)]
pub struct OptionRow {
    pub county_id: i64,
    pub id: Id,
    pub ballot_id: Id,
    pub position: i32,
    pub label: String,
    pub deputy_id: Option<Id>,
    pub nominated_by: Option<BallotNominator>,
}

/// A deputy who signed a nomination.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_nominators, treat_none_as_default_value = false)]
pub struct NominatorRow {
    pub county_id: i64,
    pub option_id: Id,
    pub deputy_id: Id,
}

/// Somebody who oversees or counts.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_tellers, treat_none_as_default_value = false)]
pub struct TellerRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub person_id: Id,
    pub position: i32,
    pub role: BallotTellerRole,
    pub name: String,
    /// The public half of their code.
    pub public_key: Option<String>,
    /// Their part of the key, in a box that their code opens.
    pub sealed_share: Option<String>,
}

/// Somebody who may vote.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_roll, treat_none_as_default_value = false)]
pub struct RollRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub person_id: Id,
    pub deputy_id: Option<Id>,
    pub position: i32,
    pub name: String,
    pub channel: BallotChannel,
}

/// A vote by name.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_votes, treat_none_as_default_value = false)]
pub struct VoteRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub person_id: Id,
    pub choice: BallotChoice,
    pub at: Timestamp,
}

/// A sheet of what was counted.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_sheets, treat_none_as_default_value = false)]
pub struct SheetRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
    /// A [`Sheet`](super::sheet::Sheet).
    pub sheet: Json,
}

/// The public half of the key of a secret vote by the system.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_keys, treat_none_as_default_value = false)]
pub struct KeyRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub public_key: String,
    /// At closing: the root of all hashes.
    pub root: Option<String>,
}

/// A sealed ballot.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_boxes, treat_none_as_default_value = false)]
pub struct BoxRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub id: Id,
    pub sealed: String,
}

/// The hash of a sealed ballot.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_hashes, treat_none_as_default_value = false)]
pub struct HashRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub hash: String,
}

/// A ballot that was opened.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = ballot_opened, treat_none_as_default_value = false)]
pub struct OpenedRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub id: Id,
    pub choice: BallotChoice,
}
