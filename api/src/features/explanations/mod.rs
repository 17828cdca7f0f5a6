//! A calculation told as steps.
//!
//! Every deadline, majority and warning the software computes can be asked "why?" (principle 1 of
//! the product). The answer is a list of [`Step`]s: a stable code with typed parameters, kept as
//! data so that it can be stored, sent and rendered in any language later. Rendering needs only
//! the small [`Translate`] trait, so the pure rules do not depend on where the texts live.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod locale;
#[cfg(test)]
pub(crate) mod test_catalog;

/// A value inside a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Param {
    /// Text that is shown as it is, such as the name of a statute or a holiday.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A legal date (Asia/Shanghai), rendered the way the language writes dates.
    Date(NaiveDate),
    /// The key of another text, translated before it is filled in.
    Label(String),
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<NaiveDate> for Param {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i32> for Param {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl Param {
    /// The bare value for an API answer: a string, a number, an ISO date, a translated label.
    pub fn to_json(&self, texts: &dyn Translate) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Date(date) => date.to_string().into(),
            Self::Label(key) => texts.text(key, &[]).into(),
        }
    }
}

/// One line of a calculation: a text key and what to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Key of the text, such as `clocks.start`.
    pub code: String,
    /// Values for the placeholders of the text.
    #[serde(default)]
    pub params: BTreeMap<String, Param>,
}

impl Step {
    /// A step without parameters.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            params: BTreeMap::new(),
        }
    }

    /// The same step with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// The parameters as the `params` object of an API answer.
    pub fn params_json(&self, texts: &dyn Translate) -> serde_json::Value {
        let bare = |(name, value): (&String, &Param)| (name.clone(), value.to_json(texts));
        serde_json::Value::Object(self.params.iter().map(bare).collect())
    }

    /// The step as one line in the language of `texts`.
    pub fn render(&self, texts: &dyn Translate) -> String {
        let filled: Vec<(&str, String)> = self
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), render_param(value, texts)))
            .collect();
        texts.text(&self.code, &filled)
    }
}

/// The whole calculation, in the order in which one would tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Explanation {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Explanation {
    /// Adds a step at the end.
    pub fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// One line per step in the language of `texts`.
    pub fn render(&self, texts: &dyn Translate) -> Vec<String> {
        self.steps.iter().map(|step| step.render(texts)).collect()
    }
}

/// Where texts come from. The platform's catalogue implements it for each language.
pub trait Translate {
    /// The text of `key` with `{name}` replaced by the value of each parameter. An unknown key
    /// yields the key itself: a missing text must never hide a deadline.
    fn text(&self, key: &str, params: &[(&str, String)]) -> String;

    /// A date the way the language writes it: `2026年3月5日`, `5 March 2026`.
    fn date(&self, date: NaiveDate) -> String;
}

fn render_param(value: &Param, texts: &dyn Translate) -> String {
    match value {
        Param::Text(text) => text.clone(),
        Param::Number(number) => number.to_string(),
        Param::Date(date) => texts.date(*date),
        Param::Label(key) => texts.text(key, &[]),
    }
}
