//! What a duty file says of posts, pledges and contacts. Files that were closed before say nothing of them.

use crate::features::deputy_pledges::model::DeputyPledgeState;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What was done in a post on a day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFilePostEntry {
    /// The day.
    pub on: NaiveDate,
    /// What was done.
    pub note: String,
}

/// Part five: a post that was held (设岗定责).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFilePost {
    /// Its name.
    pub name: String,
    /// Since when.
    pub starts_on: NaiveDate,
    /// When it ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// What was done in it, the first first.
    pub entries: Vec<DutyFilePostEntry>,
}

/// Part five: contacts with residents (联系群众), in numbers only.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct DutyFileContacts {
    /// With how many residents and households in the term.
    pub residents: i64,
    /// How many meetings and calls.
    pub meetings: i64,
    /// When last.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
}

/// Something that was promised.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFilePledgeItem {
    /// What.
    pub content: String,
    /// How far it is.
    pub state: DeputyPledgeState,
}

/// Part seven: the pledge of a year (履职承诺).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFilePledge {
    /// The year.
    pub year: i32,
    /// What was promised.
    pub items: Vec<DutyFilePledgeItem>,
    /// What the deputy says of it at the end of the year.
    #[schema(required)]
    pub self_review: Option<String>,
    /// What the office says.
    #[schema(required)]
    pub office_word: Option<String>,
}
