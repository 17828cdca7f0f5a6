//! Rows of the tables of posts.

use super::model::{DeputyPostOrigin, DeputyPostStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{deputy_post_entries, deputy_post_holdings, deputy_posts};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A post.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_posts, treat_none_as_default_value = false)]
pub struct PostRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub name: String,
    pub duties: String,
    /// How many may hold it.
    pub seats: i64,
    pub starts_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub closed_reason: Option<String>,
    pub is_published: bool,
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish it or not, and by whom.
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy in a post, or one who asks for it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_post_holdings, treat_none_as_default_value = false)]
pub struct HoldingRow {
    pub county_id: i64,
    pub id: Id,
    pub post_id: Id,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub term_id: Id,
    pub deputy_id: Id,
    pub origin: DeputyPostOrigin,
    /// Why the deputy asks for it.
    pub wish: Option<String>,
    pub status: DeputyPostStatus,
    pub starts_on: NaiveDate,
    /// The last day, if it was set before.
    pub ends_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    /// Why it was refused, taken back or ended.
    pub reason: Option<String>,
    pub decided_by_name: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl HoldingRow {
    /// Whether the deputy holds the post on a day by what was set; the mandate is another question.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.status == DeputyPostStatus::Held && self.ends_on.is_none_or(|last| day <= last)
    }

    /// Whether the deputy waits for the post or was given it.
    #[must_use]
    pub const fn is_standing(&self) -> bool {
        matches!(
            self.status,
            DeputyPostStatus::Claimed | DeputyPostStatus::Held
        )
    }
}

/// What was done in a post on a day.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_post_entries, treat_none_as_default_value = false)]
pub struct EntryRow {
    pub county_id: i64,
    pub id: Id,
    pub holding_id: Id,
    pub held_on: NaiveDate,
    pub note: String,
    /// The duty record it was entered as, too.
    pub duty_record_id: Option<Id>,
    pub entered_by_name: String,
    pub created_at: Timestamp,
}
