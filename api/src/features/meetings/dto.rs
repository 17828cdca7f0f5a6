//! What the operations on meetings take.

use super::model::{MeetingKind, MeetingStatus, MeetingView};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A meeting that is planned. Its roll is made with it: the deputies of the term for a session, the members of
/// the presidium, the deputies of the group.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateMeetingRequest {
    /// Minted by the phone (UUIDv7), if it was.
    pub id: Option<Id>,
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// What it is.
    pub kind: MeetingKind,
    /// Its title; by default made of congress, term and number. Required for a group meeting and a symposium.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Its number in the term (第几次); by default the next. Not for a group meeting or a symposium.
    #[validate(range(min = 1, max = 999))]
    #[schema(minimum = 1, maximum = 999)]
    pub ordinal: Option<i32>,
    /// An extraordinary session (M2).
    #[serde(default)]
    pub is_extraordinary: bool,
    /// The deputy group; only for its meeting.
    pub group_id: Option<Id>,
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day; the first one by default.
    pub ends_on: Option<NaiveDate>,
    /// When the first sitting begins, on the first day in China; at nine by default.
    pub begins_at: Option<Timestamp>,
    /// Where.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: String,
    /// Who presides, as shown.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub host: Option<String>,
    /// With the usual sittings and, for a session, a proposed agenda; true by default. The only sitting of
    /// another meeting is always made.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub with_template: bool,
}

const fn yes() -> bool {
    true
}

/// Changes to a meeting. Congress, kind and group stay.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateMeetingRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Its number in the term.
    #[validate(range(min = 1, max = 999))]
    #[schema(minimum = 1, maximum = 999)]
    pub ordinal: Option<i32>,
    /// An extraordinary session (M2).
    pub is_extraordinary: Option<bool>,
    /// The first day; sittings move with it. Before it begins only.
    pub begins_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: Option<String>,
    /// Who presides, as shown; `null` for nobody yet.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub host: Option<Option<String>>,
    /// The temporary Party branch (临时党支部) of a session, with its secretary and members, in words; `null` takes it
    /// away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub party_branch: Option<Option<String>>,
    /// Why the days are moved; required once the date was published (it must be published again, M1) or the
    /// notice was sent (those on the roll are told).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// Which meetings.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMeetingsQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<MeetingView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,notified")]
    pub status: Option<Comma<MeetingStatus>>,
    /// Any of these kinds.
    #[param(value_type = Option<String>, example = "congress_session")]
    pub kind: Option<Comma<MeetingKind>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// The year they begin in.
    pub year: Option<i32>,
    /// Part of the title or the place.
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// `-begins_on` (default) or `begins_on`.
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
