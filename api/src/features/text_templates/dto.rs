//! What the operations on texts take and give.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::model::TemplateKind;
use super::store::TemplateRow;
use crate::platform::auth::Scope;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{is_paging, trimmed};

/// A text.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = TextTemplate)]
pub struct TextTemplateResponse {
    /// Identifier.
    pub id: Id,
    /// What it is for.
    pub kind: TemplateKind,
    /// Its name in the list.
    pub title: String,
    /// The text, with places to be filled in such as `{编号}`.
    pub body: String,
    /// One of the county's, for all units.
    pub is_common: bool,
    /// Whether the reader keeps it.
    pub may_change: bool,
    /// Who changed it last.
    pub updated_by: String,
    /// When.
    pub updated_at: Timestamp,
    /// Version.
    pub version: i64,
}

impl TextTemplateResponse {
    pub(super) fn of(row: TemplateRow, scope: &Scope) -> Self {
        Self {
            is_common: row.organ_id.is_none(),
            may_change: row.organ_id == super::store::keeper(scope),
            id: row.id,
            kind: row.kind,
            title: row.title,
            body: row.body,
            updated_by: row.updated_by_name,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

/// A text to be kept.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepTextTemplateRequest {
    /// What it is for.
    pub kind: TemplateKind,
    /// Its name in the list.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub title: String,
    /// The text; in braces only `编号`, `标题`, `领衔代表`, `全体代表`, `日期`, `类别`, `单位`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 3000))]
    #[schema(min_length = 5, max_length = 3000)]
    pub body: String,
}

/// Narrowing a list of texts.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTextTemplatesQuery {
    /// What they are for.
    #[param(inline)]
    pub kind: Option<TemplateKind>,
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
