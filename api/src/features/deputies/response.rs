//! Answers.

use super::model::{Gender, MandateChangeKind};
use super::rules::MandateStatus;
use crate::features::terms::Level;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A deputy with all mandates.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyResponse {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Gender.
    pub gender: Gender,
    /// Date of birth; only for staff and the deputy.
    pub born_on: Option<NaiveDate>,
    /// Ethnic group.
    pub ethnicity: String,
    /// Party, or 群众.
    pub party: String,
    /// Education.
    pub education: String,
    /// Work unit and post.
    pub occupation: String,
    /// Post in an administrative organ.
    pub government_post: Option<String>,
    /// Phone number with its middle hidden; only for staff and the deputy.
    pub phone_masked: Option<String>,
    /// Phone number; in the detail only, with the permission `deputies.read_contact`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The town.
    pub town_id: Option<Id>,
    /// Short name of the town.
    pub town_name: Option<String>,
    /// Made up for a demonstration.
    pub is_demo: bool,
    /// Mandates, the latest first.
    pub mandates: Vec<MandateResponse>,
    /// Version, for `If-Match`; counts changes of mandates too.
    pub version: i64,
}

/// A mandate.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MandateResponse {
    /// Identifier.
    pub id: Id,
    /// The term.
    pub term_id: Id,
    /// Level of the congress.
    pub level: Level,
    /// Full name of the congress.
    pub congress_name: String,
    /// Number of the term (第几届).
    pub ordinal: i16,
    /// 选区 or 选举单位.
    pub constituency: String,
    /// Deputy group.
    pub group_id: Option<Id>,
    /// Its short name.
    pub group_name: Option<String>,
    /// Post in the congress or group.
    pub post: Option<String>,
    /// When elected.
    pub elected_on: NaiveDate,
    /// Where it stands today: ended also when its term is over.
    pub status: MandateStatus,
    /// When it ended; the day the next term began when its term is over.
    pub ended_on: Option<NaiveDate>,
    /// It ended with its term, not before it.
    pub is_term_over: bool,
    /// What happened to it, oldest first.
    pub changes: Vec<MandateChangeResponse>,
    /// Version.
    pub version: i64,
}

/// What happened to a mandate.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MandateChangeResponse {
    /// Suspended, restored, ended.
    pub kind: MandateChangeKind,
    /// The statutory reason, if it needs one.
    pub reason: Option<String>,
    /// The reason in the reader's language.
    pub reason_name: Option<String>,
    /// Since when.
    pub effective_on: NaiveDate,
    /// The article.
    pub basis: String,
    /// A remark.
    pub note: String,
    /// Who recorded it.
    pub recorded_by: String,
    /// When it was recorded.
    pub at: Timestamp,
}
