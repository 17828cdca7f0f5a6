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
