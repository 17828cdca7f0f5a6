//! What keeping a diary and finding in it takes.

use super::model::{DiaryHandling, ProjectIdeaCategory};
use crate::features::congresses::CongressLevel;
use crate::features::oral_opinions::model::OpinionOccasion;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// An entry.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDiaryEntryRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress as whose deputy it is written.
    pub level: CongressLevel,
    /// The day of the meeting: not in the future, within ten years; today by default.
    pub met_on: Option<NaiveDate>,
    /// What they heard.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: String,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// Whom they met; may be left out.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub people: Option<String>,
    /// What it is about.
    pub category: Option<ProjectIdeaCategory>,
    /// What they did about it: `noted` by default; `suggested` and `proposed` follow from what is made of the entry.
    pub handling: Option<DiaryHandling>,
    /// The same in words.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub handled_note: Option<String>,
    /// When to look again: not before the meeting, within two years of it.
    pub follow_up_on: Option<NaiveDate>,
    /// Whether the office of the congress reads it; as the congress has set by default (`diary_shared_by_default`).
    pub is_shared: Option<bool>,
    /// Whether the leader of the deputy's group reads it; not by default.
    pub is_shared_with_leader: Option<bool>,
}

/// Changes to an entry. Of one that comes from a letter only `handled_note`, `follow_up_on` and `result` change.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDiaryEntryRequest {
    /// The day of the meeting.
    pub met_on: Option<NaiveDate>,
    /// What they heard.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: Option<String>,
    /// The village or community; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<Option<String>>,
    /// Where; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<Option<String>>,
    /// Whom they met; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub people: Option<Option<String>>,
    /// What it is about; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub category: Option<Option<ProjectIdeaCategory>>,
    /// What they did about it; stays as it follows from what was made of the entry.
    pub handling: Option<DiaryHandling>,
    /// The same in words; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub handled_note: Option<Option<String>>,
    /// When to look again; null: no more.
    #[serde(default, deserialize_with = "present")]
    pub follow_up_on: Option<Option<NaiveDate>>,
    /// What they found then; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub result: Option<Option<String>>,
    /// Whether the office of the congress reads it.
    pub is_shared: Option<bool>,
    /// Whether the leader of the deputy's group reads it.
    pub is_shared_with_leader: Option<bool>,
}

/// What the draft begins with.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionOfDiaryEntryRequest {
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 80))]
    #[schema(min_length = 5, max_length = 80)]
    pub title: String,
    /// Its content: at least 20 characters; that of the entry by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 6000))]
    #[schema(min_length = 20, max_length = 6000)]
    pub content: Option<String>,
}

/// The idea that is given.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IdeaOfDiaryEntryRequest {
    /// What is wanted.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// What, where and why: at least 5 characters; the content of the entry by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// The round it is given to; without one it goes into the reserve pool, which is always open.
    pub round_id: Option<Id>,
}

/// What the office is told.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpinionOfDiaryEntryRequest {
    /// What people say, without who they are: at least 5 characters; the content of the entry by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// On what kind of occasion it was heard: `research` by default. Its name says that people were visited, and where.
    pub kind: Option<OpinionOccasion>,
}

/// Which entries.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDiaryEntriesQuery {
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// For who leads a group: what its members share with their leader, in place of one's own diary.
    pub group: Option<bool>,
    /// Handled in any of these ways, separated by commas.
    #[param(value_type = Option<String>, example = "noted,forwarded")]
    pub handling: Option<Comma<DiaryHandling>>,
    /// About any of these, separated by commas.
    #[param(value_type = Option<String>, example = "road,water")]
    pub category: Option<Comma<ProjectIdeaCategory>>,
    /// With a day to look again and nothing found yet, or not.
    pub open: Option<bool>,
    /// `-met_on`, the only order.
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
