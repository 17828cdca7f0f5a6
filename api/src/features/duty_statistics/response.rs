//! The table as it is read.

use super::model::{DeputyWorkKey, DeputyWorkPeriod};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What a number of the table says.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyWorkColumn {
    /// Which.
    pub key: DeputyWorkKey,
    /// In words.
    pub name: String,
    /// What is counted, of what, in words.
    pub counts: String,
    /// What time it covers.
    pub period: DeputyWorkPeriod,
    /// The parameter that says how much is asked.
    #[schema(required)]
    pub parameter: Option<String>,
    /// The document behind it, for the county.
    #[schema(required)]
    pub basis: Option<String>,
}

/// A number.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyWorkCell {
    /// What is counted.
    pub numerator: i64,
    /// Of how many.
    pub denominator: i64,
    /// Numerator by denominator, to four decimals; null when there is nothing to divide by.
    #[schema(required)]
    pub rate: Option<f64>,
    /// How many are asked for.
    #[schema(required)]
    pub needed: Option<i64>,
    /// Whether that is so; null while it may still come, or when nothing is asked for.
    #[schema(required)]
    pub is_reached: Option<bool>,
    /// The document behind the town's own rule; null where that of the county holds.
    #[schema(required)]
    pub basis: Option<String>,
}

/// Numbers by key.
pub type DeputyWorkCells = BTreeMap<&'static str, DeputyWorkCell>;

/// A congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyWorkRow {
    /// Its level.
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub name: String,
    /// The quarter of which the colours of its groups are: the last that was closed.
    #[schema(required)]
    pub closed_quarter: Option<i32>,
    /// Its numbers, by key.
    #[schema(value_type = BTreeMap<String, DeputyWorkCell>)]
    pub cells: DeputyWorkCells,
}

/// What the deputies of the congresses in scope did.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyWork {
    /// The year.
    pub year: i32,
    /// The quarter, if only one was asked for.
    #[schema(required)]
    pub quarter: Option<i32>,
    /// The last day that is counted.
    pub on: NaiveDate,
    /// What each number says, in their order.
    pub columns: Vec<DeputyWorkColumn>,
    /// The congress of the county, then its towns in their order; to a town itself.
    pub rows: Vec<DeputyWorkRow>,
    /// To the county: all of them together, by key.
    #[schema(required, value_type = Option<BTreeMap<String, DeputyWorkCell>>)]
    pub sum: Option<DeputyWorkCells>,
}
