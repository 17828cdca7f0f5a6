//! Usual posts, to begin with; the office writes its own words.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use utoipa::ToSchema;

/// A usual post.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyPostTemplate {
    /// What it is called.
    pub name: String,
    /// What whoever holds it does.
    pub duties: String,
    /// How many usually hold it.
    pub seats: i64,
}

/// All there are.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyPostTemplates {
    /// In the order in which they are shown.
    pub templates: Vec<DeputyPostTemplate>,
}

static TEMPLATES: LazyLock<DeputyPostTemplates> = LazyLock::new(|| {
    // A test reads the file; a broken one offers nothing.
    toml::from_str(include_str!("templates.toml")).unwrap_or(DeputyPostTemplates {
        templates: Vec::new(),
    })
});

/// All there are.
#[must_use]
pub fn all() -> &'static DeputyPostTemplates {
    &TEMPLATES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_could_be_a_post() {
        let text = include_str!("templates.toml");
        let read: DeputyPostTemplates = toml::from_str(text).unwrap();
        assert!(read.templates.len() >= 8);
        for one in &read.templates {
            assert!((2..=40).contains(&one.name.chars().count()), "{}", one.name);
            assert!(
                (5..=1000).contains(&one.duties.chars().count()),
                "{}",
                one.name
            );
            assert!((1..=200).contains(&one.seats), "{}", one.name);
        }
    }
}
