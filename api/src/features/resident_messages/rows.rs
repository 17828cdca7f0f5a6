//! Rows of the tables of messages of residents.

use super::model::{
    ProjectIdeaCategory, ResidentMessageKind, ResidentMessageRefusal, ResidentMessageStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{resident_message_contacts, resident_message_keys, resident_messages};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A message.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = resident_messages, treat_none_as_default_value = false)]
pub struct MessageRow {
    pub county_id: i64,
    pub id: Id,
    pub kind: ResidentMessageKind,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    /// Of an idea; none for the reserve pool.
    pub round_id: Option<Id>,
    /// Of a letter.
    pub deputy_id: Option<Id>,
    /// As it was typed: for the office alone.
    pub title: String,
    /// The same.
    pub content: String,
    /// As the office has redacted it.
    pub shown_title: Option<String>,
    /// The same.
    pub shown_content: Option<String>,
    pub village: Option<String>,
    pub place: Option<String>,
    pub category: Option<ProjectIdeaCategory>,
    pub status: ResidentMessageStatus,
    pub refusal_reason: Option<ResidentMessageRefusal>,
    pub refusal_note: Option<String>,
    pub decided_at: Option<Timestamp>,
    /// What an accepted idea became.
    pub idea_id: Option<Id>,
    /// The draft made of a letter.
    pub suggestion_id: Option<Id>,
    pub answer: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
    pub forward_note: Option<String>,
    pub forwarded_at: Option<Timestamp>,
    pub is_demo: bool,
    /// Folded, with the numbers of people hidden.
    pub search_text: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// By what a message is found again: keyed hashes in hex.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = resident_message_keys, treat_none_as_default_value = false)]
pub struct KeyRow {
    pub county_id: i64,
    pub message_id: Id,
    pub organ_id: Id,
    pub code_hash: String,
    pub client_hash: String,
    pub challenge_hash: String,
    pub text_hash: String,
    pub received_on: NaiveDate,
    pub at: Timestamp,
}

/// How to reach who sent a message.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = resident_message_contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    pub county_id: i64,
    pub message_id: Id,
    pub name: Option<String>,
    /// International: `+8613812345678`.
    pub phone: Option<String>,
}
