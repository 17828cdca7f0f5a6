//! The text files of the demonstration, as they lie on disk.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use super::texts::{ContactMode, RatingResult, ReplyClass};

/// The matters by domain. The domain is the key of its replies.
const TOPICS: [(&str, &str); 9] = [
    ("roads", include_str!("texts/roads.toml")),
    ("water", include_str!("texts/water.toml")),
    ("education", include_str!("texts/education.toml")),
    ("health", include_str!("texts/health.toml")),
    ("industry", include_str!("texts/industry.toml")),
    ("environment", include_str!("texts/environment.toml")),
    ("safety", include_str!("texts/safety.toml")),
    ("care", include_str!("texts/care.toml")),
    ("services", include_str!("texts/services.toml")),
];

/// A text file of the demonstration does not parse; a test excludes it for the shipped files.
#[derive(Debug, Error)]
#[error("demonstration texts `{file}`: {reason}")]
pub struct TextsError {
    /// The file.
    pub file: &'static str,
    /// What is wrong.
    pub reason: String,
}

/// A file of matters.
#[derive(Debug, Deserialize)]
pub(super) struct TopicFile {
    pub(super) topic: Vec<Topic>,
}

/// One matter.
#[derive(Debug, Deserialize)]
pub(super) struct Topic {
    pub(super) key: String,
    pub(super) unit: String,
    /// Whether each effect belongs to the fact of the same number.
    #[serde(default)]
    pub(super) aligned: bool,
    /// The replies to use if not those of the domain.
    pub(super) replies: Option<String>,
    pub(super) matters: Vec<String>,
    pub(super) titles: Vec<String>,
    pub(super) facts: Vec<String>,
    pub(super) effects: Vec<String>,
    pub(super) asks: Vec<String>,
}

/// How a body begins, turns and ends.
#[derive(Debug, Deserialize)]
pub(super) struct Opening {
    pub(super) openings: Vec<String>,
    pub(super) turns: Vec<String>,
    pub(super) endings: Vec<String>,
}

/// All replies.
#[derive(Debug, Deserialize)]
pub(super) struct Replies {
    pub(super) openings: Vec<String>,
    pub(super) closings: Vec<String>,
    #[serde(flatten)]
    pub(super) domains: BTreeMap<String, DomainReplies>,
}

/// The replies of one domain.
#[derive(Debug, Deserialize)]
pub(super) struct DomainReplies {
    pub(super) name: String,
    pub(super) town_unit: String,
    #[serde(flatten)]
    pub(super) by_class: BTreeMap<ReplyClass, Vec<String>>,
}

/// Short texts around a suggestion.
#[derive(Debug, Deserialize)]
pub(super) struct Notes {
    pub(super) contacts: BTreeMap<ContactMode, Vec<String>>,
    pub(super) ratings: BTreeMap<RatingResult, Vec<String>>,
    pub(super) returns: Returns,
}

/// Why a suggestion went back.
#[derive(Debug, Deserialize)]
pub(super) struct Returns {
    pub(super) reasons: Vec<String>,
    pub(super) withdrawals: Vec<String>,
}

/// All matters with their domains.
pub(super) fn topics() -> Result<Vec<(&'static str, Topic)>, TextsError> {
    let mut topics = Vec::new();
    for (domain, text) in TOPICS {
        let file: TopicFile = parse(domain, text)?;
        topics.extend(file.topic.into_iter().map(|topic| (domain, topic)));
    }
    Ok(topics)
}

/// Reads one file.
pub(super) fn parse<T: serde::de::DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<T, TextsError> {
    toml::from_str(text).map_err(|error| TextsError {
        file,
        reason: error.to_string(),
    })
}
