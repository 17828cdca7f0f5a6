//! Contacts as they are read.

use super::model::{DeputyContactAction, DeputyContactKind, DeputyContactWay};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A contact in a list.
#[derive(Clone, Serialize, ToSchema)]
pub struct DeputyContactItem {
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
    /// Whom it is with.
    pub kind: DeputyContactKind,
    /// Who keeps in touch.
    pub keeper_id: Id,
    /// Their name.
    pub keeper_name: String,
    /// The deputy who is looked after.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// Their name.
    #[schema(required)]
    pub deputy_name: Option<String>,
    /// The resident, as the deputy calls them.
    #[schema(required)]
    pub label: Option<String>,
    /// A household rather than one person.
    pub is_household: bool,
    /// The village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// Since when.
    pub since: NaiveDate,
    /// The last meeting or call.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
    /// When it ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A meeting or a call.
#[derive(Clone, Serialize, ToSchema)]
pub struct DeputyContactNote {
    /// Identifier.
    pub id: Id,
    /// The day.
    pub met_on: NaiveDate,
    /// How.
    pub way: DeputyContactWay,
    /// What it was about.
    pub note: String,
    /// An entry of the diary about it; only for the deputy whose diary it is.
    #[schema(required)]
    pub diary_entry_id: Option<Id>,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub at: Timestamp,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyContactActionState {
    /// Which.
    pub key: DeputyContactAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A contact with everything around it.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = DeputyContact)]
pub struct DeputyContactResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyContactItem,
    /// The telephone of a resident; none once it has ended.
    #[schema(required)]
    pub phone: Option<String>,
    /// Why it ended.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// Meetings and calls, the last first; only for whoever keeps in touch and the office.
    pub notes: Vec<DeputyContactNote>,
    /// What the reader may do now.
    pub actions: Vec<DeputyContactActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
