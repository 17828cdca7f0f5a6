//! The figures behind reports to voters, as they are read.

use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// When a deputy reported.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportCoverageOfDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// How often in the year.
    pub in_year: i64,
    /// When last in the term; null for who has not yet.
    #[schema(required)]
    pub last_on: Option<NaiveDate>,
    /// When it is planned next.
    #[schema(required)]
    pub planned_on: Option<NaiveDate>,
}

/// How many deputies reported, of one town or of all together.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportCoverageSum {
    /// How many in the year.
    pub reported: i64,
    /// How many the year asks for.
    pub needed: i64,
    /// Whether that is enough for the year.
    pub is_reached: bool,
    /// How many in the term.
    pub term_reported: i64,
    /// How many the term asks for by now: everybody in its last year and after `all_by`; null before that.
    #[schema(required)]
    pub term_needed: Option<i64>,
    /// Whether that is enough; null while none is asked for.
    #[schema(required)]
    pub is_term_reached: Option<bool>,
    /// Of how many in office.
    pub total: i64,
}

/// How many deputies of a town reported.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportCoverageOfTown {
    /// The town.
    pub town_id: Id,
    /// Its short name.
    pub name: String,
    /// How many in the year.
    pub reported: i64,
    /// How many the year asks for.
    pub needed: i64,
    /// Whether that is enough for the year.
    pub is_reached: bool,
    /// How many in the term.
    pub term_reported: i64,
    /// How many the term asks for by now: everybody in its last year and after `all_by`; null before that.
    #[schema(required)]
    pub term_needed: Option<i64>,
    /// Whether that is enough; null while none is asked for.
    #[schema(required)]
    pub is_term_reached: Option<bool>,
    /// Of how many in office.
    pub total: i64,
}

/// How many deputies of a congress reported to voters (A6; 代表法58).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportCoverage {
    /// The year.
    pub year: i32,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// The share of deputies a year asks for, in per cent (`report_to_voters_rate_per_year`).
    pub target_percent: i64,
    /// The document behind it.
    pub basis: String,
    /// How many deputies that is.
    pub needed: i64,
    /// How many reported in the year: the numerator.
    pub reported: i64,
    /// How many are in office: the denominator.
    pub total: i64,
    /// Whether that is enough for the year.
    pub is_reached: bool,
    /// How many reported in the term; everybody should.
    pub term_reported: i64,
    /// How many the term asks for by now: everybody in its last year and after `all_by`; null before that.
    #[schema(required)]
    pub term_needed: Option<i64>,
    /// Whether that is enough; null while none is asked for.
    #[schema(required)]
    pub is_term_reached: Option<bool>,
    /// Within how many months of the term everybody has (`report_to_voters_all_months`).
    pub within_months: i64,
    /// The last day of that.
    pub all_by: NaiveDate,
    /// Each of them, by name; to a deputy only their own line.
    pub deputies: Vec<VoterReportCoverageOfDeputy>,
    /// To the county asking for its own congress: the towns of the county.
    pub towns: Vec<VoterReportCoverageOfTown>,
    /// All of these towns together.
    #[schema(required)]
    pub towns_sum: Option<VoterReportCoverageSum>,
}
