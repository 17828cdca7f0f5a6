//! A deadline as it is sent.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Deadline;
use crate::features::explanations::Explanation;
use crate::platform::db::Id;
use crate::platform::i18n::Locale;

/// A deadline with its calculation.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Deadline)]
pub struct DeadlineResponse {
    /// Identifier; null in a preview.
    #[schema(required)]
    pub id: Option<Id>,
    /// Day of the event the period starts with; not counted.
    pub start_on: NaiveDate,
    /// Last day on which nothing is late.
    pub due_on: NaiveDate,
    /// The article or local document that sets the length.
    pub basis: String,
    /// The rule in the domain document.
    pub rule: String,
    /// The calculation in words, one line per step.
    pub explanation: Vec<String>,
    /// Whether it was extended with consent (代表法51).
    pub extended: bool,
    /// The day it was met or fell away.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
}

impl DeadlineResponse {
    /// In the reader's language.
    #[must_use]
    pub fn of(deadline: &Deadline, locale: Locale) -> Self {
        let steps = serde_json::from_value::<Explanation>(deadline.steps.0.clone());
        Self {
            id: Some(deadline.id),
            start_on: deadline.start_on,
            due_on: deadline.due_on,
            basis: deadline.basis.clone(),
            rule: deadline.rule.clone(),
            explanation: steps.unwrap_or_default().render(&locale),
            extended: deadline.extended_from.is_some(),
            closed_on: deadline.closed_on,
        }
    }

    /// Of a deadline that is not stored.
    #[must_use]
    pub fn preview(deadline: &Deadline, locale: Locale) -> Self {
        Self {
            id: None,
            ..Self::of(deadline, locale)
        }
    }
}
