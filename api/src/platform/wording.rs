//! The words of official papers, from a file of templates: Chinese only, because an official paper is.

use super::http::Problem;
use chrono::{Datelike, NaiveDate};
use std::sync::LazyLock;
use toml::{Table, Value};

/// The templates of a file, read when they are first asked for.
pub struct Wording(LazyLock<Result<Table, String>>);

/// A file as templates by group and name.
///
/// # Errors
/// It is no TOML; told again by whoever asks for a text.
pub fn parse(file: &str) -> Result<Table, String> {
    file.parse::<Table>().map_err(|error| error.to_string())
}

impl Wording {
    /// From what [`parse`] makes of a file.
    #[must_use]
    pub const fn new(read: fn() -> Result<Table, String>) -> Self {
        Self(LazyLock::new(read))
    }

    /// A text by its key (`reply.title`), with `{name}` replaced.
    ///
    /// # Errors
    /// A fault of ours: there is no such text.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
        let table = self
            .0
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
}

/// `2026年11月22日`: Arabic figures, no leading zeros (GB/T 9704).
#[must_use]
pub fn day(on: NaiveDate) -> String {
    format!("{}年{}月{}日", on.year(), on.month(), on.day())
}
