//! What the operations on the choice among projects take.

use super::model::{ProjectAnnouncement, ProjectFewerRule};
use crate::platform::db::Id;
use crate::platform::http::{trimmed_option, trimmed_or_null, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// The voting method of a round (V6).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProjectSelectionRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The round.
    pub round_id: Id,
    /// Its title; `…民生实事项目票决办法` by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// How many are chosen.
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub seats: i32,
    /// How many more stand on the paper, of a hundred that are chosen (V7); the local rule by default. One at least.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub surplus_percent: Option<i32>,
    /// What happens when fewer have the votes needed; `fewer` by default.
    pub fewer_rule: Option<ProjectFewerRule>,
    /// How the result is announced; `on_the_spot` by default.
    pub announcement: Option<ProjectAnnouncement>,
    /// Further text of the method.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub details: Option<String>,
}

/// Changes to a voting method that was not adopted yet.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateProjectSelectionRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// How many are chosen.
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub seats: Option<i32>,
    /// How many more stand on the paper, of a hundred that are chosen (V7).
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub surplus_percent: Option<i32>,
    /// What happens when fewer have the votes needed.
    pub fewer_rule: Option<ProjectFewerRule>,
    /// How the result is announced.
    pub announcement: Option<ProjectAnnouncement>,
    /// Further text of the method; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub details: Option<Option<String>>,
}

/// That the congress adopted the method.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptProjectSelectionRequest {
    /// A session of the same congress.
    pub meeting_id: Id,
    /// When: not in the future; today by default.
    pub adopted_on: Option<NaiveDate>,
}

/// In which session the candidates are put to the vote.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginProjectVoteRequest {
    /// The session of the congress.
    pub meeting_id: Id,
    /// The sitting in which it is voted.
    pub sitting_id: Id,
    /// The item of its agenda.
    pub item_id: Option<Id>,
}

/// The announcement.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishProjectSelectionRequest {
    /// When: not in the future; today by default.
    pub announced_on: Option<NaiveDate>,
    /// The number of the notice: `第1号`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub notice_number: Option<String>,
}

/// The choice of which round.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjectSelectionsQuery {
    /// The round.
    pub round_id: Id,
}
