//! What keeping contacts and finding them takes.

use super::model::{DeputyContactKind, DeputyContactWay};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A resident a deputy keeps in touch with.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyContactRequest {
    /// Minted by the phone (UUIDv7), so that it can be added offline.
    pub id: Option<Id>,
    /// The congress as whose deputy.
    pub level: CongressLevel,
    /// Which deputy; only the office adds for another one.
    pub deputy_id: Option<Id>,
    /// What the deputy calls them; need not be a name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub label: String,
    /// A household rather than one person.
    #[serde(default)]
    pub is_household: bool,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// Their telephone, only if they gave it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub phone: Option<String>,
    /// Since when: not in the future; today by default.
    pub since: Option<NaiveDate>,
}

/// Changes to what is known of a resident.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyContactRequest {
    /// What the deputy calls them.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub label: Option<String>,
    /// A household rather than one person.
    pub is_household: Option<bool>,
    /// The village or community; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<Option<String>>,
    /// Their telephone; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub phone: Option<Option<String>>,
}

/// A meeting or a call.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteDeputyContactRequest {
    /// The day: not in the future, not before the contact began; today by default.
    pub met_on: Option<NaiveDate>,
    /// How.
    pub way: DeputyContactWay,
    /// What it was about, in short.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub note: String,
    /// An entry of one's own diary about it.
    pub diary_entry_id: Option<Id>,
}

/// Why a contact ends.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDeputyContactRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}

/// Whom a member of the presidium looks after.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyContactAssignment {
    /// The member, by their deputy.
    pub member_id: Id,
    /// All whom they look after from now on, in place of those before.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub deputy_ids: Vec<Id>,
}

/// Who looks after whom; members who are not named keep theirs.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignDeputyContactsRequest {
    /// Each member once.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub members: Vec<DeputyContactAssignment>,
    /// Since when those who are new: not in the future; today by default.
    pub since: Option<NaiveDate>,
    /// Why others are not looked after any more by the same member; required if there are any.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: Option<String>,
}

/// Which contacts.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyContactsQuery {
    /// With any of these, separated by commas.
    #[param(value_type = Option<String>, example = "resident")]
    pub kind: Option<Comma<DeputyContactKind>>,
    /// Of congresses of any of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Kept by this member or deputy.
    pub keeper_id: Option<Id>,
    /// With this deputy.
    pub deputy_id: Option<Id>,
    /// Ended, or not.
    pub ended: Option<bool>,
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

/// Which matrix.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyContactCoverageQuery {
    /// Of this congress of one's own; for deputies who sit in two that of the town by default.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of this town; for the county, whose own congress it is by default.
    pub town_id: Option<Id>,
}
