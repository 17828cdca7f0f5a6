//! Every setting stands in docs/OPERATIONS.md with its default.

use super::sources::root;
use luzhi::platform::config::Config;
use serde_json::Value;
use std::collections::BTreeMap;

fn flatten(prefix: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let key = if prefix.is_empty() {
                    name.clone()
                } else {
                    format!("{prefix}.{name}")
                };
                flatten(&key, field, into);
            }
        }
        Value::String(text) => drop(into.insert(prefix.to_owned(), text.clone())),
        other => drop(into.insert(prefix.to_owned(), other.to_string())),
    }
}

/// The rows of the table: the key and its default, without backticks.
fn documented() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("docs/OPERATIONS.md")).unwrap();
    let table = text
        .split("\n## ")
        .find(|part| part.starts_with("Settings"))
        .unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| {
        let cells: Vec<&str> = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`'))
            .collect();
        (cells[1].to_owned(), cells[2].to_owned())
    })
    .collect()
}

#[test]
fn every_setting_is_documented_with_its_default() {
    let mut settings = BTreeMap::new();
    flatten(
        "",
        &serde_json::to_value(Config::default()).unwrap(),
        &mut settings,
    );
    // Made up at the first start, so there is no default to print.
    settings.insert("auth.secret".into(), "made up in development".into());
    assert!(settings.len() > 20, "{settings:?}");
    assert_eq!(documented(), settings);
}
