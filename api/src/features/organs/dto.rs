//! Requests and answers.

use super::model::OrganKind;
use super::store::Organ;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_present};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// An organ.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganResponse {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: OrganKind,
    /// Full official name.
    pub name: String,
    /// Name for narrow columns.
    pub short_name: String,
    /// The organ above.
    pub parent_id: Option<Id>,
    /// The town it belongs to; a town belongs to itself, an organ of the county to none.
    pub town_id: Option<Id>,
    /// 12-digit division code.
    pub region_code: String,
    /// Still working.
    pub is_active: bool,
    /// Made up for a demonstration.
    pub is_demo: bool,
    /// Version, for `If-Match`.
    pub version: i64,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl From<Organ> for OrganResponse {
    fn from(organ: Organ) -> Self {
        Self {
            id: organ.id,
            kind: organ.kind,
            name: organ.name,
            short_name: organ.short_name,
            parent_id: organ.parent_id,
            town_id: organ.town_id,
            region_code: organ.region_code,
            is_active: organ.is_active,
            is_demo: organ.is_demo,
            version: organ.version,
            created_at: organ.created_at,
            updated_at: organ.updated_at,
        }
    }
}

/// Filters of the list.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListOrgansQuery {
    /// Kinds, separated by commas.
    #[param(value_type = Option<String>, example = "township_congress,subdistrict_committee")]
    pub kind: Option<Comma<OrganKind>>,
    /// Organs of this town.
    pub town_id: Option<Id>,
    /// Organs directly below this one.
    pub parent_id: Option<Id>,
    /// Working or closed organs only.
    pub is_active: Option<bool>,
    /// Part of the name.
    pub q: Option<String>,
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

/// A new organ.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateOrganRequest {
    /// What it is.
    pub kind: OrganKind,
    /// Full official name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: String,
    /// Name for narrow columns; the full name when absent.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20)]
    pub short_name: Option<String>,
    /// The organ above.
    pub parent_id: Option<Id>,
    /// The town it belongs to; not for a town itself.
    pub town_id: Option<Id>,
    /// Division code of 2, 4, 6, 9 or 12 digits within the county; that of the town or county when
    /// absent.
    pub region_code: Option<String>,
}

/// Changes of an organ.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateOrganRequest {
    /// Full official name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: Option<String>,
    /// Name for narrow columns.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20)]
    pub short_name: Option<String>,
    /// The organ above; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub parent_id: Option<Option<Id>>,
    /// Division code within the county.
    pub region_code: Option<String>,
    /// Closed organs stay in old records but are no longer offered.
    pub is_active: Option<bool>,
}
