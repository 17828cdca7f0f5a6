//! The row of an outcome, and what one groups by.

use crate::features::suggestions::model::{Reach, ResultClass, Satisfaction, SuggestionLevel};
use crate::platform::db::{Id, Timestamp, text_enum};
use crate::schema::suggestion_outcomes;
use chrono::NaiveDate;
use diesel::prelude::*;

text_enum! {
    /// What the numbers are broken down by.
    pub enum GroupBy {
        /// Not at all.
        None = "none",
        /// By the town a suggestion comes from.
        Town = "town",
        /// By the unit that handles it.
        Unit = "unit",
        /// By the class of the last answer (J14).
        ResultClass = "result_class",
        /// By the year in which it was handed in.
        Year = "year",
        /// By the congress it is made to.
        Level = "level",
    }
}

/// What became of a suggestion that was handed in.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_outcomes, treat_none_as_default_value = false)]
pub(super) struct OutcomeRow {
    pub county_id: i64,
    pub suggestion_id: Id,
    pub town_id: Option<Id>,
    pub unit_id: Option<Id>,
    pub level: SuggestionLevel,
    /// The word of the suggestion's own column, which is checked there.
    pub status: String,
    /// Year in which it was first handed in, in China.
    pub year: i32,
    pub submitted_at: Timestamp,
    pub result_class: Option<ResultClass>,
    /// Null until it is answered.
    pub in_time: Option<bool>,
    pub contact: Reach,
    /// What was last said of the result.
    pub rating: Option<Satisfaction>,
    /// Last day of the period that runs.
    pub running_due_on: Option<NaiveDate>,
    /// Last day of the last period, whether it runs or not.
    pub due_on: Option<NaiveDate>,
    /// Day of the last hand-over to a unit.
    pub assigned_on: Option<NaiveDate>,
    /// Day of the last answer.
    pub answered_on: Option<NaiveDate>,
}
