//! What everybody may send and read without an account.

use super::model::{
    ProjectIdeaCategory, PublicMessageReceiptStatus, ResidentMessageKind, ResidentMessageRefusal,
    ResidentMessageStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// What proves that no machine sends: one of the two ways. It lives half an hour and is spent once.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicChallengeResponse {
    /// To be sent back.
    pub token: String,
    /// Find a whole number so that the SHA-256 of `<token>:<number>` begins with so many zero bits.
    pub difficulty: u32,
    /// Or answer this.
    pub question: String,
    /// Until when.
    pub expires_at: Timestamp,
}

/// The challenge with the proof or the answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SolvedChallengeRequest {
    /// As it was given.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub token: String,
    /// The number.
    pub proof: Option<u64>,
    /// The answer to the question, in digits or words.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub answer: Option<String>,
}

/// What a resident sends: an idea to a round that asks for ideas or to the reserve pool of a congress, or a letter
/// to a deputy. No more than 64 KiB.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitPublicMessageRequest {
    /// Made up by the sender at random: what is sent again with it is one message.
    pub client_id: Id,
    /// Six digits of the county.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 6, max = 6))]
    #[schema(min_length = 6, max_length = 6)]
    pub county: String,
    /// What it is.
    pub kind: ResidentMessageKind,
    /// Of an idea without a round, the congress; of a letter, as what the deputy is asked, if in two.
    pub level: Option<CongressLevel>,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// The round an idea is for; none for the reserve pool, which is always open.
    pub round_id: Option<Id>,
    /// The deputy a letter is for.
    pub deputy_id: Option<Id>,
    /// What it is about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// What, where and why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// What an idea is about.
    pub category: Option<ProjectIdeaCategory>,
    /// The sender's name; read by the office alone.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: Option<String>,
    /// The sender's telephone number; read by the office alone.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub phone: Option<String>,
    /// That no machine sends it.
    #[validate(nested)]
    pub challenge: SolvedChallengeRequest,
}

/// That it was received.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicMessageReceipt {
    /// Received, or known already.
    pub status: PublicMessageReceiptStatus,
    /// By which it is followed: shown now and kept nowhere; null when somebody sent the same text before.
    #[schema(required)]
    pub code: Option<String>,
    /// When it was received.
    pub received_at: Timestamp,
}

/// The parts of a picture.
#[derive(Debug, ToSchema)]
#[expect(
    dead_code,
    reason = "describes the multipart body; parts are read by name"
)]
pub struct PublicPictureForm {
    /// Six digits of the county.
    county: String,
    /// The `client_id` of what was sent.
    client_id: Id,
    /// The picture: JPEG, PNG or WebP.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// That the picture was received.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicPictureReceipt {
    /// How large it is as it is kept, without what tells where it was taken.
    pub size_bytes: i64,
    /// When it was received.
    pub received_at: Timestamp,
}

/// The code of a message.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookupPublicMessageRequest {
    /// Six digits of the county.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 6, max = 6))]
    #[schema(min_length = 6, max_length = 6)]
    pub county: String,
    /// Ten letters and digits; spaces and hyphens are left out.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub code: String,
}

/// What became of a message, for who sent it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FollowedPublicMessage {
    /// What it is.
    pub kind: ResidentMessageKind,
    /// To whom: a congress or a deputy.
    pub to: String,
    /// What it is about, with the numbers of people hidden.
    pub title: String,
    /// The day it came.
    pub received_on: NaiveDate,
    /// Where it stands.
    pub status: ResidentMessageStatus,
    /// The day it was shown or refused.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// Why it was refused.
    #[schema(required)]
    pub refusal_reason: Option<ResidentMessageRefusal>,
    /// The same in the words of the office.
    #[schema(required)]
    pub refusal_note: Option<String>,
    /// What became of an idea, in plain words.
    #[schema(required)]
    pub outcome: Option<String>,
    /// How far the project is that was made of it, in plain words.
    #[schema(required)]
    pub project: Option<String>,
    /// The page of that project, once the congress has chosen it.
    #[schema(required)]
    pub project_link: Option<String>,
    /// The answer to a letter.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who answered.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// The day it was answered.
    #[schema(required)]
    pub answered_on: Option<NaiveDate>,
    /// The day the deputy handed it to the office.
    #[schema(required)]
    pub forwarded_on: Option<NaiveDate>,
    /// Whether the deputy made a suggestion of it.
    pub has_suggestion: bool,
    /// The page of the suggestion, once it is public.
    #[schema(required)]
    pub suggestion_link: Option<String>,
    /// All of this in plain sentences, oldest first.
    pub steps: Vec<String>,
}
