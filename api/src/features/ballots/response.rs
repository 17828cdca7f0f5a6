//! What the operations on ballots give back.

use super::dto::{BallotChoiceCount, BallotPersonCount};
use super::model::{
    BallotAction, BallotChannel, BallotChoice, BallotMethod, BallotNominator, BallotOffice,
    BallotRound, BallotStatus, BallotSubject, BallotTellerRole, BallotThreshold,
};
use super::outcome::BallotGrade;
use super::verdict::BallotVerdict;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A ballot in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotItem {
    /// Identifier.
    pub id: Id,
    /// The meeting.
    pub meeting_id: Id,
    /// The sitting in which it is voted.
    pub sitting_id: Id,
    /// The item of the agenda.
    #[schema(required)]
    pub item_id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// What is voted on.
    pub subject: BallotSubject,
    /// How.
    pub method: BallotMethod,
    /// Where it stands.
    pub status: BallotStatus,
    /// Which vote on the same matter it is.
    pub round: BallotRound,
    /// What is on the paper.
    pub title: String,
    /// How many may vote; null before it is opened.
    #[schema(required)]
    pub roll_count: Option<i32>,
    /// The vote before this one on the same matter.
    #[schema(required)]
    pub previous_id: Option<Id>,
    /// When it was opened.
    #[schema(required)]
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
    /// When the result was announced.
    #[schema(required)]
    pub announced_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// By which way the reader has voted, `none` while they have not; null when they are not on its roll.
    #[schema(required)]
    pub own_channel: Option<BallotChannel>,
    /// What came out, once it was announced; null before.
    #[schema(required)]
    pub verdict: Option<BallotVerdict>,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A ballot with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Ballot)]
pub struct BallotResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: BallotItem,
    /// The title of the meeting.
    pub meeting_title: String,
    /// The question in full.
    #[schema(required)]
    pub question: Option<String>,
    /// The adopted voting method that allows electronic voting.
    #[schema(required)]
    pub basis: Option<String>,
    /// How many of whom are needed.
    pub rule: BallotRule,
    /// What can be said; empty where persons are elected.
    pub choices: Vec<BallotChoice>,
    /// The persons who are voted on.
    pub options: Vec<BallotOption>,
    /// Those who oversee and count.
    pub tellers: Vec<BallotTeller>,
    /// How many have voted by the system or taken a paper; null for hands and before it is opened. It says
    /// nothing about how.
    #[schema(required)]
    pub voted_count: Option<u32>,
    /// Who has handed in a sheet; its numbers are told only when it is counted.
    pub sheets: Vec<BallotSheet>,
    /// Whether the sheets agree; null as long as there are fewer than two.
    #[schema(required)]
    pub sheets_agree: Option<bool>,
    /// On which lines two sheets differ, without their numbers; for those who count and the office.
    pub sheet_differences: Vec<BallotSheetDifference>,
    /// Root of the hashes of all sealed ballots, from closing on.
    #[schema(required)]
    pub root: Option<String>,
    /// The result: once it is announced, and for those who count once it is counted.
    #[schema(required)]
    pub result: Option<BallotResult>,
    /// Why it is void.
    #[schema(required)]
    pub annulled_reason: Option<String>,
    /// The votes that followed on the same matter.
    pub next_ids: Vec<Id>,
    /// The reader's own part.
    pub own: BallotOwn,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<BallotActionState>,
    /// Who created it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// How many of whom are needed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotRule {
    /// How many.
    pub threshold: BallotThreshold,
    /// The article or local rule.
    pub article: String,
    /// The office of an election.
    #[schema(required)]
    pub office: Option<BallotOffice>,
    /// Seats of an election, else 1.
    pub seats: u32,
    /// How many candidates more than seats.
    pub surplus: u32,
    /// Only deputies may be elected.
    pub only_deputies: bool,
    /// The number the threshold is taken of, frozen at opening.
    #[schema(required)]
    pub base: Option<u32>,
    /// How many are needed, by that.
    #[schema(required)]
    pub required: Option<u32>,
    /// The calculation, line by line.
    pub explanation: Vec<String>,
    /// The fewest who may vote in secret.
    #[schema(required)]
    pub minimum_group: Option<u32>,
}

/// A person who is voted on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotOption {
    /// Identifier.
    pub id: Id,
    /// Their name.
    pub label: String,
    /// The deputy, if they are one.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// By whom; null in a later round.
    #[schema(required)]
    pub nominated_by: Option<BallotNominator>,
    /// The deputies who signed.
    pub nominator_ids: Vec<Id>,
}

/// Somebody who oversees or counts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotTeller {
    /// On the roll of the meeting, or of its staff.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: BallotTellerRole,
    /// Whether they have taken their code.
    pub has_code: bool,
}

/// A sheet that was handed in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotSheet {
    /// By whom.
    pub entered_by: String,
    /// When.
    pub at: Timestamp,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// A line on which two sheets differ: that of a choice, of a person, or one of the papers.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotSheetDifference {
    /// `issued`, `returned`, `spoiled`, `choice` or `person`.
    #[schema(pattern = "^(issued|returned|spoiled|choice|person)$")]
    pub line: String,
    /// The choice.
    #[schema(required)]
    pub choice: Option<BallotChoice>,
    /// The name of the person.
    #[schema(required)]
    pub name: Option<String>,
}

/// The reader's own part.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotOwn {
    /// Stands on the roll.
    pub is_voter: bool,
    /// Oversees or counts.
    pub is_teller: bool,
    /// Their place among the people of the meeting.
    #[schema(required)]
    pub person_id: Option<Id>,
    /// By which way they have voted.
    pub channel: BallotChannel,
    /// What they said by name; never for a secret vote.
    #[schema(required)]
    pub choice: Option<BallotChoice>,
}

/// The result, with everything it was computed from. It is never edited.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotResult {
    /// More papers came back than were given out: nothing was decided.
    pub is_void: bool,
    /// Whether it was passed; null for elections and ratings.
    #[schema(required)]
    pub is_passed: Option<bool>,
    /// The grade of a rating.
    #[schema(required)]
    pub grade: Option<BallotGrade>,
    /// The number the threshold was taken of.
    pub base: u32,
    /// How many were needed; null where the most decide.
    #[schema(required)]
    pub required: Option<u32>,
    /// All who could vote.
    pub roll: u32,
    /// Votes by the system.
    pub electronic: u32,
    /// Papers given out.
    pub issued: u32,
    /// Papers that came back.
    pub returned: u32,
    /// Invalid papers.
    pub spoiled: u32,
    /// Who could vote and neither voted nor took a paper.
    pub not_voted: u32,
    /// How often each choice was made.
    pub choices: Vec<BallotChoiceCount>,
    /// What was said to each person, most votes first.
    pub persons: Vec<BallotPersonResult>,
    /// Seats that nobody has yet.
    pub open_seats: u32,
    /// The calculation, line by line.
    pub explanation: Vec<String>,
}

/// What an election says of one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotPersonResult {
    /// The numbers.
    #[serde(flatten)]
    pub votes: BallotPersonCount,
    /// Elected; after a preliminary ballot, a candidate.
    pub is_chosen: bool,
    /// Equal at the last place: voted on again.
    pub is_tied: bool,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotActionState {
    /// The act.
    pub key: BallotAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// Who may vote, and who has.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotRoll {
    /// In the order of the meeting's roll.
    pub people: Vec<BallotRollPerson>,
}

/// Somebody who may vote.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotRollPerson {
    /// The person.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// By which way they have voted.
    pub channel: BallotChannel,
    /// What they said by name, once it is announced; never for a secret vote.
    #[schema(required)]
    pub choice: Option<BallotChoice>,
}

/// The code of a teller. It is shown this once and kept nowhere.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotCode {
    /// Twenty letters and digits in groups of five.
    pub share_code: String,
}

/// The receipt of a secret vote.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotReceipt {
    /// The hash of the sealed ballot, in hex. At closing all hashes are published.
    pub receipt: String,
}

/// The hashes of all sealed ballots.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BallotReceipts {
    /// Root of the hash tree (RFC 6962) over the sorted hashes.
    pub root: String,
    /// Sorted, so that the order tells nothing.
    pub hashes: Vec<String>,
}
