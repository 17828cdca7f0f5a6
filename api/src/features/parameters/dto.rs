//! Requests and answers.

use super::model::{Allowed, Confidence, Resolved, Source, Unit};
use super::store::ValueRow;
use crate::platform::db::{Id, Json, Timestamp};
use crate::platform::http::trimmed;
use crate::platform::i18n::{self, Locale, Params};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// One of several values.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ParameterChoice {
    /// The value.
    pub value: String,
    /// Its name in the reader's language.
    pub name: String,
}

/// A parameter and the value that holds today.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ParameterResponse {
    /// Key.
    pub key: String,
    /// Name in the reader's language.
    pub name: String,
    /// The value: a whole number, yes or no, a choice, a share such as `2/3`, a list of days, or a
    /// list of classes.
    #[schema(value_type = serde_json::Value)]
    pub value: Json,
    /// What it counts.
    pub unit: Unit,
    /// The unit in the reader's language.
    pub unit_name: String,
    /// The value of the register.
    #[schema(value_type = serde_json::Value)]
    pub default: Json,
    /// Smallest number allowed.
    pub min: Option<i64>,
    /// Largest number allowed.
    pub max: Option<i64>,
    /// The choices, if it is one.
    pub choices: Option<Vec<ParameterChoice>>,
    /// Where the value comes from.
    pub source: Source,
    /// Since when, if recorded.
    pub valid_from: Option<NaiveDate>,
    /// The article or document behind the value.
    pub basis: String,
    /// What other places do.
    pub variants: String,
    /// How sure the register is of its default.
    pub confidence: Confidence,
    /// Nobody may change it.
    pub is_fixed: bool,
    /// Something asks for it; if not, it has no effect yet.
    pub is_used: bool,
    /// A town may record its own value.
    pub town_may_change: bool,
    /// The domain rule.
    pub rule: String,
}

/// All parameters.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ParameterList {
    /// In the order of the register.
    pub items: Vec<ParameterResponse>,
}

impl ParameterResponse {
    /// The answer for a resolved value in a language.
    #[must_use]
    pub fn of(resolved: &Resolved, locale: Locale) -> Self {
        let definition = resolved.definition;
        let words = |key: String| i18n::text(locale, &key, &Params::new());
        let (min, max) = match definition.allowed {
            Allowed::Range(min, max) | Allowed::Days(min, max) => (Some(min), Some(max)),
            _ => (None, None),
        };
        let choices = match definition.allowed {
            Allowed::Choice(choices) => Some(
                choices
                    .iter()
                    .map(|value| ParameterChoice {
                        value: (*value).to_owned(),
                        name: words(format!("parameters.choice.{value}")),
                    })
                    .collect(),
            ),
            _ => None,
        };
        Self {
            key: definition.key.to_owned(),
            name: words(format!("parameters.name.{}", definition.key)),
            value: Json(resolved.value.clone()),
            unit: definition.unit,
            unit_name: words(format!("parameters.unit.{}", definition.unit)),
            default: Json(definition.default_value()),
            min,
            max,
            choices,
            source: resolved.source,
            valid_from: resolved.valid_from,
            basis: resolved.basis.clone(),
            variants: definition.variants.to_owned(),
            confidence: definition.confidence,
            is_fixed: definition.is_fixed(),
            is_used: definition.is_used(),
            town_may_change: definition.town_may_change,
            rule: definition.rule.to_owned(),
        }
    }
}

/// A recorded value.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ParameterValueResponse {
    /// Identifier.
    pub id: Id,
    /// The value.
    #[schema(value_type = serde_json::Value)]
    pub value: Json,
    /// The town it is for; none for the county.
    pub organ_id: Option<Id>,
    /// Short name of that town.
    pub organ_name: Option<String>,
    /// Since when it holds.
    pub valid_from: NaiveDate,
    /// The document behind it.
    pub basis: String,
    /// A remark.
    pub note: String,
    /// Who recorded it.
    pub recorded_by: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When a corrected value for the same day took its place.
    #[schema(required)]
    pub corrected_at: Option<Timestamp>,
}

impl ParameterValueResponse {
    pub(super) fn of(row: ValueRow, organ_name: Option<String>) -> Self {
        Self {
            id: row.id,
            value: row.value,
            organ_id: row.organ_id,
            organ_name,
            valid_from: row.valid_from,
            basis: row.basis,
            note: row.note,
            recorded_by: row.recorded_by,
            recorded_at: row.recorded_at,
            corrected_at: row.corrected_at,
        }
    }
}

/// For whom to resolve.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListParametersQuery {
    /// A town; the caller's own town, or else the county, when absent.
    pub organ_id: Option<Id>,
}

/// A page of the history.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListParameterValuesQuery {
    /// Rows per page, 1–200, default 50.
    pub limit: Option<i64>,
    /// Where to continue.
    pub cursor: Option<String>,
}

/// A value to record.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateParameterValueRequest {
    /// The value.
    #[schema(value_type = serde_json::Value)]
    pub value: Json,
    /// The town it is for; none for the county. A township records for itself only.
    pub organ_id: Option<Id>,
    /// Since when it holds.
    pub valid_from: NaiveDate,
    /// The document behind it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: String,
    /// A remark.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: String,
    /// Takes the place of the value recorded for the same day, which stays in the history.
    #[serde(default)]
    pub corrects: bool,
}
