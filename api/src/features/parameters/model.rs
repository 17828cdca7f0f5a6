//! What a parameter is, and what a resolved value is.

use crate::platform::db::text_enum;
use chrono::NaiveDate;
use serde_json::Value;

text_enum! {
    /// How sure we are of a default.
    pub enum Confidence {
        /// Read in the statute.
        Stat = "STAT",
        /// Read in a provincial or municipal regulation, valid only there.
        Prov = "PROV",
        /// Named in a source document of the project.
        Seed = "SEED",
        /// One place's published practice.
        Prac = "PRAC",
        /// An assumption of ours.
        Asm = "ASM",
        /// General knowledge, not confirmed.
        Mem = "MEM",
    }
}

text_enum! {
    /// What a value counts.
    pub enum Unit {
        /// Calendar months.
        Months = "months",
        /// Days, calendar days unless another parameter says working days.
        Days = "days",
        /// Working days.
        WorkingDays = "working_days",
        /// Times a year.
        TimesPerYear = "times_per_year",
        /// Times a quarter.
        TimesPerQuarter = "times_per_quarter",
        /// Hours a year.
        HoursPerYear = "hours_per_year",
        /// Persons.
        Persons = "persons",
        /// A share of all, such as two thirds.
        Share = "share",
        /// Per cent.
        Percent = "percent",
        /// No unit: a choice, yes or no, a list.
        None = "none",
    }
}

text_enum! {
    /// Where a value comes from.
    pub enum Source {
        /// The register.
        Default = "default",
        /// The county recorded it.
        County = "county",
        /// The town recorded it for itself.
        Township = "township",
    }
}

/// A default as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Flag(bool),
    /// A choice or a share.
    Text(&'static str),
    /// Days, ascending: before (negative), on and after some day.
    Days(&'static [i64]),
    /// Result classes: code and name.
    Classes(&'static [(&'static str, &'static str)]),
}

/// Which values may be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// None: the statute leaves no room.
    Fixed,
    /// Whole numbers from the first to the second.
    Range(i64, i64),
    /// One of these.
    Choice(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A list of different days, ascending, each from the first number to the second.
    Days(i64, i64),
    /// A list of classes `[{"code": "A", "name": "…"}]`.
    Classes,
}

/// One line of the register.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// Its key.
    pub key: &'static str,
    /// The value while nobody has recorded another.
    pub preset: Preset,
    /// What it counts.
    pub unit: Unit,
    /// What may be recorded.
    pub allowed: Allowed,
    /// Whether a town may record its own value.
    pub town_may_change: bool,
    /// The article or document behind the default, as shown.
    pub basis: &'static str,
    /// What other places do, as shown; may be empty.
    pub variants: &'static str,
    /// How sure we are.
    pub confidence: Confidence,
    /// The domain rule.
    pub rule: &'static str,
}

impl Definition {
    /// The default as JSON.
    #[must_use]
    pub fn default_value(&self) -> Value {
        match self.preset {
            Preset::Int(number) => number.into(),
            Preset::Flag(flag) => flag.into(),
            Preset::Text(text) => text.into(),
            Preset::Days(days) => days.into(),
            Preset::Classes(classes) => classes
                .iter()
                .map(|(code, name)| serde_json::json!({"code": code, "name": name}))
                .collect(),
        }
    }

    /// Whether any feature asks for it; one that is not in use has no effect yet.
    #[must_use]
    pub fn is_used(&self) -> bool {
        super::register::IN_USE.contains(&self.key)
    }

    /// Whether nobody may change it.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.allowed == Allowed::Fixed
    }
}

/// A value that holds on a day, with all that explains it.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The line of the register.
    pub definition: &'static Definition,
    /// The value.
    pub value: Value,
    /// Where it comes from.
    pub source: Source,
    /// Since when, if recorded.
    pub valid_from: Option<NaiveDate>,
    /// The article or document behind it, as shown.
    pub basis: String,
}

impl Resolved {
    /// The value as a whole number.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not a number.
    pub fn int(&self) -> anyhow::Result<i64> {
        self.value.as_i64().ok_or_else(|| self.wrong_type())
    }

    /// The value as a small count: months, days, persons.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not such a number.
    pub fn count<T: TryFrom<i64>>(&self) -> anyhow::Result<T> {
        T::try_from(self.int()?).map_err(|_| self.wrong_type())
    }

    /// The value as yes or no.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not a flag.
    pub fn flag(&self) -> anyhow::Result<bool> {
        self.value.as_bool().ok_or_else(|| self.wrong_type())
    }

    /// The value as a choice.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not a text.
    pub fn text(&self) -> anyhow::Result<&str> {
        self.value.as_str().ok_or_else(|| self.wrong_type())
    }

    /// The value as days.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not a list of days.
    pub fn days(&self) -> anyhow::Result<Vec<i64>> {
        let items = self.value.as_array().ok_or_else(|| self.wrong_type())?;
        let days = items.iter().map(serde_json::Value::as_i64);
        days.map(|day| day.ok_or_else(|| self.wrong_type()))
            .collect()
    }

    /// The value as classes: code and name.
    ///
    /// # Errors
    /// A fault of ours when the parameter is not a list of classes.
    pub fn classes(&self) -> anyhow::Result<Vec<(String, String)>> {
        let items = self.value.as_array().ok_or_else(|| self.wrong_type())?;
        items
            .iter()
            .map(
                |item| match (item["code"].as_str(), item["name"].as_str()) {
                    (Some(code), Some(name)) => Ok((code.to_owned(), name.to_owned())),
                    _ => Err(self.wrong_type()),
                },
            )
            .collect()
    }

    fn wrong_type(&self) -> anyhow::Error {
        anyhow::anyhow!(
            "parameter {} has the unexpected value {}",
            self.definition.key,
            self.value
        )
    }
}
