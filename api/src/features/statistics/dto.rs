//! What the statistics take and give back.

use super::model::GroupBy;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::list::View;
use crate::features::suggestions::model::{ResultClass, Status, SuggestionLevel};
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::Comma;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// Which suggestions are counted, and by what the numbers are broken down. The filters are those of
/// `GET /suggestions`, which judges them; a query cannot contain another and refuse unknown names.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuggestionStatisticsQuery {
    /// What the numbers are broken down by; not at all by default.
    pub group_by: Option<GroupBy>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "assigned,handling")]
    pub status: Option<Comma<Status>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Any of these units.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<SuggestionLevel>>,
    /// Any of these result classes.
    #[param(value_type = Option<String>, example = "A,B")]
    pub result_class: Option<Comma<ResultClass>>,
    /// Handed in at or after.
    pub submitted_at_from: Option<Timestamp>,
    /// Handed in before.
    pub submitted_at_to: Option<Timestamp>,
}

impl SuggestionStatisticsQuery {
    /// The same filters of the list of everything in scope.
    pub(super) fn listed(&self) -> ListSuggestionsQuery {
        ListSuggestionsQuery {
            view: Some(View::All),
            status: self.status.clone(),
            town_id: self.town_id.clone(),
            unit_id: self.unit_id.clone(),
            level: self.level.clone(),
            result_class: self.result_class.clone(),
            submitted_at_from: self.submitted_at_from,
            submitted_at_to: self.submitted_at_to,
            ..ListSuggestionsQuery::default()
        }
    }
}

/// Query parameters of `GET /suggestions`.
pub type ListParameters = BTreeMap<String, String>;

/// How many there are of something.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatisticsCount {
    /// Stable key: `submitted`, `assigned`, `class_a`, `overdue` …
    pub key: String,
    /// In words.
    pub name: String,
    /// How many.
    pub count: i64,
    /// Query parameters of `GET /suggestions` that show them; null where no list can.
    #[schema(required)]
    pub list: Option<ListParameters>,
}

/// A share, with the numbers it is made of.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatisticsIndicator {
    /// Stable key: `answered`, `in_time`, `satisfied` …
    pub key: String,
    /// In words.
    pub name: String,
    /// What is counted.
    pub numerator: i64,
    /// Of how many.
    pub denominator: i64,
    /// Numerator by denominator, to four decimals; null when there is nothing to divide by.
    #[schema(required)]
    pub rate: Option<f64>,
    /// The rule it follows.
    pub rule: String,
    /// What is divided by what, in words.
    pub basis: String,
    /// Query parameters of `GET /suggestions` that show what is counted; null where no list can.
    #[schema(required)]
    pub numerator_list: Option<ListParameters>,
    /// The same for the denominator.
    #[schema(required)]
    pub denominator_list: Option<ListParameters>,
}

/// All numbers together, with their names and the lists behind them.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatisticsGroup {
    /// In words.
    pub name: String,
    /// Plain numbers.
    pub counts: Vec<StatisticsCount>,
    /// Shares (J19).
    pub indicators: Vec<StatisticsIndicator>,
}

/// A share of a row.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatisticsShare {
    /// What is counted.
    pub numerator: i64,
    /// Of how many.
    pub denominator: i64,
    /// Numerator by denominator, to four decimals; null when there is nothing to divide by.
    #[schema(required)]
    pub rate: Option<f64>,
}

/// The same numbers of one town, unit, class, year or level. What they are called and which lists
/// they lead to is said once, for all together.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatisticsRow {
    /// Identifier, class, year or level; null for those without.
    #[schema(required)]
    pub key: Option<String>,
    /// In words.
    pub name: String,
    /// What narrows the list of a number to this row: these parameters of `GET /suggestions` take the
    /// place of those of the same name in the list of all together. Null where no list can; a number
    /// that is 0 leads nowhere.
    #[schema(required)]
    pub list: Option<ListParameters>,
    /// Plain numbers by key.
    #[schema(value_type = BTreeMap<String, i64>)]
    pub counts: BTreeMap<&'static str, i64>,
    /// Shares by key.
    #[schema(value_type = BTreeMap<String, StatisticsShare>)]
    pub indicators: BTreeMap<&'static str, StatisticsShare>,
}

/// What the suggestions in scope come to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionStatistics {
    /// What the numbers are broken down by.
    pub group_by: GroupBy,
    /// The day for which "overdue" is meant.
    pub on: NaiveDate,
    /// All together.
    pub total: StatisticsGroup,
    /// Broken down; empty when `group_by` is `none`.
    pub groups: Vec<StatisticsRow>,
}
