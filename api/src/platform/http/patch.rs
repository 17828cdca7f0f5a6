//! JSON Merge Patch: an absent field stays, `null` empties it, a value replaces it.

use serde::{Deserialize, Deserializer};

/// Tells `null` from absent: `#[serde(default, deserialize_with = "present")]` on an
/// `Option<Option<T>>`.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

/// The same for a text, without the spaces around it.
pub fn trimmed_or_null<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<String>>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(Some(text.map(|text| text.trim().to_owned())))
}
