//! Whether a value may be recorded. Pure.

use super::model::{Allowed, Definition};
use serde_json::Value;

/// Why a value is refused; the code of the field error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not a whole number, a text, yes or no, or a list, as the parameter needs.
    Type,
    /// Outside `min..=max`.
    Range(i64, i64),
    /// Not one of the choices.
    Choice,
    /// Days need 1 to 10 different whole numbers within `min..=max`, ascending.
    Days(i64, i64),
    /// Classes need 2 to 6 entries with codes `A`, `B`, … and names of 1 to 60 characters.
    Classes,
}

impl Refusal {
    /// The code of the field error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Type => "value_type",
            Self::Range(..) => "range",
            Self::Choice => "choice",
            Self::Days(..) => "day_list",
            Self::Classes => "classes",
        }
    }
}

/// Checks a value against the register.
///
/// # Errors
/// Why it is refused. A fixed parameter refuses every value with [`Refusal::Choice`]; callers
/// report that earlier with a better reason.
pub fn check(definition: &Definition, value: &Value) -> Result<(), Refusal> {
    match definition.allowed {
        Allowed::Fixed => Err(Refusal::Choice),
        Allowed::Range(min, max) => match value.as_i64() {
            None => Err(Refusal::Type),
            Some(number) if (min..=max).contains(&number) => Ok(()),
            Some(_) => Err(Refusal::Range(min, max)),
        },
        Allowed::Flag => value.as_bool().map(|_| ()).ok_or(Refusal::Type),
        Allowed::Choice(choices) => match value.as_str() {
            None => Err(Refusal::Type),
            Some(text) if choices.contains(&text) => Ok(()),
            Some(_) => Err(Refusal::Choice),
        },
        Allowed::Days(min, max) => check_days(value, min, max),
        Allowed::Classes => check_classes(value),
    }
}

fn check_days(value: &Value, min: i64, max: i64) -> Result<(), Refusal> {
    let items = value.as_array().ok_or(Refusal::Type)?;
    let days: Option<Vec<i64>> = items.iter().map(Value::as_i64).collect();
    let days = days.ok_or(Refusal::Type)?;
    let is_ascending = days.windows(2).all(|pair| pair[0] < pair[1]);
    let fits = days.iter().all(|day| (min..=max).contains(day));
    if (1..=10).contains(&days.len()) && is_ascending && fits {
        return Ok(());
    }
    Err(Refusal::Days(min, max))
}

fn check_classes(value: &Value) -> Result<(), Refusal> {
    let items = value.as_array().ok_or(Refusal::Type)?;
    if !(2..=6).contains(&items.len()) {
        return Err(Refusal::Classes);
    }
    for (item, expected) in items.iter().zip('A'..='F') {
        let code_fits = item["code"].as_str() == Some(expected.to_string().as_str());
        let name = item["name"]
            .as_str()
            .map_or(0, |name| name.trim().chars().count());
        let has_no_more = item.as_object().is_some_and(|object| object.len() == 2);
        if !code_fits || !(1..=60).contains(&name) || !has_no_more {
            return Err(Refusal::Classes);
        }
    }
    Ok(())
}
