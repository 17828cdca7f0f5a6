//! `status=open,closed`: a filter with several values, any of which may match.

use serde::{Deserialize, Deserializer, Serialize};
use std::str::FromStr;

/// The values of one filter, as they stood between the commas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Comma<T>(pub Vec<T>);

impl<'de, T> Deserialize<'de> for Comma<T>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.split(',')
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
            .map(|piece| piece.parse().map_err(serde::de::Error::custom))
            .collect::<Result<Vec<T>, _>>()
            .map(Self)
    }
}
