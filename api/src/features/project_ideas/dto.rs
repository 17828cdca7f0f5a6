//! What giving, entering and finding ideas takes.

use super::model::{ProjectIdeaCategory, ProjectIdeaChannel, ProjectIdeaStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// How to reach who gave an idea; one of the two at least. Read by the office alone.
#[derive(Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectIdeaContactRequest {
    /// Their name.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: Option<String>,
    /// Their telephone number: 7 to 20 digits, spaces and hyphens are left out.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 7, max = 30))]
    #[schema(min_length = 7, max_length = 30)]
    pub phone: Option<String>,
}

/// An idea, as it was given.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectIdeaRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// The round it is given to; without one it goes into the reserve pool, which is always open.
    pub round_id: Option<Id>,
    /// By which way it came; for the office. A deputy and a unit give their own.
    pub channel: Option<ProjectIdeaChannel>,
    /// Who gave it, when a deputy did; for the office.
    pub deputy_id: Option<Id>,
    /// Who gave it, when a unit did; for the office.
    pub unit_id: Option<Id>,
    /// What is wanted.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// What, where and why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// What it is about.
    pub category: Option<ProjectIdeaCategory>,
    /// The day it came: not in the future; today by default.
    pub received_on: Option<NaiveDate>,
    /// How to reach who gave it; for the office.
    #[validate(nested)]
    pub contact: Option<ProjectIdeaContactRequest>,
}

/// One of many ideas.
#[derive(Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectIdeaBatchRow {
    /// What is wanted; the beginning of the content by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: Option<String>,
    /// What, where and why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// What it is about.
    pub category: Option<ProjectIdeaCategory>,
    /// The day it came: not in the future; that of the whole by default.
    pub received_on: Option<NaiveDate>,
    /// How to reach who gave it.
    #[validate(nested)]
    pub contact: Option<ProjectIdeaContactRequest>,
}

/// Many ideas of one way at once, such as questionnaires; no more than a mebibyte.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProjectIdeaBatchRequest {
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// The round they are given to; without one they go into the reserve pool.
    pub round_id: Option<Id>,
    /// By which way they came: none that names a deputy or a unit.
    pub channel: ProjectIdeaChannel,
    /// The day they came: not in the future; today by default.
    pub received_on: Option<NaiveDate>,
    /// The ideas.
    #[validate(length(min = 1, max = 500), nested)]
    #[schema(min_items = 1, max_items = 500)]
    pub rows: Vec<ProjectIdeaBatchRow>,
}

/// Changes to an idea. Congress, round, way and giver stay.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateProjectIdeaRequest {
    /// What is wanted.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: Option<String>,
    /// What, where and why.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// Where; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<Option<String>>,
    /// The village or community; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<Option<String>>,
    /// What it is about; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub category: Option<Option<ProjectIdeaCategory>>,
    /// The day it came.
    pub received_on: Option<NaiveDate>,
    /// How to reach who gave it, in place of what was known; null takes it away. For the office.
    #[serde(default, deserialize_with = "present")]
    #[validate(nested)]
    pub contact: Option<Option<ProjectIdeaContactRequest>>,
}

/// Which ideas.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjectIdeasQuery {
    /// Of this round.
    pub round_id: Option<Id>,
    /// In the reserve pool, or not.
    pub pool: Option<bool>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "new,taken")]
    pub status: Option<Comma<ProjectIdeaStatus>>,
    /// Came by any of these ways.
    #[param(value_type = Option<String>, example = "resident,questionnaire")]
    pub channel: Option<Comma<ProjectIdeaChannel>>,
    /// About any of these.
    #[param(value_type = Option<String>, example = "road")]
    pub category: Option<Comma<ProjectIdeaCategory>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Given by the reader: the deputy, or the unit.
    pub mine: Option<bool>,
    /// Words that its texts and its number contain, all of them.
    #[param(max_length = 100)]
    pub q: Option<String>,
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

/// What is compared.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SimilarProjectIdeasQuery {
    /// The round it is to be given to: those of it come first.
    pub round_id: Option<Id>,
    /// What is being written, its title or all of it; the first 200 characters are looked at.
    pub text: String,
}
