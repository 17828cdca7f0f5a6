//! A congress, a seat in one, and whether its holder may act.

use crate::features::terms::Level;
use crate::platform::db::{Id, text_enum};

text_enum! {
    /// The congresses deputies of a county work in.
    pub enum CongressLevel {
        /// 乡、民族乡、镇人民代表大会.
        Township = "township",
        /// 县级人民代表大会.
        County = "county",
    }
}

impl From<CongressLevel> for Level {
    fn from(level: CongressLevel) -> Self {
        match level {
            CongressLevel::Township => Self::Township,
            CongressLevel::County => Self::County,
        }
    }
}

/// Whether a deputy may act as one in a congress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mandate {
    /// In office.
    Active,
    /// Suspended (代表法61): may not act as a deputy.
    Suspended,
    /// No longer, or never.
    Ended,
}

impl Mandate {
    /// By the state that is stored.
    #[must_use]
    pub fn of(status: &str) -> Self {
        match status {
            "active" => Self::Active,
            "suspended" => Self::Suspended,
            _ => Self::Ended,
        }
    }
}

/// A deputy's seat in a congress.
#[derive(Debug, Clone)]
pub struct Seat {
    /// The term.
    pub term_id: Id,
    /// Whether the deputy may act.
    pub mandate: Mandate,
    /// The organ of the congress; none above the county.
    pub organ_id: Option<Id>,
}

/// A congress in its running term.
#[derive(Debug, Clone)]
pub struct Congress {
    /// Its level.
    pub level: CongressLevel,
    /// Its organ: the town, or the standing committee of the county.
    pub organ_id: Id,
    /// The term.
    pub term_id: Id,
    /// Its full name: `城关镇人民代表大会`.
    pub name: String,
    /// The number of the term.
    pub ordinal: i16,
    /// The town, if it is one of a town.
    pub town_id: Option<Id>,
    /// The office that does its daily work: the presidium, or the office of the standing committee.
    pub office_id: Id,
    /// What stands for it in numbers of papers: `城关镇`.
    pub number_body: String,
}
