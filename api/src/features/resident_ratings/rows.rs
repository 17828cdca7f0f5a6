//! Rows of the table of ratings of residents.

use super::model::ResidentGrade;
use crate::platform::db::{Id, Timestamp};
use crate::schema::resident_ratings;
use diesel::prelude::*;

/// A rating.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = resident_ratings, treat_none_as_default_value = false)]
pub struct RatingRow {
    pub county_id: i64,
    pub id: Id,
    pub project_id: Id,
    pub grade: ResidentGrade,
    pub comment: Option<String>,
    pub client_hash: String,
    pub challenge_hash: String,
    pub hidden_reason: Option<String>,
    pub hidden_by_name: Option<String>,
    pub hidden_at: Option<Timestamp>,
    pub is_demo: bool,
    pub at: Timestamp,
}
