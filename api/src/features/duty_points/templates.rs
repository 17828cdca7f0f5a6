//! Rules that places have published, to begin with.

use super::rule_set::DutyRules;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use utoipa::ToSchema;

/// Rules of another place, to begin with.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleTemplate {
    /// What it is asked for by.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Where it was published.
    pub source: String,
    /// What to know before adopting it.
    pub note: String,
    /// What it says.
    pub rules: DutyRules,
}

/// All there are.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleTemplates {
    /// In the order in which they are shown.
    pub templates: Vec<DutyRuleTemplate>,
}

static TEMPLATES: LazyLock<DutyRuleTemplates> = LazyLock::new(|| {
    // A test reads the file; a broken one offers nothing.
    toml::from_str(include_str!("templates.toml")).unwrap_or(DutyRuleTemplates {
        templates: Vec::new(),
    })
});

/// All there are.
#[must_use]
pub fn all() -> &'static DutyRuleTemplates {
    &TEMPLATES
}

/// One of them.
#[must_use]
pub fn find(key: &str) -> Option<&'static DutyRuleTemplate> {
    all().templates.iter().find(|one| one.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use validator::Validate;

    #[test]
    fn every_template_can_be_counted_with() {
        let text = include_str!("templates.toml");
        let read: DutyRuleTemplates = toml::from_str(text).unwrap();
        assert_eq!(read.templates.len(), 2);
        for one in &read.templates {
            assert_eq!(one.rules.wrong(), None, "{}", one.key);
            one.rules.validate().unwrap();
        }
        assert!(find("ruzhou").is_some() && find("jiangbei").is_some());
    }
}
