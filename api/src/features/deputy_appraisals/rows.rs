//! Rows of the tables of appraisals.

use super::model::{DeputyAppraisalChannel, DeputyAppraisalOutcome, DeputyAppraisalStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    deputy_appraisal_deputies, deputy_appraisal_raters, deputy_appraisal_tallies, deputy_appraisals,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An appraisal.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_appraisals, treat_none_as_default_value = false)]
pub struct AppraisalRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub year: i64,
    pub title: String,
    /// A list of [`DeputyAppraisalText`](super::dto::DeputyAppraisalText): as they were then.
    pub items: Json,
    pub status: DeputyAppraisalStatus,
    /// Until when deputies are asked to rate.
    pub due_on: NaiveDate,
    pub opened_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    /// The parameters, frozen at opening.
    pub share_percent: Option<i64>,
    pub creation_target: Option<i64>,
    pub commendation_target: Option<i64>,
    pub minimum_group: Option<i64>,
    /// Deputies in office at opening.
    pub member_count: Option<i64>,
    pub reminded_on: Option<NaiveDate>,
    pub proposal_note: Option<String>,
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub decision_note: Option<String>,
    pub cancel_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy who is appraised.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_appraisal_deputies, treat_none_as_default_value = false)]
pub struct DeputyRow {
    pub county_id: i64,
    pub appraisal_id: Id,
    pub deputy_id: Id,
    /// How many rated them on a phone.
    pub phone_sheets: i64,
    /// How many rated them on paper.
    pub paper_sheets: i64,
    pub outcome: Option<DeputyAppraisalOutcome>,
    pub is_proposed: bool,
    pub is_commended: bool,
}

impl DeputyRow {
    /// How many rated them.
    pub(super) const fn sheets(&self) -> i64 {
        self.phone_sheets + self.paper_sheets
    }
}

/// How often a deputy was found good in an item.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_appraisal_tallies, treat_none_as_default_value = false)]
pub struct TallyRow {
    pub county_id: i64,
    pub appraisal_id: Id,
    pub deputy_id: Id,
    /// Which item, from 0.
    pub item: i64,
    pub phone_good: i64,
    pub paper_good: i64,
}

impl TallyRow {
    /// How many found them good.
    pub(super) const fn good(&self) -> i64 {
        self.phone_good + self.paper_good
    }
}

/// Who may rate, and whether they have.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_appraisal_raters, treat_none_as_default_value = false)]
pub struct RaterRow {
    pub county_id: i64,
    pub appraisal_id: Id,
    pub deputy_id: Id,
    pub channel: DeputyAppraisalChannel,
}
