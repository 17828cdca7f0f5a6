//! Deriving the notices from the event log.

use super::dto;
use super::store::{self, Row};
use crate::platform::db::{AnyConnection, Id, Json};
use crate::platform::events::{Consumer, EventRow, Notice, Recipient};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// The consumer.
pub struct Notices;

/// The details a text may name; the others stay in the log.
pub const NAMED: &[&str] = &[
    "unit_name",
    "number",
    "due_on",
    "was_due_on",
    "head_number",
    "numbers",
    "titles",
    "names",
    "reason",
    "note",
    "result_class_name",
    "soon",
    "today",
    "late",
    "total",
    "form_name",
    "head_name",
    "head_post",
    "proposers",
    "dissatisfied",
    "kind_name",
    "responsible",
    "unit_names",
    "begins_on",
    "decided_by",
    "year",
    "quarter",
    "held_on",
    "was_held_on",
    "station_name",
];

impl Consumer for Notices {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut rows = Vec::new();
        for event in events {
            let Some(notice) = event.data.0.get("notice") else {
                continue;
            };
            match Notice::deserialize(notice) {
                Ok(notice) => rows.extend(told(event, &notice)),
                // One unreadable event must not stop the notices of everybody for ever.
                Err(error) => tracing::error!(event.id = event.id, %error, "notice skipped"),
            }
        }
        store::enter(conn, &rows)
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        store::clear(conn)
    }
}

/// A row for each of those who are told.
fn told(event: &EventRow, notice: &Notice) -> Vec<Row> {
    let params = named(event);
    let row = |told: &crate::platform::events::Told| Row {
        county_id: event.county_id,
        id: identifier(event, &told.recipient, &told.about),
        recipient_kind: told.recipient.kind,
        recipient_id: told.recipient.id,
        about: told.about.clone(),
        subject_kind: event.subject_kind.clone(),
        subject_id: event.subject_id,
        title: notice.title.clone(),
        params: Json(Value::Object(params.clone())),
        is_out: told.is_out,
        told_by_event: event.id,
        created_at: event.at,
    };
    notice.to.iter().map(row).collect()
}

/// The details of an event that a text may name.
fn named(event: &EventRow) -> Map<String, Value> {
    let mut params = Map::new();
    for name in NAMED {
        if let Some(value) = event.data.0.get(*name).filter(|value| !value.is_null()) {
            params.insert((*name).to_owned(), value.clone());
        }
    }
    params
}

/// What an event tells, in words, without what people wrote: for what leaves the house.
#[must_use]
pub fn plain_words(event: &EventRow, about: &str, locale: Locale) -> String {
    let params = Value::Object(named(event));
    dto::told(
        &event.subject_kind,
        about,
        &dto::params(&params, locale),
        locale,
    )
}

/// A UUIDv8 that follows from the event, the recipient and what is told: the same on every rebuild.
pub fn identifier(event: &EventRow, recipient: &Recipient, about: &str) -> Id {
    let mut hasher = Sha256::new();
    hasher.update("notice");
    hasher.update(event.county_id.to_be_bytes());
    hasher.update(event.id.to_be_bytes());
    hasher.update(recipient.kind.as_str());
    hasher.update(recipient.id.0.as_bytes());
    hasher.update(about);
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hasher.finalize()[..16]);
    Id(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::NAMED;

    #[test]
    fn what_the_texts_name_is_kept() {
        for texts in [
            include_str!("locales/zh-CN.toml"),
            include_str!("locales/en.toml"),
        ] {
            for part in texts.split('{').skip(1) {
                let name = part.split('}').next().unwrap();
                assert!(NAMED.contains(&name), "{name} is named but not kept");
            }
        }
    }
}
