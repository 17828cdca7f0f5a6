//! Duty files as they are read.

use super::content::DutyFileContent;
use super::model::{DutyFileAction, DutyFileState};
use crate::features::congresses::CongressLevel;
use crate::features::terms::Level;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A file in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileItem {
    /// Identifier: that of the mandate.
    pub id: Id,
    /// Whose it is.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The term.
    pub term_id: Id,
    /// The name of the congress.
    pub congress_name: String,
    /// The number of the term.
    pub ordinal: i16,
    /// When elected.
    pub elected_on: NaiveDate,
    /// When the mandate ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: DutyFileState,
    /// When it was closed.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    /// When it was handed over.
    #[schema(required)]
    pub handed_on: Option<NaiveDate>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileActionState {
    /// Which.
    pub key: DutyFileAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How a file was closed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileClosing {
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// SHA-256 of the document, in hexadecimal digits.
    pub digest: String,
    /// Whether the document still has that digest.
    pub is_intact: bool,
}

/// To whom a file was handed over.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileHandover {
    /// When.
    pub on: NaiveDate,
    /// Who has it now.
    pub to: String,
    /// More about it.
    #[schema(required)]
    pub note: Option<String>,
    /// Who recorded it.
    pub by: String,
}

/// The file of another mandate of the same deputy.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileLink {
    /// The file; null for one the reader may not see, or of a congress above the county, whose files are not here.
    #[schema(required)]
    pub file_id: Option<Id>,
    /// The congress.
    pub level: Level,
    /// Its name.
    pub congress_name: String,
    /// The number of the term.
    pub ordinal: i16,
    /// When elected.
    pub elected_on: NaiveDate,
    /// When the mandate ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
}

/// The file of a deputy in a term of a congress (A8).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DutyFile)]
pub struct DutyFileResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DutyFileItem,
    /// The eight parts; of a closed file as they were then.
    pub content: DutyFileContent,
    /// How it was closed.
    #[schema(required)]
    pub closing: Option<DutyFileClosing>,
    /// To whom it was handed over.
    #[schema(required)]
    pub handover: Option<DutyFileHandover>,
    /// The other mandates of the deputy, the newest first.
    pub others: Vec<DutyFileLink>,
    /// Records of the deputy in this term that wait for the office.
    pub pending: i64,
    /// What the reader may do now.
    pub actions: Vec<DutyFileActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// All files of a deputy that the reader may see, in one document to take along.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFilesOfDeputy {
    /// Whose.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// As of which day.
    pub on: NaiveDate,
    /// The files, that of the newest mandate first.
    pub files: Vec<DutyFileResponse>,
    /// Mandates whose files the reader may not see, or which are kept above the county.
    pub elsewhere: Vec<DutyFileLink>,
}

/// A file that was left as it is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFileSkipped {
    /// Which.
    pub file_id: Id,
    /// Whose.
    pub deputy_name: String,
    /// Why: the code of the problem it would be refused with.
    pub code: String,
    /// The same in words.
    pub reason: String,
}

/// What was done to the files of a term.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyFilesDone {
    /// These were closed, or handed over.
    pub done: Vec<Id>,
    /// These were not.
    pub skipped: Vec<DutyFileSkipped>,
}
