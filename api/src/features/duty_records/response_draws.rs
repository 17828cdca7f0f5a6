//! Draws and what came of looking again, as they are read.

use super::response::DutyRecordItem;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A random draw among verified records (抽查).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyDrawItem {
    /// Identifier.
    pub id: Id,
    /// Of the deputies of this town; null for one of all congresses of the county.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Of records that count in this year.
    pub year: i32,
    /// And in this quarter.
    pub quarter: i32,
    /// How many were drawn.
    pub number: i32,
    /// Of how many that were verified and neither drawn nor looked at before.
    pub pool: i32,
    /// SHA-256 of the identifiers of those, 16 bytes each, in ascending order: of what was drawn.
    pub pool_digest: String,
    /// Who draws again takes those whose SHA-256 of this text and the 16 bytes of their identifier is smallest.
    pub seed: String,
    /// Who drew.
    pub drawn_by: String,
    /// When.
    pub created_at: Timestamp,
}

/// A draw, with what was drawn.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyDraw {
    /// As in a list.
    #[serde(flatten)]
    pub draw: DutyDrawItem,
    /// What was drawn, as it is now, in the order of the draw.
    pub records: Vec<DutyRecordItem>,
}

/// How many records of a congress were looked at again.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutySamplingOfCongress {
    /// Its level.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// How many are verified, or were until the county found them wrong.
    pub total: i64,
    /// How many of them were drawn.
    pub drawn: i64,
    /// How many of them were looked at, drawn or not.
    pub sampled: i64,
    /// How many of those were wrong.
    pub wrong: i64,
}

/// What came of looking again in a quarter (抽查).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutySampling {
    /// Its year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: i32,
    /// Each congress that has records, the county's last.
    pub congresses: Vec<DutySamplingOfCongress>,
    /// The draws of the quarter, the newest first, at most a hundred.
    pub draws: Vec<DutyDrawItem>,
}
