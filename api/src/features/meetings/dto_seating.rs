//! What seating the deputies takes.

use crate::platform::http::Comma;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Most rows of a hall.
pub const MOST_ROWS: u32 = 100;
/// Most seats of a row.
pub const MOST_SEATS: u32 = 60;

/// Seats all deputies anew: one delegation after the other, row by row from the stage and from the left, within a
/// delegation by the strokes of their names (E9). Seats of those without a vote stay theirs.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignMeetingSeatsRequest {
    /// How many rows the hall has for deputies.
    #[validate(range(min = 1, max = 100))]
    #[schema(minimum = 1, maximum = 100)]
    pub rows: u32,
    /// How many seats a row has.
    #[validate(range(min = 1, max = 60))]
    #[schema(minimum = 1, maximum = 60)]
    pub seats_per_row: u32,
    /// The delegations that sit first, in this order; the others follow by their number. Each once.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub delegations: Vec<String>,
}

/// The same, to look at it first.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PreviewMeetingSeatsQuery {
    /// How many rows the hall has for deputies.
    #[param(minimum = 1, maximum = 100)]
    pub rows: u32,
    /// How many seats a row has.
    #[param(minimum = 1, maximum = 60)]
    pub seats_per_row: u32,
    /// The delegations that sit first, in this order, separated by commas.
    #[param(value_type = Option<String>, max_length = 4000, example = "第二代表团,第一代表团")]
    pub delegations: Option<Comma<String>>,
}
