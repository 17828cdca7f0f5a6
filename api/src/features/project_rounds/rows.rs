//! Rows of the tables of rounds.

use super::model::ProjectRoundStatus;
use super::rules::Period;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{project_round_texts, project_rounds};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A round.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_rounds, treat_none_as_default_value = false)]
pub struct RoundRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    /// The term that ran when it was begun.
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    /// Of the projects; solicited the year before.
    pub year: i32,
    pub title: String,
    pub status: ProjectRoundStatus,
    pub solicit_from: Option<NaiveDate>,
    pub solicit_until: Option<NaiveDate>,
    /// How many days it had to last when it was opened.
    pub min_days: Option<i32>,
    /// When the solicitation was ended.
    pub ended_on: Option<NaiveDate>,
    /// When its projects were chosen.
    pub chosen_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl RoundRow {
    /// The days on which ideas are asked for, once both are known.
    pub fn period(&self) -> Option<Period> {
        let (from, until) = self.solicit_from.zip(self.solicit_until)?;
        Some(Period { from, until })
    }
}

/// The call to give ideas.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_round_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub round_id: Id,
    pub call: String,
}
