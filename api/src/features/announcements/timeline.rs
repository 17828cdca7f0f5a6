//! What happened to an announcement, told from the events in the words of the event log.

use super::log::SUBJECT;
use crate::features::explanations::Translate;
use crate::features::suggestions::response::TimelineEntry;
use crate::platform::events::EventRow;
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde_json::Value;

/// One entry in the reader's language.
#[must_use]
pub(super) fn entry(event: EventRow, locale: Locale) -> TimelineEntry {
    let mut data = event.data.0;
    if let Some(map) = data.as_object_mut() {
        // Who was told; notices are where that is read.
        map.remove("notice");
    }
    let what = match event.kind.split_once('.') {
        Some((SUBJECT, what)) => what,
        _ => event.kind.as_str(),
    };
    let key = format!("announcements.events.{what}");
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

/// The details as the text wants them: dates written out, numbers as they are.
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
