//! What happened to a message, told from the events in the words of the event log.

use super::log::SUBJECT;
use crate::features::suggestions::response::TimelineEntry;
use crate::platform::events::EventRow;
use crate::platform::i18n::{Locale, Params, text};

/// Whether a reader is told of an event: who looked up a contact is for the office.
#[must_use]
pub(super) fn is_told(event: &EventRow, is_office: bool) -> bool {
    is_office || event.kind != "resident_message.contact_read"
}

/// One entry in the reader's language.
#[must_use]
pub(super) fn entry(event: EventRow, locale: Locale) -> TimelineEntry {
    let mut data = event.data.0;
    if let Some(map) = data.as_object_mut() {
        map.remove("to_do");
    }
    let what = match event.kind.split_once('.') {
        Some((SUBJECT, what)) => what,
        _ => event.kind.as_str(),
    };
    let mut params: Params = data
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    // Who has no account writes as the service does.
    let actor_name = match what {
        "received" | "picture_added" => text(locale, "resident_messages.sender", &Params::new()),
        _ => event.actor_name,
    };
    params.insert("actor".into(), actor_name.clone().into());
    TimelineEntry {
        event_id: event.id,
        at: event.at,
        text: text(locale, &format!("resident_messages.events.{what}"), &params),
        actor_name,
        actor_role: event.actor_role,
        kind: event.kind,
        subject_id: event.subject_id,
        data,
    }
}
