//! Texts of requests without the spaces around them, trimmed before their length is judged: a name of
//! spaces is too short, not a name.

use serde::{Deserialize, Deserializer};

/// A text.
pub fn trimmed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(String::deserialize(deserializer)?.trim().to_owned())
}

/// A text that may be absent; an empty one is none.
pub fn trimmed_option<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(trimmed_present(deserializer)?.filter(|text| !text.is_empty()))
}

/// A text that may be absent; one that is there must be a text: an empty title is too short, not
/// absent.
pub fn trimmed_present<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.map(|text| text.trim().to_owned()))
}
