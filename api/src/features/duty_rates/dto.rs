//! What rates are asked for.

use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

/// Of which year, and of which congress.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DutyRatesQuery {
    /// The year; this one by default.
    #[param(minimum = 2000, maximum = 2200)]
    pub year: Option<i32>,
    /// Only of the congress of this level, with a line of each deputy; of a town together with `town_id`.
    pub level: Option<CongressLevel>,
    /// Its town; the own one by default.
    pub town_id: Option<Id>,
}

/// Of which year.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyDutyRatesQuery {
    /// The year; this one by default.
    #[param(minimum = 2000, maximum = 2200)]
    pub year: Option<i32>,
}
