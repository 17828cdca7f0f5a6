//! The words of the papers, from `wording.toml`: Chinese only, because an official paper is.

use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate};
use std::sync::LazyLock;
use toml::{Table, Value};

static WORDING: LazyLock<Result<Table, String>> = LazyLock::new(|| {
    include_str!("wording.toml")
        .parse::<Table>()
        .map_err(|error| error.to_string())
});

/// A text by its key (`reply.title`), with `{name}` replaced.
///
/// # Errors
/// A fault of ours: there is no such text.
pub(super) fn say(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    let table = WORDING
        .as_ref()
        .map_err(|error| Problem::internal(anyhow::anyhow!("wording.toml: {error}")))?;
    let (group, name) = key.split_once('.').unwrap_or(("", key));
    let text = table
        .get(group)
        .and_then(|group| group.get(name))
        .and_then(Value::as_str)
        .ok_or_else(|| Problem::internal(anyhow::anyhow!("wording.toml has no {key}")))?;
    let mut said = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        said.push_str(before);
        let value = values.iter().find(|(known, _)| *known == name);
        said.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    said.push_str(rest);
    Ok(said)
}

/// `2026年11月22日`: Arabic figures, no leading zeros (GB/T 9704).
pub(super) fn day(on: NaiveDate) -> String {
    format!("{}年{}月{}日", on.year(), on.month(), on.day())
}
