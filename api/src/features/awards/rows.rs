//! Rows of the table of commendations.

use super::model::{AwardGrade, AwardKind};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::awards;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A commendation.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = awards, treat_none_as_default_value = false)]
pub struct AwardRow {
    pub county_id: i64,
    pub id: Id,
    /// Of the congress whose office keeps it.
    pub level: CongressLevel,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub kind: AwardKind,
    pub deputy_id: Option<Id>,
    pub unit_id: Option<Id>,
    pub group_id: Option<Id>,
    pub suggestion_id: Option<Id>,
    /// The name at that time.
    pub subject_name: String,
    pub title: String,
    pub grade: AwardGrade,
    pub giver: String,
    pub awarded_on: NaiveDate,
    pub document_number: Option<String>,
    pub note: Option<String>,
    /// The appraisal whose decision it follows from.
    pub appraisal_id: Option<Id>,
    pub withdrawn_on: Option<NaiveDate>,
    pub withdraw_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl AwardRow {
    /// Who or what is commended; a row of a valid table always names one.
    pub(super) fn subject_id(&self) -> Option<Id> {
        match self.kind {
            AwardKind::Deputy => self.deputy_id,
            AwardKind::Unit => self.unit_id,
            AwardKind::Group => self.group_id,
            AwardKind::Suggestion => self.suggestion_id,
        }
    }
}
