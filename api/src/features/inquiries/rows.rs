//! Rows of the inquiry tables.

use super::model::{AnswerForm, InquiryStatus, InquiryTarget};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    inquiries, inquiry_answers, inquiry_decisions, inquiry_ratings, inquiry_sessions,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An inquiry.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inquiries, treat_none_as_default_value = false)]
pub struct Inquiry {
    pub county_id: i64,
    pub id: Id,
    pub number: Option<String>,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub lead_deputy_id: Id,
    pub lead_name: String,
    pub target: InquiryTarget,
    pub target_name: String,
    /// The question.
    pub title: String,
    pub status: InquiryStatus,
    /// Which answer it is about, 1 at first.
    pub round: i32,
    pub signed_count: i32,
    pub required_count: i32,
    /// How it is answered in this round.
    pub form: Option<AnswerForm>,
    /// The organ that answers, if it works here.
    pub unit_id: Option<Id>,
    /// Answered within the months after the session.
    pub is_complex: bool,
    pub due_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub submitted_on: Option<NaiveDate>,
    pub closed_at: Option<Timestamp>,
    /// When the lead asked the office to note signatures on paper.
    pub paper_asked_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
    pub content: String,
}

/// The session it was made in.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inquiry_sessions, treat_none_as_default_value = false)]
pub struct SessionRow {
    pub county_id: i64,
    pub inquiry_id: Id,
    /// Sessions have no record yet.
    pub session_id: Option<Id>,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// A decision of the presidium: a form, or the reason it sent it back.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inquiry_decisions, treat_none_as_default_value = false)]
pub struct DecisionRow {
    pub county_id: i64,
    pub id: Id,
    pub inquiry_id: Id,
    pub round: i32,
    pub form: Option<AnswerForm>,
    pub reason: Option<String>,
    pub decided_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// An answer.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inquiry_answers, treat_none_as_default_value = false)]
pub struct AnswerRow {
    pub county_id: i64,
    pub id: Id,
    pub inquiry_id: Id,
    pub round: i32,
    pub form: AnswerForm,
    pub head_name: String,
    pub head_post: String,
    pub head_attended: bool,
    pub attendance: Option<String>,
    pub answered_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    pub content: String,
}

/// What a deputy says of an answer.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inquiry_ratings, treat_none_as_default_value = false)]
pub struct RatingRow {
    pub county_id: i64,
    pub inquiry_id: Id,
    pub round: i32,
    pub deputy_id: Id,
    pub is_satisfied: bool,
    pub comment: Option<String>,
    pub at: Timestamp,
}
