//! What resigning, deciding on it and finding resignations takes.

use super::model::DeputyResignationStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A resignation.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitDeputyResignationRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress whose mandate is given up.
    pub level: CongressLevel,
    /// Who resigns: for the office, which enters what the deputy wrote on paper.
    pub deputy_id: Option<Id>,
    /// What the deputy wrote.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 4000))]
    #[schema(min_length = 5, max_length = 4000)]
    pub statement: String,
    /// The day it bears: not in the future; today by default.
    pub stated_on: Option<NaiveDate>,
    /// The advice to resign it follows.
    pub talk_id: Option<Id>,
}

/// The meeting that is to decide.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardDeputyResignationRequest {
    /// Of a township a session of the congress, of a county a meeting of its standing committee; not called off.
    pub meeting_id: Id,
}

/// How it was voted on.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeputyResignationVoteRequest {
    /// When: from the beginning of the meeting on, not in the future.
    pub decided_on: NaiveDate,
    /// County only, then required: how many members the standing committee has. All deputies of a township are counted.
    #[validate(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500)]
    pub members: Option<u32>,
    /// In favour of accepting it.
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub in_favour: u32,
    /// Against.
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub against: u32,
    /// Abstained.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub abstained: u32,
    /// Invalid.
    #[serde(default)]
    #[validate(range(max = 10_000))]
    #[schema(maximum = 10_000)]
    pub invalid: u32,
}

/// That it was accepted is announced (选举法55).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnounceDeputyResignationRequest {
    /// When: on the day of the vote or later, not in the future.
    pub announced_on: NaiveDate,
    /// The number or the words of the announcement.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub announcement: Option<String>,
}

/// Why it is taken back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDeputyResignationRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which resignations.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyResignationsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "submitted,put")]
    pub status: Option<Comma<DeputyResignationStatus>>,
    /// `-stated_on`, the only order.
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
