//! Rates as they are read.

use super::model::DutyAttendanceState;
use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::MeetingKind;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A rate.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct DutyRate {
    /// So many.
    pub numerator: i64,
    /// Of so many; 0 when there is nothing to count yet.
    pub denominator: i64,
}

/// What a deputy did in a congress in a year.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct DutyRateTally {
    /// Sittings they were called to.
    pub required: i64,
    /// To how many they came.
    pub attended: i64,
    /// From how many they were away with leave.
    pub on_leave: i64,
    /// From how many without.
    pub absent: i64,
    /// At how many meetings they spoke.
    pub spoke: i64,
    /// How many admitted suggestions they made.
    pub suggestions: i64,
    /// How many they signed along.
    pub cosigned: i64,
}

/// A deputy in the rates of a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRateDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What they did.
    #[serde(flatten)]
    pub tally: DutyRateTally,
}

/// The rates of a congress in a year (A7).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRatesOfCongress {
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub name: String,
    /// How many meetings of it are over.
    pub meetings: i64,
    /// 参会率: places taken, of all places of deputies at sittings.
    pub attendance: DutyRate,
    /// 发言率: deputies who spoke, of those who came to a sitting.
    pub speech: DutyRate,
    /// 建议率: deputies who made an admitted suggestion, of all who sat there in the year.
    pub suggestion: DutyRate,
    /// Each deputy, by name, when one congress is asked for; to a deputy only their own line.
    pub deputies: Vec<DutyRateDeputy>,
}

/// The rates of a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRates {
    /// The year.
    pub year: i32,
    /// That of the county first, then by the names of the towns.
    pub items: Vec<DutyRatesOfCongress>,
}

/// A sitting a deputy was called to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyAttendance {
    /// The meeting.
    pub meeting_id: Id,
    /// What kind it is.
    pub meeting_kind: MeetingKind,
    /// Its title.
    pub meeting_title: String,
    /// The sitting.
    pub sitting_id: Id,
    /// Its title.
    pub sitting_title: String,
    /// The day.
    pub on: NaiveDate,
    /// Whether they came.
    pub state: DutyAttendanceState,
    /// How often they spoke at the meeting.
    pub remarks: i64,
}

/// A suggestion a deputy made or signed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutySuggestion {
    /// The suggestion.
    #[schema(required)]
    pub suggestion_id: Option<Id>,
    /// Its title; of a confidential one its number.
    pub title: String,
    /// When it was handed in.
    pub on: NaiveDate,
    /// They made it; else they signed along.
    pub is_lead: bool,
}

/// A deputy's year in a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyDutyRatesOfCongress {
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// Its name.
    pub name: String,
    /// What they did.
    #[serde(flatten)]
    pub tally: DutyRateTally,
    /// Each sitting they were called to, the last first.
    pub sittings: Vec<DutyAttendance>,
    /// Each suggestion, the last first.
    pub made: Vec<DutySuggestion>,
}

/// A deputy's attendance, speech and suggestions in a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyDutyRates {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The year.
    pub year: i32,
    /// One of each congress they sat in during the year.
    pub congresses: Vec<DeputyDutyRatesOfCongress>,
}
