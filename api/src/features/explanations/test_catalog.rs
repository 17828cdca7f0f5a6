//! A catalogue for unit tests: reads the locale files that lie beside the rules.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::Translate;

/// Texts of one language, read from one locale file.
pub(crate) struct TestCatalog(BTreeMap<String, String>);

impl TestCatalog {
    /// Reads a file of `"key" = "text"` lines.
    pub(crate) fn new(toml_text: &str) -> Self {
        Self(toml::from_str(toml_text).unwrap())
    }

    fn placeholders(text: &str) -> Vec<String> {
        let mut found: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// Panics unless both languages have the same keys with the same placeholders.
    pub(crate) fn assert_same_shape(&self, other: &Self) {
        let keys = |catalog: &Self| catalog.0.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(self), keys(other));
        for (key, text) in &self.0 {
            assert_eq!(
                Self::placeholders(text),
                Self::placeholders(&other.0[key]),
                "{key}"
            );
        }
    }
}

impl Translate for TestCatalog {
    fn text(&self, key: &str, params: &[(&str, String)]) -> String {
        let mut text = self
            .0
            .get(key)
            .unwrap_or_else(|| panic!("no text {key}"))
            .clone();
        for (name, value) in params {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        assert!(!text.contains('{'), "unfilled placeholder in {key}: {text}");
        text
    }

    fn date(&self, date: NaiveDate) -> String {
        format!("{}年{}月{}日", date.year(), date.month(), date.day())
    }
}
