//! What the table is asked for.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

/// Of which year or quarter.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyWorkQuery {
    /// The year, not after the one that runs; this one by default.
    #[param(minimum = 2000, maximum = 2999)]
    pub year: Option<i32>,
    /// Only this quarter of it, for what can be told by quarters.
    #[param(minimum = 1, maximum = 4)]
    pub quarter: Option<i32>,
}
