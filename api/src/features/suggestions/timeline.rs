//! What happened, told from the events.

use super::response::TimelineEntry;
use super::rows::Suggestion;
use crate::features::explanations::Translate;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::events::{self, EventRow};
use crate::platform::http::{IfMatch, Problem};
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Values of these names are words of an enum, told as `<name>_name`.
const WORDS: &[(&str, &str)] = &[
    ("mode", "contact_mode"),
    ("attitude", "satisfaction"),
    ("result", "satisfaction"),
    ("status", "status"),
    ("turn", "turn"),
    ("transferred_to", "transferred_to"),
];

/// One entry in the reader's language.
#[must_use]
pub fn entry(event: EventRow, locale: Locale) -> TimelineEntry {
    let mut data = event.data.0;
    if let Some(map) = data.as_object_mut() {
        // Say who had to act then, and who was told; the inbox is where that is read.
        map.remove("to_do");
        map.remove("notice");
    }
    let mut what = event
        .kind
        .strip_prefix("suggestion.")
        .map_or_else(|| event.kind.replace('.', "_"), str::to_owned);
    if what == "rated" && data["comment"].is_string() {
        what.push_str("_with_comment");
    }
    if what == "rated_dissatisfied" && data["result"] != "dissatisfied" {
        what.push_str("_with_attitude");
    }
    let params = params(&data, &event.actor_name, locale);
    TimelineEntry {
        event_id: event.id,
        at: event.at,
        text: text(locale, &format!("suggestions.events.{what}"), &params),
        actor_name: event.actor_name,
        actor_role: event.actor_role,
        kind: event.kind,
        subject_id: event.subject_id,
        data,
    }
}

/// Most of what happened that a conflict tells.
const TOLD: i64 = 5;

/// A conflict that says what happened since the caller looked: `changes`, a list of `{at, text}`,
/// oldest first. Each act counts the version up by one and leaves one event.
pub(super) fn tell_changes(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    seen: IfMatch,
    problem: Problem,
) -> Result<Problem, Problem> {
    let missed = row.version.saturating_sub(seen.0).clamp(0, TOLD);
    let events = events::newest_of_subject(conn, &acting.scope, row.id, missed)?;
    let told = events.into_iter().map(|event| entry(event, acting.locale));
    let changes: Vec<Value> = told
        .map(|entry| json!({"at": entry.at, "text": entry.text}))
        .collect();
    Ok(problem.with("changes", changes))
}

/// The details as the text wants them: dates written out, words of enums named.
fn params(data: &Value, actor: &str, locale: Locale) -> Params {
    let mut params = Params::new();
    for (name, value) in data.as_object().into_iter().flatten() {
        let date = value.as_str().filter(|_| name.ends_with("_on"));
        let date = date.and_then(|text| text.parse::<NaiveDate>().ok());
        params.insert(
            name.clone(),
            match date {
                Some(date) => locale.date(date).into(),
                None => value.clone(),
            },
        );
        if let Some((_, group)) = WORDS.iter().find(|(word, _)| word == name) {
            let word = value.as_str().unwrap_or_default();
            let key = format!("suggestions.{group}.{word}");
            let shown = text(locale, &key, &Params::new());
            params.insert(format!("{name}_name"), shown.into());
        }
    }
    params.insert("actor".into(), actor.into());
    params
}
