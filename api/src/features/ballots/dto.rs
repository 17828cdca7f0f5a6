//! What the operations on ballots take.

use super::model::{
    BallotChoice, BallotMethod, BallotNominator, BallotOffice, BallotRound, BallotStatus,
    BallotSubject, BallotTellerRole, BallotThreshold,
};
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new ballot of a meeting.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBallotRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The meeting.
    pub meeting_id: Id,
    /// The sitting in which it is voted.
    pub sitting_id: Id,
    /// The item of its agenda.
    pub item_id: Option<Id>,
    /// What is voted on.
    pub subject: BallotSubject,
    /// How. Persons only `secret_paper` (地方组织法28, 选举法40).
    pub method: BallotMethod,
    /// What is on the paper: `关于批准2026年财政预算的决议`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: String,
    /// The question in full, such as the text of the resolution.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub question: Option<String>,
    /// The adopted voting method that allows electronic voting; required for `recorded` and `secret_electronic`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: Option<String>,
    /// How many are enough; a congress decides and elects by `majority`, which is the default. A rating must
    /// say it, with `article`.
    pub threshold: Option<BallotThreshold>,
    /// The local rule that says how many are enough; required for a rating and outside a congress.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub article: Option<String>,
    /// For an election: which kind of office.
    pub office: Option<BallotOffice>,
    /// For an election: how many are elected.
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub seats: Option<u32>,
    /// For an election: how many candidates more than seats, as the election method says (rule E3).
    #[validate(range(max = 50))]
    #[schema(maximum = 50)]
    pub surplus: Option<u32>,
    /// For an election: only deputies may be elected (chair and vice chairs, 地方组织法18).
    #[serde(default)]
    pub only_deputies: bool,
    /// For an election: choose among too many nominated who becomes a candidate (预选, 地方组织法27).
    #[serde(default)]
    pub is_preliminary: bool,
}

/// Changes to a ballot that is not open. What is voted on, and at which meeting, stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateBallotRequest {
    /// Another sitting of the meeting.
    pub sitting_id: Option<Id>,
    /// Another item of its agenda; null for none.
    #[serde(default, deserialize_with = "present")]
    pub item_id: Option<Option<Id>>,
    /// How.
    pub method: Option<BallotMethod>,
    /// What is on the paper.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: Option<String>,
    /// The question in full; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub question: Option<Option<String>>,
    /// The adopted voting method that allows electronic voting; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: Option<Option<String>>,
    /// How many are enough.
    pub threshold: Option<BallotThreshold>,
    /// The local rule that says how many are enough.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub article: Option<String>,
    /// For an election: how many are elected.
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub seats: Option<u32>,
    /// For an election: how many candidates more than seats.
    #[validate(range(max = 50))]
    #[schema(maximum = 50)]
    pub surplus: Option<u32>,
}

/// A person who is put forward (rules E2, Q4).
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotCandidate {
    /// The deputy, if they are one.
    pub deputy_id: Option<Id>,
    /// Their name; of a deputy it is known.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: Option<String>,
    /// By whom.
    pub nominated_by: BallotNominator,
    /// The deputies who signed, for `deputies`.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub nominator_ids: Vec<Id>,
}

/// All persons who are voted on, instead of those before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveBallotOptionsRequest {
    /// The persons, in the order of the paper.
    #[validate(length(max = 100), nested)]
    #[schema(max_items = 100)]
    pub candidates: Vec<BallotCandidate>,
    /// Put them into the order of the strokes of their names (姓名笔画, rule E9), whatever order they came in.
    #[serde(default)]
    pub by_strokes: bool,
}

/// Somebody who oversees or counts (rule E10).
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotTellerSeat {
    /// On the roll of the meeting, or of its staff.
    pub person_id: Id,
    /// What they do.
    pub role: BallotTellerRole,
    /// Declared: no close relative of a candidate (选举法43).
    pub has_no_kin: bool,
}

/// All who oversee and count, instead of those before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveBallotTellersRequest {
    /// Each once.
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub tellers: Vec<BallotTellerSeat>,
}

/// A vote, by name or in secret.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotVoteRequest {
    /// What is said.
    pub choice: BallotChoice,
}

/// Who was given a paper.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordBallotPaperRequest {
    /// Persons on the roll.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_items = 1, max_items = 500)]
    pub person_ids: Vec<Id>,
}

/// How often a choice was made.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotChoiceCount {
    /// The choice.
    pub choice: BallotChoice,
    /// How often.
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub count: u32,
}

/// What was said to one person.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotPersonCount {
    /// The candidate; none for somebody written in (另选他人).
    pub option_id: Option<Id>,
    /// The name of somebody written in.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: Option<String>,
    /// 赞成.
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub in_favour: u32,
    /// 反对.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub against: u32,
    /// 弃权.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub abstained: u32,
}

/// What somebody counted. Two people hand in a sheet each, and the sheets must agree. Handing in again replaces
/// one's own.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordBallotSheetRequest {
    /// Papers given out; 0 for hands.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub issued: u32,
    /// Papers that came back.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub returned: u32,
    /// Of these, invalid ones.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub spoiled: u32,
    /// How often each choice was made; empty for an election.
    #[serde(default)]
    #[validate(length(max = 6), nested)]
    #[schema(max_items = 6)]
    pub choices: Vec<BallotChoiceCount>,
    /// What was said to each person of an election.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    pub persons: Vec<BallotPersonCount>,
}

/// The code of a teller, as it was shown to them.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotTellerCode {
    /// The teller.
    pub person_id: Id,
    /// Twenty letters and digits, in any case, with or without hyphens.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub share_code: String,
}

/// What it takes to count: for secret votes by the system the codes of two tellers, else nothing.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CountBallotRequest {
    /// Codes of two different tellers.
    #[serde(default)]
    #[validate(length(max = 2), nested)]
    #[schema(max_items = 2)]
    pub codes: Vec<BallotTellerCode>,
}

/// Why a ballot is void, by whose decision.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeBallotRequest {
    /// The reason and who decided; everybody reads it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// The next vote on the same matter.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBallotRoundRequest {
    /// Which: `runoff` between equals, `remaining` seats, `again` after a void one, `first` after a preliminary
    /// ballot.
    pub round: BallotRound,
    /// The sitting in which it is voted; that of the one before if it is not said.
    pub sitting_id: Option<Id>,
}

/// Which ballots.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListBallotsQuery {
    /// Of this meeting.
    pub meeting_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open,closed")]
    pub status: Option<Comma<BallotStatus>>,
    /// About any of these.
    #[param(value_type = Option<String>, example = "decision")]
    pub subject: Option<Comma<BallotSubject>>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Also say how many there are.
    #[serde(default, skip_serializing_if = "is_paging")]
    pub count: bool,
}
