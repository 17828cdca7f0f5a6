//! Rows of the tables of contacts.

use super::model::{DeputyContactKind, DeputyContactWay};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{deputy_contact_notes, deputy_contacts};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A contact.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub kind: DeputyContactKind,
    /// Who keeps in touch: a member of the presidium, or a deputy.
    pub keeper_id: Id,
    /// The deputy who is looked after.
    pub deputy_id: Option<Id>,
    /// The resident, as the deputy calls them; need not be a name.
    pub label: Option<String>,
    pub is_household: bool,
    pub village: Option<String>,
    /// Gone when it ends.
    pub phone: Option<String>,
    pub since: NaiveDate,
    /// The last meeting or call.
    pub last_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A meeting or a call.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_contact_notes, treat_none_as_default_value = false)]
pub struct NoteRow {
    pub county_id: i64,
    pub id: Id,
    pub contact_id: Id,
    pub met_on: NaiveDate,
    pub way: DeputyContactWay,
    pub note: String,
    /// An entry of the deputy's diary, if it is still there.
    pub diary_entry_id: Option<Id>,
    pub noted_by_name: String,
    pub at: Timestamp,
    /// An office noted it, not the deputy alone (A9).
    pub is_by_office: bool,
}
