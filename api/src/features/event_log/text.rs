//! The words of an event: `events.<kind>` of the locale files, filled with what the reader may see.

use crate::features::explanations::Translate;
use crate::platform::i18n::{Locale, Params, find};
use chrono::NaiveDate;
use serde_json::Value;

/// Details that are words of an enum, and where their names are.
const WORDS: &[(&str, &str)] = &[
    ("from", "events.role"),
    ("to", "events.role"),
    ("role", "events.role"),
    ("post", "presidium.post"),
    ("key", "parameters.name"),
];

/// Details that are a day.
const DAYS: &[&str] = &["since", "until", "valid_from"];

/// What happened, in the reader's language.
pub(super) fn told(kind: &str, data: &Value, locale: Locale) -> String {
    let mut params = Params::new();
    for (name, value) in data.as_object().into_iter().flatten() {
        params.insert(name.clone(), shown(name, value, locale));
    }
    // A suggestion has a number from its admission on.
    if data["number"].is_null() {
        params.insert("number".to_owned(), "".into());
    }
    let text = find(locale, &format!("events.{kind}"), &params);
    text.map_or_else(|| kind.to_owned(), |text| without_gaps(&text))
}

fn shown(name: &str, value: &Value, locale: Locale) -> Value {
    let Some(text) = value.as_str() else {
        return value.clone();
    };
    let day = (name.ends_with("_on") || DAYS.contains(&name)).then(|| text.parse::<NaiveDate>());
    if let Some(Ok(day)) = day {
        return locale.date(day).into();
    }
    let group = WORDS.iter().find(|(word, _)| *word == name);
    let word =
        group.and_then(|(_, group)| find(locale, &format!("{group}.{text}"), &Params::new()));
    word.map_or_else(|| value.clone(), Value::from)
}

/// An event of an older version may lack a detail the text of today names.
fn without_gaps(text: &str) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push('—');
        out.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    out.trim_end().to_owned()
}
