//! Rows of the tables of meetings.

use super::model::{
    Answer, Capacity, ItemKind, ItemStatus, LeaveKind, LeaveStatus, MeetingKind, MeetingStatus,
    SittingKind, SittingStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{meeting_items, meeting_people, meeting_sittings, meetings};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A meeting.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meetings, treat_none_as_default_value = false)]
pub struct Meeting {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    /// The office that serves it.
    pub office_id: Id,
    pub town_id: Option<Id>,
    pub term_id: Id,
    pub kind: MeetingKind,
    pub title: String,
    /// 第几次.
    pub ordinal: Option<i32>,
    pub is_extraordinary: bool,
    /// The year it begins in.
    pub year: i32,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub place: String,
    /// Who presides, as shown.
    pub host: Option<String>,
    /// The deputy group whose meeting it is.
    pub group_id: Option<Id>,
    pub status: MeetingStatus,
    /// When the presidium decided on the date (M1).
    pub decided_on: Option<NaiveDate>,
    pub published_on: Option<NaiveDate>,
    /// What the notice says beside time and place.
    pub notice: Option<String>,
    pub notified_at: Option<Timestamp>,
    /// How many days before it the notice had to be sent (M9), as it was then.
    pub notice_days: Option<i32>,
    pub closed_at: Option<Timestamp>,
    pub cancel_reason: Option<String>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
}

/// A sitting.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = meeting_sittings, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, id))]
pub struct Sitting {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub position: i32,
    pub kind: SittingKind,
    pub title: String,
    pub begins_at: Timestamp,
    pub place: Option<String>,
    pub delegation: Option<String>,
    pub presided_by: Option<String>,
    pub status: SittingStatus,
    pub opened_at: Option<Timestamp>,
    pub opened_by_name: Option<String>,
    pub closed_at: Option<Timestamp>,
    /// Those who count for the quorum and for votes, as it was at the opening.
    pub voters_total: Option<i32>,
    /// The quorum; none where no rule asks for one.
    pub required: Option<i32>,
    pub present_at_opening: Option<i32>,
    pub quorum_article: Option<String>,
    /// The calculation.
    pub quorum_steps: Option<Json>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// An item of the agenda.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = meeting_items, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, id))]
pub struct Item {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub parent_id: Option<Id>,
    pub position: i32,
    pub title: String,
    pub kind: ItemKind,
    pub reporter: Option<String>,
    pub sitting_id: Option<Id>,
    pub status: ItemStatus,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub drop_reason: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Somebody on the roll.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = meeting_people, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, id))]
pub struct Person {
    pub county_id: i64,
    pub id: Id,
    pub meeting_id: Id,
    pub deputy_id: Option<Id>,
    pub account_id: Option<Id>,
    pub name: String,
    pub sort_key: String,
    pub capacity: Capacity,
    pub post: Option<String>,
    pub has_vote: bool,
    /// The mandate is suspended (代表法61): no vote.
    pub is_suspended: bool,
    /// No longer on the roll; kept because something refers to them.
    pub is_struck: bool,
    pub delegation: Option<String>,
    pub seat: Option<String>,
    pub read_at: Option<Timestamp>,
    pub answer: Answer,
    pub answered_at: Option<Timestamp>,
    /// Who answered: themselves, or the office for them.
    pub answered_by_name: Option<String>,
    pub leave_kind: Option<LeaveKind>,
    pub leave_reason: Option<String>,
    pub leave_status: LeaveStatus,
    pub leave_decided_by_name: Option<String>,
    pub leave_decided_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
