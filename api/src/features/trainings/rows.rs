//! Rows of the tables of trainings.

use super::model::{TrainingAnswer, TrainingKind, TrainingStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{training_deputies, training_questions, trainings};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A training.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = trainings, treat_none_as_default_value = false)]
pub struct TrainingRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress that holds it.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    /// The year of `begins_on`.
    pub year: i64,
    pub kind: TrainingKind,
    pub title: String,
    pub content: Option<String>,
    pub place: Option<String>,
    /// Who holds it, in words.
    pub organiser: String,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Hours that count (学时) for who attends all of it.
    pub hours: i64,
    /// By when deputies answer.
    pub answer_by: Option<NaiveDate>,
    pub status: TrainingStatus,
    pub cancel_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy who is invited, as the deputy of which congress.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = training_deputies, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, training_id, deputy_id))]
pub struct InvitedRow {
    pub county_id: i64,
    pub training_id: Id,
    pub deputy_id: Id,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub answer: Option<TrainingAnswer>,
    pub leave_reason: Option<String>,
    pub answered_at: Option<Timestamp>,
    /// Whether they came; none before it is known.
    pub is_present: Option<bool>,
    /// Why not.
    pub absence_reason: Option<String>,
    /// Hours that count; 0 for who did not come.
    pub hours: Option<i64>,
    /// The options chosen, by number from 0, in the order of the questions: `2,0,1`.
    pub choices: Option<String>,
    /// How many of them are right.
    pub score: Option<i64>,
    pub chosen_at: Option<Timestamp>,
}

/// A question.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = training_questions, treat_none_as_default_value = false)]
pub struct QuestionRow {
    pub county_id: i64,
    pub training_id: Id,
    /// From 1.
    pub number: i64,
    pub question: String,
    /// One on a line.
    pub options: String,
    /// The right one, from 0.
    pub correct: i64,
}
