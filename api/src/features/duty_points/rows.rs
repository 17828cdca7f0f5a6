//! Rows of points.

use super::model::{DutyAppealStatus, DutyRuleSetStatus, PointWhy, StarWhy};
use crate::features::congresses::CongressLevel;
use crate::features::duty_records::model::DutyKind;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{duty_appeals, duty_point_lines, duty_rule_sets, duty_scores};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Rules of points.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_rule_sets, treat_none_as_default_value = false)]
pub struct RuleSetRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress they are of.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub title: String,
    /// The template they began with.
    pub template: Option<String>,
    /// Where that was published.
    pub source: Option<String>,
    pub rules: Json,
    pub status: DutyRuleSetStatus,
    /// The first day of a quarter.
    pub effective_from: Option<NaiveDate>,
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub basis: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What was given in a closed quarter.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_point_lines, treat_none_as_default_value = false)]
pub struct LineRow {
    pub county_id: i64,
    pub quarter_id: Id,
    pub deputy_id: Id,
    pub position: i32,
    pub organ_id: Id,
    pub year: i32,
    pub quarter: i32,
    pub rule_set_id: Option<Id>,
    pub record_id: Option<Id>,
    pub kind: Option<DutyKind>,
    pub held_on: Option<NaiveDate>,
    pub title: Option<String>,
    /// Key of the line of the rules.
    pub line: Option<String>,
    /// In tenths.
    pub points: i32,
    pub why: PointWhy,
}

/// A deputy's points and stars when a quarter was closed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_scores, treat_none_as_default_value = false)]
pub struct ScoreRow {
    pub county_id: i64,
    pub quarter_id: Id,
    pub deputy_id: Id,
    pub organ_id: Id,
    pub year: i32,
    pub quarter: i32,
    /// Of the quarter, in tenths.
    pub points: i32,
    /// Of the year so far, in tenths.
    pub total: i32,
    pub stars: Option<i32>,
    pub star_why: StarWhy,
}

/// An appeal.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_appeals, treat_none_as_default_value = false)]
pub struct AppealRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub quarter_id: Id,
    pub year: i32,
    pub quarter: i32,
    pub deputy_id: Id,
    pub content: String,
    pub status: DutyAppealStatus,
    pub answer: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
