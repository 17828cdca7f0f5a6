//! The figures behind receptions, as they are read.

use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use serde::Serialize;
use utoipa::ToSchema;

/// How often a deputy received residents.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceptionCoverageOfDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// How often they were on duty and came.
    pub received: i64,
    /// Of how many duties of the year, those to come included.
    pub on_duty: i64,
    /// Whether that is as often as the local rule asks.
    pub is_reached: bool,
}

/// How often the deputies of a congress received residents in a year (A3).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceptionCoverage {
    /// The year.
    pub year: i32,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// How often each should (`reception_min_per_deputy_year`).
    pub minimum: i64,
    /// The document behind that number.
    pub basis: String,
    /// How many deputies did.
    pub reached: i64,
    /// Of how many in office.
    pub total: i64,
    /// Each of them, by name; to a deputy only their own line.
    pub deputies: Vec<ReceptionCoverageOfDeputy>,
}
