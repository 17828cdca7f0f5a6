//! What entering, judging and finding duty records takes.

use super::model::{DutyDecision, DutyKind, DutyOrigin, DutySample, DutyStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A record.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterDutyRecordRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress as whose deputy it was done.
    pub level: CongressLevel,
    /// Who did it; a deputy enters for nobody else.
    pub deputy_id: Option<Id>,
    /// What was done. Suggestions, signatures and absences are known by themselves.
    pub kind: DutyKind,
    /// The day: not in the future, within ten years.
    pub held_on: NaiveDate,
    /// The quarter of the day is closed: enter it all the same, to count in the first one that is open.
    #[serde(default)]
    pub is_late: bool,
    /// What it was.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// More about it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub note: Option<String>,
    /// How many hours it took.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub hours: Option<i32>,
}

/// Changes to a record that is not verified; one that was refused waits for the office again.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDutyRecordRequest {
    /// What was done.
    pub kind: Option<DutyKind>,
    /// The day.
    pub held_on: Option<NaiveDate>,
    /// What it was.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// More about it; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub note: Option<Option<String>>,
    /// How many hours it took; null takes it away.
    #[serde(default, deserialize_with = "present")]
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub hours: Option<Option<i32>>,
}

/// What the office says of a record.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideDutyRecordRequest {
    /// Whether it is as it says.
    pub decision: DutyDecision,
    /// Why it is refused; then required.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// Why a record is taken back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDutyRecordRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// What the county found (抽查).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SampleDutyRecordRequest {
    /// What was found; a record that is wrong no longer counts.
    pub result: DutySample,
    /// What was looked at; required when it is wrong.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// A random draw of verified records, for the county to look at again (抽查).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DrawDutyRecordsRequest {
    /// Minted by the caller (UUIDv7).
    pub id: Option<Id>,
    /// Of the deputies of this town; of all congresses of the county without.
    pub town_id: Option<Id>,
    /// That count in this year.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// And in this quarter, 1 to 4.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: i32,
    /// How many; all there are when that is fewer.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub number: i32,
}

/// The figures of which quarter.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DutySamplingQuery {
    /// Its year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: i32,
}

/// Which records.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDutyRecordsQuery {
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// Of the congress of this level.
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "training,reception")]
    pub kind: Option<Comma<DutyKind>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "pending,refused")]
    pub status: Option<Comma<DutyStatus>>,
    /// Derived, or entered.
    pub origin: Option<DutyOrigin>,
    /// Looked at again, or not.
    pub sampled: Option<bool>,
    /// Drawn to be looked at again, or not.
    pub drawn: Option<bool>,
    /// That count in this year.
    pub year: Option<i32>,
    /// That count in this quarter, 1 to 4.
    pub quarter: Option<i32>,
    /// `-held_on`, the only order.
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
