//! Requests and answers.

use super::changes::{Change, ChangeKind};
use super::store::Region;
use crate::platform::http::is_paging;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A division.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RegionResponse {
    /// 12-digit code.
    pub code: String,
    /// Name.
    pub name: String,
    /// 1 province, 2 city, 3 county, 4 township, 5 village.
    pub level: i16,
    /// Code of the division above.
    pub parent_code: Option<String>,
    /// Urban-rural class of the National Bureau of Statistics.
    pub urban_rural: Option<String>,
    /// First day of this name and code.
    pub valid_from: NaiveDate,
    /// The day it ended; none while it lasts.
    pub valid_to: Option<NaiveDate>,
}

impl From<Region> for RegionResponse {
    fn from(region: Region) -> Self {
        Self {
            code: region.code,
            name: region.name,
            level: region.level,
            parent_code: region.parent_code,
            urban_rural: region.urban_rural,
            valid_from: region.valid_from,
            valid_to: region.valid_to,
        }
    }
}

/// A division above.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RegionPathEntry {
    /// 12-digit code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// What happened to a division.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RegionChange {
    /// First day of the new state.
    pub effective_on: NaiveDate,
    /// What happened.
    pub kind: ChangeKind,
    /// Codes before.
    pub from_codes: Vec<String>,
    /// Codes after.
    pub to_codes: Vec<String>,
    /// Names after, in the order of the codes.
    pub names: Vec<String>,
    /// The document behind it.
    pub basis: String,
}

impl From<Change> for RegionChange {
    fn from(change: Change) -> Self {
        let texts = |codes: &[super::RegionCode]| codes.iter().map(ToString::to_string).collect();
        Self {
            effective_on: change.effective_on,
            kind: change.kind,
            from_codes: texts(&change.from_codes),
            to_codes: texts(&change.to_codes),
            names: change.names,
            basis: change.basis,
        }
    }
}

/// A division with all above it and its history.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RegionDetail {
    /// The division.
    #[serde(flatten)]
    pub region: RegionResponse,
    /// The divisions above, from the province down.
    pub path: Vec<RegionPathEntry>,
    /// What happened to it, oldest first.
    pub history: Vec<RegionChange>,
}

/// Filters of the list.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRegionsQuery {
    /// Directly below this division; together with `q` anywhere below it.
    pub parent: Option<String>,
    /// 1 province, 2 city, 3 county, 4 township, 5 village.
    #[param(minimum = 1, maximum = 5)]
    pub level: Option<u8>,
    /// Part of the name (inside `parent`, or else inside the caller's county), or the first digits
    /// of the code.
    pub q: Option<String>,
    /// As things stood on this day; today when absent.
    pub at: Option<NaiveDate>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Add the number of matching rows.
    #[serde(default, skip_serializing_if = "is_paging")]
    #[param(required = false)]
    pub count: bool,
}
