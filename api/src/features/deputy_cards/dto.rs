//! What entering a card takes and gives back.

use super::store::CardRow;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::trimmed_option;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// A card, whole: what is left out is taken away.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveDeputyCardRequest {
    /// The day the deputy consented to be shown: today or before (代表法58; 个保法13).
    pub consented_on: NaiveDate,
    /// Whether residents may write by the page.
    pub takes_letters: bool,
    /// A telephone number for everybody; need not be the deputy's own.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub phone: Option<String>,
    /// When the deputy can be reached: `每月10日上午`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub contact_times: Option<String>,
    /// The liaison station (联络站).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub station_name: Option<String>,
    /// Where it is; only with its name.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub station_address: Option<String>,
    /// Who the deputy is.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub introduction: Option<String>,
}

/// Why a card is withdrawn.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDeputyCardRequest {
    /// The reason, for the log.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: Option<String>,
}

/// A card, as the office and the deputy see it.
#[derive(Clone, Serialize, ToSchema)]
pub struct DeputyCardResponse {
    /// The deputy.
    pub deputy_id: Id,
    /// Whether everybody sees it now.
    pub is_shown: bool,
    /// The day of the consent; null when there is no card.
    #[schema(required)]
    pub consented_on: Option<NaiveDate>,
    /// Whether residents may write by the page.
    pub takes_letters: bool,
    /// A telephone number for everybody.
    #[schema(required)]
    pub phone: Option<String>,
    /// When the deputy can be reached.
    #[schema(required)]
    pub contact_times: Option<String>,
    /// The liaison station.
    #[schema(required)]
    pub station_name: Option<String>,
    /// Where it is.
    #[schema(required)]
    pub station_address: Option<String>,
    /// Who the deputy is.
    #[schema(required)]
    pub introduction: Option<String>,
    /// Who entered it last.
    #[schema(required)]
    pub entered_by: Option<String>,
    /// When it was withdrawn.
    #[schema(required)]
    pub withdrawn_at: Option<Timestamp>,
    /// Its page: `/p/610981/deputies/<id>`.
    pub link: String,
    /// Version; 0 when there is no card.
    pub version: i64,
}

impl DeputyCardResponse {
    pub(super) fn of(deputy_id: Id, row: Option<CardRow>, in_office: bool, code: &str) -> Self {
        let link = format!("/p/{code}/deputies/{deputy_id}");
        let Some(row) = row else {
            return Self {
                deputy_id,
                is_shown: false,
                consented_on: None,
                takes_letters: false,
                phone: None,
                contact_times: None,
                station_name: None,
                station_address: None,
                introduction: None,
                entered_by: None,
                withdrawn_at: None,
                link,
                version: 0,
            };
        };
        Self {
            deputy_id,
            is_shown: row.withdrawn_at.is_none() && in_office,
            consented_on: Some(row.consented_on),
            takes_letters: row.takes_letters,
            phone: row.phone,
            contact_times: row.contact_times,
            station_name: row.station_name,
            station_address: row.station_address,
            introduction: row.introduction,
            entered_by: Some(row.entered_by_name),
            withdrawn_at: row.withdrawn_at,
            link,
            version: row.version,
        }
    }
}
