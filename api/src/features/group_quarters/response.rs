//! Quarters of groups as they are read.

use super::model::{GroupQuarterAction, GroupQuarterColour, GroupQuarterPlan};
use super::rules::Figures;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What a group did in a quarter.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct GroupQuarterFigures {
    /// Activities that were held.
    pub held: i64,
    /// Steps of the six that are not recorded, of all of them.
    pub steps_missing: i64,
    /// Steps that were done after the last day of the quarter.
    pub steps_late: i64,
    /// Deputies who came, of all activities.
    pub present: i64,
    /// Of so many who were to come.
    pub total: i64,
}

impl From<Figures> for GroupQuarterFigures {
    fn from(figures: Figures) -> Self {
        Self {
            held: figures.held,
            steps_missing: figures.steps_missing,
            steps_late: figures.steps_late,
            present: figures.present,
            total: figures.total,
        }
    }
}

/// A group as its quarter would be closed now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupQuarterForecast {
    /// The group.
    pub group_id: Id,
    /// Its name.
    pub group_name: String,
    /// The colour.
    pub colour: GroupQuarterColour,
    /// What it follows from.
    pub figures: GroupQuarterFigures,
    /// How it follows, line by line.
    pub explanation: Vec<String>,
}

/// A quarter before it is closed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupQuarterPreview {
    /// The year.
    pub year: i32,
    /// Its quarter.
    pub quarter: i32,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Whether it can be closed now.
    pub is_open: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
    /// Every group of the congress, by name.
    pub items: Vec<GroupQuarterForecast>,
}

/// A closed quarter in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupQuarterItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The group.
    pub group_id: Id,
    /// Its name on the day of the closing.
    pub group_name: String,
    /// The year.
    pub year: i32,
    /// Its quarter, 1 to 4.
    pub quarter: i32,
    /// The colour.
    pub colour: GroupQuarterColour,
    /// What it follows from.
    pub figures: GroupQuarterFigures,
    /// Where the correction plan stands.
    pub plan: GroupQuarterPlan,
    /// By when it is due.
    #[schema(required)]
    pub plan_due_on: Option<NaiveDate>,
    /// When it was closed.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupQuarterActionState {
    /// Which.
    pub key: GroupQuarterAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A closed quarter with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = GroupQuarter)]
pub struct GroupQuarterResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: GroupQuarterItem,
    /// How the colour follows, line by line, by the rules of the day of the closing.
    pub explanation: Vec<String>,
    /// The correction plan.
    #[schema(required)]
    pub plan_content: Option<String>,
    /// Who handed it in.
    #[schema(required)]
    pub plan_by: Option<String>,
    /// When.
    #[schema(required)]
    pub plan_at: Option<Timestamp>,
    /// What the office said to it.
    #[schema(required)]
    pub plan_note: Option<String>,
    /// Who closed the quarter.
    pub closed_by: String,
    /// What the reader may do now.
    pub actions: Vec<GroupQuarterActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// The quarters that were closed together.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClosedGroupQuarter {
    /// Of every group, by name.
    pub items: Vec<GroupQuarterItem>,
}
