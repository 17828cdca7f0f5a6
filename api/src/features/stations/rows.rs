//! Rows of the tables of stations.

use super::model::StationKind;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{station_checks, station_members, stations};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A station.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = stations, treat_none_as_default_value = false)]
pub struct StationRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub kind: StationKind,
    pub name: String,
    pub village: Option<String>,
    pub address: String,
    /// Of the station, not of a person.
    pub phone: Option<String>,
    /// In square metres.
    pub area_m2: Option<i64>,
    /// Whom to ask for: a deputy, or somebody of the staff by name.
    pub contact_id: Option<Id>,
    pub contact_name: Option<String>,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub closed_reason: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy of a station, now or before.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = station_members, treat_none_as_default_value = false)]
pub struct StationMemberRow {
    pub county_id: i64,
    pub station_id: Id,
    pub deputy_id: Id,
    pub joined_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
}

/// Whether a station has one of the ten haves, as it was said last.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = station_checks, treat_none_as_default_value = false)]
pub struct StationCheckRow {
    pub county_id: i64,
    pub station_id: Id,
    /// Its name in the template.
    pub item: String,
    pub is_met: bool,
    pub note: Option<String>,
    pub checked_by_name: String,
    pub at: Timestamp,
}
