//! Rows of who came to a sitting and went, and of what was said.

use super::model::{Direction, RemarkKind, Way};
use crate::platform::db::{Id, Timestamp};
use crate::schema::{meeting_presences, meeting_remarks, meeting_sitting_people};
use diesel::prelude::*;

/// Somebody came or went.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meeting_presences, treat_none_as_default_value = false)]
pub struct Presence {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub sitting_id: Id,
    pub person_id: Id,
    pub direction: Direction,
    pub way: Way,
    pub reason: Option<String>,
    /// When a device without network noted it, by its own clock.
    pub noted_at: Option<Timestamp>,
    /// When the service recorded it.
    pub at: Timestamp,
    pub recorded_by: Id,
    pub recorded_by_name: String,
}

/// Whether somebody is in a sitting now.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meeting_sitting_people, treat_none_as_default_value = false)]
pub struct SittingPerson {
    pub county_id: i64,
    pub sitting_id: Id,
    pub person_id: Id,
    pub is_present: bool,
    pub first_in_at: Timestamp,
    pub last_at: Timestamp,
}

/// Something said about an item.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meeting_remarks, treat_none_as_default_value = false)]
pub struct Remark {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub item_id: Id,
    pub sitting_id: Option<Id>,
    pub person_id: Id,
    pub kind: RemarkKind,
    pub content: String,
    pub at: Timestamp,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    /// The oral opinion made of it (J21).
    pub oral_opinion_id: Option<Id>,
    pub version: i64,
}
