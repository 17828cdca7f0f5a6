//! Answers, and the form of an upload.

use super::kind::{ImportKind, ImportStatus};
use crate::platform::db::{Id, Timestamp};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// An import: its preview, or its result.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportResponse {
    /// Identifier.
    pub id: Id,
    /// What the file holds.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: String,
    /// Where it stands.
    pub status: ImportStatus,
    /// Rows with content.
    pub rows_total: usize,
    /// Rows that are entered.
    pub rows_new: usize,
    /// Rows that change what is there.
    pub rows_changed: usize,
    /// Rows that are there already.
    pub rows_unchanged: usize,
    /// Rows that cannot be used and are left out.
    pub rows_failed: usize,
    /// What is wrong, at most 500, by row and column.
    pub errors: Vec<ImportError>,
    /// The first rows as they were read, by title; at most 20.
    #[schema(value_type = Vec<Object>)]
    pub sample: Vec<SampleRow>,
    /// Initial passwords of new accounts. Only in the answer to the confirmation, never again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial_passwords: Option<Vec<InitialPassword>>,
    /// When it was uploaded.
    pub created_at: Timestamp,
    /// When it was written.
    pub applied_at: Option<Timestamp>,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// Confirming a preview.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmImportRequest {
    /// Write the good rows although others cannot be used; without it such a preview is refused.
    #[serde(default)]
    pub skip_failed: bool,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportError {
    /// Row number as the spreadsheet program shows it.
    pub row: u32,
    /// Title of the column.
    pub column: String,
    /// The cell, such as `C7`.
    pub cell: String,
    /// Stable code.
    pub code: String,
    /// What is wrong, in the reader's language.
    pub detail: String,
}

/// The first password of a new account; it must be changed at the first sign-in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InitialPassword {
    /// User name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// The password.
    pub initial_password: String,
}

/// A row by title, in the order of the columns.
#[derive(Debug, Clone)]
pub struct SampleRow(pub Vec<(String, String)>);

impl Serialize for SampleRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (title, cell) in &self.0 {
            map.serialize_entry(title, cell)?;
        }
        map.end()
    }
}

/// An upload.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "describes the multipart body; parts are read by name"
)]
pub struct ImportForm {
    /// What the file holds.
    kind: ImportKind,
    /// An `.xlsx` workbook of at most 10 MiB; the first sheet is read.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Filters of an export of units, as in their list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportUnitsQuery {
    /// Units of this town.
    pub town_id: Option<Id>,
    /// Working or closed units only.
    pub is_active: Option<bool>,
    /// Part of the name.
    pub q: Option<String>,
}

/// Filters of an export of accounts.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportAccountsQuery {
    /// Roles, separated by commas.
    #[param(value_type = Option<String>)]
    pub role: Option<crate::platform::http::Comma<crate::platform::auth::Role>>,
    /// Accounts of this organ.
    pub organ_id: Option<Id>,
    /// Active or disabled accounts only.
    pub is_active: Option<bool>,
    /// Part of the user name or the name.
    pub q: Option<String>,
}

/// Filters of an export of deputies, as in their list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportDeputiesQuery {
    /// Deputies of this town.
    pub town_id: Option<Id>,
    /// With a mandate of these levels, separated by commas.
    #[param(value_type = Option<String>)]
    pub level: Option<crate::platform::http::Comma<crate::features::terms::Level>>,
    /// With a mandate of this term.
    pub term_id: Option<Id>,
    /// With a mandate that stands so, separated by commas.
    #[param(value_type = Option<String>)]
    pub status:
        Option<crate::platform::http::Comma<crate::features::deputies::rules::MandateStatus>>,
    /// In this deputy group.
    pub group_id: Option<Id>,
    /// Part of the name, its pinyin or initials, or of the occupation.
    pub q: Option<String>,
}
