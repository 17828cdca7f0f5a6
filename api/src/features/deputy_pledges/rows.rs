//! Rows of the tables of pledges.

use super::model::{DeputyPledgeState, DeputyPledgeStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    deputy_pledge_items, deputy_pledge_notes, deputy_pledge_wordings, deputy_pledge_years,
    deputy_pledges,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The pledge of a deputy for a year.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_pledges, treat_none_as_default_value = false)]
pub struct PledgeRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub year: i32,
    pub status: DeputyPledgeStatus,
    pub self_review: Option<String>,
    pub office_word: Option<String>,
    pub office_word_by_name: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// One thing that is promised, now or in an earlier wording.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_pledge_items, treat_none_as_default_value = false)]
pub struct ItemRow {
    pub county_id: i64,
    pub id: Id,
    pub pledge_id: Id,
    pub position: i64,
    pub content: String,
    pub state: DeputyPledgeState,
    /// Whether the wording of today has it.
    pub is_current: bool,
}

/// How far an item was on a day.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_pledge_notes, treat_none_as_default_value = false)]
pub struct NoteRow {
    pub county_id: i64,
    pub id: Id,
    pub pledge_id: Id,
    pub item_id: Id,
    pub noted_on: NaiveDate,
    pub state: DeputyPledgeState,
    pub note: String,
    pub noted_by_name: String,
    pub created_at: Timestamp,
}

/// What a pledge said before it was changed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_pledge_wordings, treat_none_as_default_value = false)]
pub struct WordingRow {
    pub county_id: i64,
    pub pledge_id: Id,
    pub number: i64,
    /// The contents of the items, in their order.
    pub items: Json,
    pub reason: String,
    pub replaced_on: NaiveDate,
    pub replaced_by_name: String,
    pub was_published: bool,
}

impl WordingRow {
    /// The contents of the items, in their order.
    pub fn contents(&self) -> Vec<String> {
        let items = self.items.0.as_array();
        let texts = items.into_iter().flatten().filter_map(|one| one.as_str());
        texts.map(str::to_owned).collect()
    }
}

/// Whether the pledges of a congress and year are public, and when it was reminded of them.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_pledge_years, treat_none_as_default_value = false)]
pub struct YearRow {
    pub county_id: i64,
    pub id: Id,
    pub organ_id: Id,
    pub year: i32,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub is_published: bool,
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish them or not, and by whom.
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub reminded_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub version: i64,
}
