//! Appraisals as they are read.

use super::dto::DeputyAppraisalText;
use super::model::{
    DeputyAppraisalAction, DeputyAppraisalChannel, DeputyAppraisalOutcome, DeputyAppraisalStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An appraisal in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAppraisalItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Of which year.
    pub year: i64,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: DeputyAppraisalStatus,
    /// Until when deputies are asked to rate.
    pub due_on: NaiveDate,
    /// Its day is over, and it is still open.
    pub is_overdue: bool,
    /// How many may rate; 0 before it begins.
    pub rater_count: i64,
    /// How many have.
    pub rated_count: i64,
    /// Whether the reader has rated; null for who does not rate.
    #[schema(required)]
    pub has_rated: Option<bool>,
    /// When the presidium decided.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// When it was prepared.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAppraisalActionState {
    /// Which.
    pub key: DeputyAppraisalAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// The result of a deputy in an item.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAppraisalResult {
    /// The item.
    pub name: String,
    /// How many found the deputy good.
    pub good: i64,
    /// How many rated the deputy.
    pub total: i64,
    /// Of a hundred, rounded down.
    pub percent: i64,
    /// Whether that is the share or more.
    pub is_reached: bool,
}

/// A deputy who is appraised.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AppraisedDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// The reader: nobody rates themself.
    pub is_self: bool,
    /// What came of it: for the office from closing on, for the deputy once it is decided; null for others.
    #[schema(required)]
    pub outcome: Option<DeputyAppraisalOutcome>,
    /// In each item, likewise; else empty.
    pub results: Vec<DeputyAppraisalResult>,
    /// Proposed to be commended; for the office.
    pub is_proposed: bool,
    /// Commended; for all once it is decided.
    pub is_commended: bool,
}

/// Somebody who may rate; for the office.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAppraisalRater {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// By which way they have rated, never what.
    pub channel: DeputyAppraisalChannel,
}

/// A rate with its target.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAppraisalRate {
    /// How many.
    pub numerator: i64,
    /// Of how many: deputies in office when it began.
    pub denominator: i64,
    /// Of a hundred, rounded down.
    pub percent: i64,
    /// The target, of a hundred.
    pub target: i64,
    /// Whether that is the target or more.
    pub is_reached: bool,
}

/// An appraisal with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyAppraisal)]
pub struct DeputyAppraisalResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyAppraisalItem,
    /// The items, in their order.
    pub items: Vec<DeputyAppraisalText>,
    /// When it began.
    #[schema(required)]
    pub opened_on: Option<NaiveDate>,
    /// When it was closed.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    /// The share each item must reach, of a hundred; fixed when it begins (`appraisal_item_share_percent`).
    #[schema(required)]
    pub share_percent: Option<i64>,
    /// So many at least must have rated each deputy; fixed when it begins (`ballot_minimum_group`).
    #[schema(required)]
    pub minimum_group: Option<i64>,
    /// When deputies were reminded last.
    #[schema(required)]
    pub reminded_on: Option<NaiveDate>,
    /// Who is appraised, by name; never by result.
    pub deputies: Vec<AppraisedDeputy>,
    /// Who may rate and whether they have; for the office, else empty.
    pub raters: Vec<DeputyAppraisalRater>,
    /// 创建率: five-good deputies of all; for the office from closing on, for all once it is decided.
    #[schema(required)]
    pub creation: Option<DeputyAppraisalRate>,
    /// 表彰率: commended deputies of all, once it is decided; before that those proposed, for the office.
    #[schema(required)]
    pub commendation: Option<DeputyAppraisalRate>,
    /// Why these were proposed; for the office.
    #[schema(required)]
    pub proposal_note: Option<String>,
    /// Who decided.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// What else was said.
    #[schema(required)]
    pub decision_note: Option<String>,
    /// Why it was called off.
    #[schema(required)]
    pub cancel_reason: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<DeputyAppraisalActionState>,
    /// Who prepared it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
