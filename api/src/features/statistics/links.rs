//! The filters of `GET /suggestions` that show the rows behind a number.

use super::dto::ListParameters;
use super::rules::Condition;
use super::store::Key;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::platform::db::Timestamp;
use crate::platform::http::Comma;
use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Asia::Shanghai;
use serde_json::Value;

/// The values that both allow; `None` when nothing is left.
fn both<T: Copy + PartialEq>(asked: Option<&Comma<T>>, wanted: &[T]) -> Option<Comma<T>> {
    let left: Vec<T> = match asked {
        Some(asked) => wanted
            .iter()
            .copied()
            .filter(|one| asked.0.contains(one))
            .collect(),
        None => wanted.to_vec(),
    };
    (!left.is_empty()).then_some(Comma(left))
}

/// The beginning of a year in China.
fn new_year(year: i32) -> Option<Timestamp> {
    let day = NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0)?;
    let at = Shanghai.from_local_datetime(&day).single()?;
    Some(Timestamp::new(at.with_timezone(&Utc)))
}

/// When a year begins and when it is over, in China.
pub(in crate::features) fn year_in_china(year: i32) -> Option<(Timestamp, Timestamp)> {
    (1954..=9998).contains(&year).then_some(())?;
    Some((new_year(year)?, new_year(year + 1)?))
}

/// What narrows a list to a group; `None` when it cannot be narrowed so.
pub(super) fn of_group(filter: &ListSuggestionsQuery, key: Key) -> Option<ListParameters> {
    let mut narrow = ListSuggestionsQuery::default();
    match key {
        Key::All => {}
        Key::Town(id) => narrow.town_id = Some(Comma(vec![id?])),
        Key::Unit(id) => narrow.unit_id = Some(Comma(vec![id?])),
        Key::Level(level) => narrow.level = Some(Comma(vec![level])),
        Key::Class(Some(class)) => narrow.result_class = Some(Comma(vec![class])),
        Key::Class(None) => narrow.answered = Some(false),
        Key::Year(year) => {
            let (from, to) = (new_year(year)?, new_year(year + 1)?);
            narrow.submitted_at_from = filter.submitted_at_from.max(Some(from));
            let asked = filter.submitted_at_to.filter(|asked| *asked < to);
            narrow.submitted_at_to = asked.or(Some(to));
        }
    }
    parameters(&narrow)
}

/// A filter narrowed to what a number counts; `None` when they exclude each other.
pub(super) fn of_condition(
    filter: &ListSuggestionsQuery,
    condition: &Condition,
) -> Option<ListParameters> {
    let mut filter = filter.clone();
    filter.status = Some(both(filter.status.as_ref(), &condition.statuses)?);
    if let Some(answered) = condition.answered {
        if filter.answered.is_some_and(|asked| asked != answered) {
            return None;
        }
        filter.answered = Some(answered);
    }
    if let Some(class) = condition.class {
        filter.result_class = Some(both(filter.result_class.as_ref(), &[class])?);
    }
    filter.in_time = condition.in_time;
    filter.contacted = condition.contacted.clone().map(Comma);
    filter.rated = condition.rated.clone().map(Comma);
    parameters(&filter)
}

/// A filter narrowed to what is late on a day.
pub(super) fn of_overdue(
    filter: &ListSuggestionsQuery,
    today: NaiveDate,
) -> Option<ListParameters> {
    parameters(&ListSuggestionsQuery {
        due_on_to: Some(today),
        ..filter.clone()
    })
}

/// A filter narrowed to what a unit was criticised about (J18).
pub(super) fn of_criticised(filter: &ListSuggestionsQuery) -> Option<ListParameters> {
    parameters(&ListSuggestionsQuery {
        criticised: Some(true),
        ..filter.clone()
    })
}

fn parameters(filter: &ListSuggestionsQuery) -> Option<ListParameters> {
    let Ok(Value::Object(fields)) = serde_json::to_value(filter) else {
        return None;
    };
    let word = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let pairs = fields.into_iter().filter_map(|(name, value)| match value {
        Value::Null => None,
        Value::Array(values) => {
            let words: Vec<String> = values.iter().map(word).collect();
            Some((name, words.join(",")))
        }
        value => Some((name, word(&value))),
    });
    Some(pairs.collect())
}
