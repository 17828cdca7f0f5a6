//! The 12-digit division code and what can be read off it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The level of a division, 1 (province) to 5 (village).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionLevel {
    /// Province, autonomous region, municipality (省级).
    Province = 1,
    /// Prefecture-level city and its like (地级).
    City = 2,
    /// County, county-level city, district (县级).
    County = 3,
    /// Town, township, subdistrict (乡级).
    Township = 4,
    /// Village or residents' committee (村级).
    Village = 5,
}

impl RegionLevel {
    /// All levels from the top.
    pub const ALL: [Self; 5] = [
        Self::Province,
        Self::City,
        Self::County,
        Self::Township,
        Self::Village,
    ];

    /// The level as the number the API uses, 1 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level of a number from 1 to 5.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }

    /// How many leading digits identify a division of this level.
    #[must_use]
    pub fn digits(self) -> usize {
        match self {
            Self::Province => 2,
            Self::City => 4,
            Self::County => 6,
            Self::Township => 9,
            Self::Village => 12,
        }
    }

    /// What a padded code of this level is a multiple of.
    fn unit(self) -> u64 {
        10u64.pow(12 - self.digits() as u32)
    }
}

/// The text is not a division code: not 2, 4, 6, 9 or 12 digits, or it starts with `00`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a division code of 2, 4, 6, 9 or 12 digits")]
pub struct InvalidRegionCode(pub String);

/// A division code, padded with zeros to 12 digits: `610981` is `610981000000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(u64);

impl RegionCode {
    /// Reads a short or padded code from ASCII digits.
    ///
    /// # Errors
    /// [`InvalidRegionCode`] with the text as given.
    pub fn from_digits(digits: &[u8]) -> Result<Self, InvalidRegionCode> {
        let invalid = || InvalidRegionCode(String::from_utf8_lossy(digits).into_owned());
        if !RegionLevel::ALL
            .iter()
            .any(|level| level.digits() == digits.len())
            || !digits.iter().all(u8::is_ascii_digit)
            || digits.starts_with(b"00")
        {
            return Err(invalid());
        }
        let number = digits
            .iter()
            .fold(0u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        Ok(Self(number * 10u64.pow(12 - digits.len() as u32)))
    }

    /// The highest level whose digits are enough to write the code.
    ///
    /// Cities without counties (东莞) share the padded code with the placeholder county of older
    /// tables; such a code is the city's.
    #[must_use]
    pub fn level(self) -> RegionLevel {
        RegionLevel::ALL
            .into_iter()
            .find(|level| self.0.is_multiple_of(level.unit()))
            .unwrap_or(RegionLevel::Village)
    }

    /// The division this one belongs to at a higher level, or itself at its own level. `None` for
    /// a level below its own.
    #[must_use]
    pub fn ancestor(self, level: RegionLevel) -> Option<Self> {
        (level <= self.level()).then(|| Self(self.0 - self.0 % level.unit()))
    }

    /// The next division above; a town of a city without counties belongs to the city.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let above = self.level().number().checked_sub(1)?;
        self.ancestor(RegionLevel::from_number(above)?)
    }

    /// Whether `self` is `other` or lies inside it.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        self.ancestor(other.level()) == Some(other)
    }

    /// The same place inside a division whose code changed from `old` to `new`, or `None` if the
    /// code is not within `old`: `610928100000` inside `610928` becomes `610981100000`.
    #[must_use]
    pub fn moved(self, old: Self, new: Self) -> Option<Self> {
        (self.is_within(old) && old.level() == new.level()).then(|| Self(self.0 - old.0 + new.0))
    }

    /// The digits without the padding: `61`, `6109`, `610981`, `610981100`, `610981100004`.
    #[must_use]
    pub fn short(self) -> String {
        let mut text = self.to_string();
        text.truncate(self.level().digits());
        text
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:012}", self.0)
    }
}

impl FromStr for RegionCode {
    type Err = InvalidRegionCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_digits(text.trim().as_bytes())
    }
}

impl Serialize for RegionCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RegionCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
