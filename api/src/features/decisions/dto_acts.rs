//! What the acts on a decision take.

use super::model::{DecisionFiledWith, DecisionOutcome, DecisionVerdict};
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// That it was adopted.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptDecisionRequest {
    /// The day: not in the future.
    pub adopted_on: NaiveDate,
    /// The number on the paper; without it the next of its congress, kind and year is given.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub number: Option<String>,
}

/// That it was published.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishDecisionRequest {
    /// The day: not before it was adopted, not in the future.
    pub published_on: NaiveDate,
}

/// That it was filed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FileDecisionRequest {
    /// With whom: the standing committee (M13), or of a budget the government of the county (B4).
    pub filed_with: DecisionFiledWith,
    /// The day: with the standing committee not before it was published, else not before it was adopted; not
    /// in the future.
    pub filed_on: NaiveDate,
}

/// A unit it is handed over to.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionHandoverUnit {
    /// A working unit of the county, or of the town.
    pub unit_id: Id,
    /// What is asked of it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub request: String,
    /// The day by which it reports, when the decision names one; else `opinion_report_months` count. A day
    /// off moves to the next working day.
    pub due_on: Option<NaiveDate>,
}

/// To whom it is handed over (S3, S10).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverDecisionRequest {
    /// The day it is handed over: not before it was adopted, not in the future.
    pub decided_on: NaiveDate,
    /// Who hands it over: `镇人大主席团`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub decided_by: String,
    /// The units, each once.
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub units: Vec<DecisionHandoverUnit>,
}

/// From which unit it is taken back, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackDecisionRequest {
    /// The handover: to a unit that has never reported.
    pub handover_id: Id,
    /// Why; the unit is told.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// How a unit dealt with it, and who answers for that.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDecisionRequest {
    /// What was done, and what is planned.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: String,
    /// Who answers for it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub reported_by: String,
    /// Their post.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub reported_post: String,
    /// The day: not before it was handed over (or sent back), not in the future.
    pub reported_on: NaiveDate,
}

/// The count of a satisfaction rating (S7).
#[derive(Debug, Clone, Copy, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionRatingCount {
    /// All members of the body.
    #[validate(range(min = 1, max = 10000))]
    #[schema(minimum = 1, maximum = 10000)]
    pub members: u32,
    /// 满意.
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub satisfied: u32,
    /// 基本满意.
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub basically_satisfied: u32,
    /// 不满意.
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub dissatisfied: u32,
    /// 弃权.
    #[serde(default)]
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub abstained: u32,
    /// Invalid ballots.
    #[serde(default)]
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub invalid: u32,
}

/// What the body thinks of the newest report of a unit.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeDecisionReportRequest {
    /// Content, or to be improved. Whoever is rated dissatisfied reports again (S7).
    pub verdict: DecisionVerdict,
    /// The day: not before the report, not in the future.
    pub judged_on: NaiveDate,
    /// Who judged it: `镇人大主席团`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub judged_by: String,
    /// What was thought of it; needed when it is to be improved.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub remarks: Option<String>,
    /// The day by which the unit reports again; needed when it is to be improved, and only then.
    pub due_on: Option<NaiveDate>,
    /// The count, when satisfaction was rated.
    #[validate(nested)]
    pub rating: Option<DecisionRatingCount>,
}

/// How it ended.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseDecisionRequest {
    /// Carried out, in part, not, or fallen away.
    pub outcome: DecisionOutcome,
    /// The result in short.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub summary: String,
    /// The day: not before it was adopted and the last report judged, not in the future.
    pub closed_on: NaiveDate,
}
