//! Requests and answers.

use super::store::Seat;
use crate::features::deputies::presidium::{PresidiumPost, Severity};
use crate::features::terms::TermResponse;
use crate::platform::db::Id;
use crate::platform::http::trimmed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A seat on the presidium.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PresidiumMember {
    /// Identifier of the seat.
    pub id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Its name.
    pub name: String,
    /// Chair, vice chair, member.
    pub post: PresidiumPost,
    /// First day.
    pub since: NaiveDate,
    /// The day it ended.
    pub until: Option<NaiveDate>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Version.
    pub version: i64,
}

impl PresidiumMember {
    pub(super) fn of(seat: Seat, name: String) -> Self {
        Self {
            id: seat.id,
            deputy_id: seat.deputy_id,
            name,
            post: seat.post,
            since: seat.since,
            until: seat.until,
            end_reason: seat.end_reason,
            version: seat.version,
        }
    }
}

/// Something about the presidium that needs an explanation or a correction.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PresidiumWarning {
    /// Stable code.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The domain rule, such as `P5`.
    pub rule: String,
    /// The article or document behind it.
    pub basis: String,
    /// Values used in the text.
    #[schema(value_type = Object)]
    pub params: serde_json::Value,
    /// The warning in the reader's language.
    pub text: String,
}

/// The presidium of one term.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Presidium {
    /// The term; none while no term has been entered.
    pub term: Option<TermResponse>,
    /// Seats: chair, vice chairs, members by name; ended seats last.
    pub members: Vec<PresidiumMember>,
    /// How many serve today.
    pub size: u32,
    /// What needs attention.
    pub warnings: Vec<PresidiumWarning>,
}

/// Which term.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct GetPresidiumQuery {
    /// The term; the running one when absent.
    pub term_id: Option<Id>,
}

/// A new seat.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePresidiumMemberRequest {
    /// A deputy of the congress.
    pub deputy_id: Id,
    /// Chair, vice chair, member.
    pub post: PresidiumPost,
    /// First day: the day of the election.
    pub since: NaiveDate,
}

/// The end of a seat.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndPresidiumMemberRequest {
    /// The day it ended.
    pub until: NaiveDate,
    /// Why: resignation accepted, recalled, mandate ended …
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}
