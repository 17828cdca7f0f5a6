//! What happened to a decision, told from the events in the words of the event log.

use super::log::SUBJECT;
use crate::features::explanations::Translate;
use crate::features::suggestions::response::TimelineEntry;
use crate::platform::auth::{Role, Scope};
use crate::platform::events::EventRow;
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde_json::Value;

/// Whether a reader is told of an event: a unit not of what other units reported.
#[must_use]
pub(super) fn is_told(event: &EventRow, scope: &Scope) -> bool {
    let unit = event.data.0.get("unit_id").and_then(Value::as_str);
    scope.role() != Role::Undertaker || unit.is_none_or(|unit| unit == scope.organ_id().to_string())
}

/// One entry in the reader's language.
#[must_use]
pub(super) fn entry(event: EventRow, locale: Locale) -> TimelineEntry {
    let mut data = event.data.0;
    if let Some(map) = data.as_object_mut() {
        // Who had to act then, and who was told; inbox and notices are where that is read.
        map.remove("to_do");
        map.remove("notice");
    }
    let key = match event.kind.split_once('.') {
        Some((SUBJECT, what)) => format!("decisions.events.{what}"),
        _ => format!("decisions.events.{}", event.kind.replace('.', "_")),
    };
    TimelineEntry {
        event_id: event.id,
        at: event.at,
        text: text(locale, &key, &params(&data, &event.actor_name, locale)),
        actor_name: event.actor_name,
        actor_role: event.actor_role,
        kind: event.kind,
        subject_id: event.subject_id,
        data,
    }
}

/// The details as the text wants them, dates written out.
fn params(data: &Value, actor: &str, locale: Locale) -> Params {
    let mut params = Params::new();
    for (name, value) in data.as_object().into_iter().flatten() {
        let date = value.as_str().filter(|_| name.ends_with("_on"));
        let date = date.and_then(|text| text.parse::<NaiveDate>().ok());
        let shown = date.map_or_else(|| value.clone(), |date| locale.date(date).into());
        params.insert(name.clone(), shown);
    }
    params.insert("actor".into(), actor.into());
    params
}
