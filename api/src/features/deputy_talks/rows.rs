//! Rows of the table of talks with deputies.

use super::model::{DeputyTalkGround, DeputyTalkKind, DeputyTalkStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::deputy_talks;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A talk, a notice or advice to resign.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_talks, treat_none_as_default_value = false)]
pub struct TalkRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub kind: DeputyTalkKind,
    pub ground: DeputyTalkGround,
    /// The facts it rests on, in words.
    pub facts: String,
    /// The first day of the quarter whose points or activities are meant.
    pub quarter_begins_on: Option<NaiveDate>,
    /// The duty records it rests on, as they read when it was planned.
    pub cited: Json,
    pub planned_on: NaiveDate,
    /// Who talks with the deputy, or gives the notice.
    pub held_by: String,
    /// The talk before advice to resign.
    pub talk_id: Option<Id>,
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub status: DeputyTalkStatus,
    pub held_on: Option<NaiveDate>,
    /// What was said; the text of a notice.
    pub content: Option<String>,
    pub improvement: Option<String>,
    pub improve_by: Option<NaiveDate>,
    pub answer: Option<String>,
    pub answered_at: Option<Timestamp>,
    pub followed_up_on: Option<NaiveDate>,
    pub follow_up: Option<String>,
    pub is_improved: Option<bool>,
    /// Why it was called off; a last word.
    pub end_reason: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
}
