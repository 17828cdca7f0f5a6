//! What writing the sheets of projects and finding them takes.

use super::model::{ProjectCategory, ProjectSourceKind, ProjectStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// The most a project may cost: 100 000 000 000 yuan.
pub const MOST_YUAN: i64 = 100_000_000_000;

/// Where some of the money comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSource {
    /// From where.
    pub kind: ProjectSourceKind,
    /// Yuan.
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub amount_yuan: i64,
    /// Which budget or which programme.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(required, min_length = 1, max_length = 100)]
    pub note: Option<String>,
}

/// A project that is to be screened.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProjectRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The round; one that asks for ideas or sorts them.
    pub round_id: Id,
    /// Its name: `麻坪河便民桥新建工程`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// What it is about.
    pub category: ProjectCategory,
    /// What is built or done, where, how much of it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// Ideas of the round that were taken up and that it is made of (V13).
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub idea_ids: Vec<Id>,
    /// Why it is needed and can be done.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub argument: Option<String>,
    /// What it costs, yuan.
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub investment_yuan: Option<i64>,
    /// Where the money comes from: together what it costs, or nothing yet.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub sources: Vec<ProjectSource>,
    /// The government unit that is responsible.
    pub unit_id: Option<Id>,
    /// When it is finished: within the year of the round, unless it takes several years (V3).
    pub finish_on: Option<NaiveDate>,
    /// Takes several years.
    #[serde(default)]
    pub is_multi_year: bool,
    /// What of it is reached in the year of the round, for a project of several years (V3).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub yearly_goal: Option<String>,
}

/// Changes to a sheet. The round stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateProjectRequest {
    /// Its name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: Option<String>,
    /// What it is about.
    pub category: Option<ProjectCategory>,
    /// What is built or done.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// All ideas it is made of, instead of those before.
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub idea_ids: Option<Vec<Id>>,
    /// Why it is needed and can be done; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub argument: Option<Option<String>>,
    /// What it costs, yuan; null takes it away.
    #[serde(default, deserialize_with = "present")]
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub investment_yuan: Option<Option<i64>>,
    /// All sources, instead of those before.
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub sources: Option<Vec<ProjectSource>>,
    /// The unit that is responsible; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub unit_id: Option<Option<Id>>,
    /// When it is finished; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub finish_on: Option<Option<NaiveDate>>,
    /// Takes several years.
    pub is_multi_year: Option<bool>,
    /// What of it is reached in the year of the round; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub yearly_goal: Option<Option<String>>,
}

/// Which projects.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjectsQuery {
    /// Of this round.
    pub round_id: Option<Id>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "candidate,shortlisted")]
    pub status: Option<Comma<ProjectStatus>>,
    /// About any of these.
    #[param(value_type = Option<String>, example = "road")]
    pub category: Option<Comma<ProjectCategory>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Also say how many there are.
    #[serde(default, skip_serializing_if = "is_paging")]
    pub count: bool,
}
