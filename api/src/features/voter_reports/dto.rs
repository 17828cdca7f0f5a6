//! What planning, holding and rating reports to voters takes.

use super::model::{VoterReportForm, VoterReportStatus};
use super::rules::Counts;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A report to be put on the plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanVoterReportRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// Who reports: a deputy in office of the office's congress.
    pub deputy_id: Id,
    /// How.
    pub form: VoterReportForm,
    /// When: within a year of today.
    pub held_on: NaiveDate,
    /// When it begins, on that day in China.
    pub begins_at: Option<Timestamp>,
    /// Where the meeting is, or where the report is published.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: String,
}

/// Another day, place or form.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveVoterReportRequest {
    /// When: today or later, within a year.
    pub held_on: NaiveDate,
    /// When it begins, on that day in China.
    pub begins_at: Option<Timestamp>,
    /// Where, if elsewhere.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: Option<String>,
    /// How, if otherwise.
    pub form: Option<VoterReportForm>,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Why it is called off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelVoterReportRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// The report.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteVoterReportRequest {
    /// Its text, in place of what was written.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: String,
}

/// It was held.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HoldVoterReportRequest {
    /// On this day, if not the one planned: not in the future.
    pub held_on: Option<NaiveDate>,
    /// How many voters were present; of a report in writing: how many have it, and a rating in hand.
    #[validate(range(min = 1, max = 100_000))]
    #[schema(minimum = 1, maximum = 100_000)]
    pub voters_present: i64,
    /// Why so few: required at a meeting of fewer than `voter_report_min_present` (A6).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub few_reason: Option<String>,
}

/// What voters asked.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteVoterReportQuestionRequest {
    /// Minted by the phone (UUIDv7), so that it can be noted offline.
    pub id: Option<Id>,
    /// The question or opinion, without who said it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub question: String,
    /// What was answered.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub answer: Option<String>,
}

/// Voters present rate with slips.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginVoterReportRatingRequest {
    /// How many slips: at least `ballot_minimum_group`, at most the voters present.
    #[validate(range(min = 1, max = 2000))]
    #[schema(minimum = 1, maximum = 2000)]
    pub slips: i64,
}

/// How often each was said on paper.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordVoterReportRatingsRequest {
    /// 优秀.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub excellent: i64,
    /// 称职.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub competent: i64,
    /// 基本称职.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub basic: i64,
    /// 不称职.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub incompetent: i64,
    /// 弃权或者无效.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub abstained: i64,
}

impl RecordVoterReportRatingsRequest {
    /// As the rules count.
    pub(super) const fn counts(&self) -> Counts {
        Counts {
            excellent: self.excellent,
            competent: self.competent,
            basic: self.basic,
            incompetent: self.incompetent,
            abstained: self.abstained,
        }
    }
}

/// The result is announced to everybody.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnounceVoterReportRequest {
    /// Since when voters know, as when it was said at the meeting: not in the future; today by default.
    pub announced_on: Option<NaiveDate>,
}

/// The result is fed back to the deputy.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveVoterReportFeedbackRequest {
    /// What voters said, and what is asked of the deputy.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub feedback: String,
}

/// The deputy has read it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmVoterReportRequest {
    /// What the deputy will do better.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub improvements: Option<String>,
}

/// Which reports.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListVoterReportsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,held")]
    pub status: Option<Comma<VoterReportStatus>>,
    /// On this day or later.
    pub held_on_from: Option<NaiveDate>,
    /// Before this day.
    pub held_on_to: Option<NaiveDate>,
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

/// Which figures.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VoterReportCoverageQuery {
    /// Of this year.
    #[param(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// Of this congress of one's own; for deputies who sit in two that of the town by default.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of this town; for the county, whose own congress it is by default.
    pub town_id: Option<Id>,
}
