//! Requests and answers.

use super::days::DayKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A day that differs from the ordinary week, or confirms it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CalendarDay {
    /// The day.
    pub date: NaiveDate,
    /// Off, or worked although it is a weekend day.
    pub kind: DayKind,
    /// The holiday it belongs to, as in the notice.
    pub name: String,
}

/// The special days of a period.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CalendarDayList {
    /// Ascending.
    pub items: Vec<CalendarDay>,
    /// The years whose notice is known; deadlines in other years count plain weekends and may move.
    pub years_published: Vec<i32>,
}

/// The period.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCalendarDaysQuery {
    /// First day; 1 January of this year when absent.
    pub from: Option<NaiveDate>,
    /// Last day; 31 December of the year of `from` when absent.
    pub to: Option<NaiveDate>,
}
