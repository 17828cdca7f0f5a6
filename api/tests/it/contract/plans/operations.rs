//! Every operation that reads, and the requests it is played with: bare, and with each filter and order alone.

use crate::support::World;
use crate::support::world::account_id;
use luzhi::app;
use serde_json::Value;
use std::collections::BTreeMap;

/// One record for each resource, and some that filters name.
pub type Records = BTreeMap<&'static str, String>;

/// An operation of the document.
pub struct Operation {
    pub name: String,
    pub permission: String,
    path: String,
    /// Their schemas written out.
    parameters: Vec<Value>,
}

/// All with the method GET, in the order of their paths.
pub fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let get = &item["get"];
        let (Some(name), Some(permission)) =
            (get["operationId"].as_str(), get["x-permission"].as_str())
        else {
            continue;
        };
        let parameters = get["parameters"].as_array().into_iter().flatten();
        found.push(Operation {
            name: name.to_owned(),
            permission: permission.to_owned(),
            path: path.clone(),
            parameters: parameters.map(|one| resolved(&document, one)).collect(),
        });
    }
    assert!(found.len() > 150);
    found
}

fn resolved(document: &Value, parameter: &Value) -> Value {
    let mut parameter = parameter.clone();
    let reference = parameter["schema"]["$ref"].as_str();
    let schema = reference.and_then(|place| document.pointer(place.trim_start_matches('#')));
    if let Some(schema) = schema.cloned() {
        parameter["schema"] = schema;
    }
    parameter
}

impl Operation {
    /// Whether it comes in pages.
    pub fn is_list(&self) -> bool {
        self.query().any(|one| one["name"] == "cursor") && !self.path.ends_with(".xlsx")
    }

    /// Paths with their questions; the first says no more than it must.
    pub fn requests(&self, records: &Records) -> Vec<String> {
        let path = self.path(records);
        let (must, may): (Vec<_>, Vec<_>) = self.query().partition(|one| one["required"] == true);
        let pair = |one: &Value, value: &str| {
            let name = one["name"].as_str().unwrap();
            let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            format!("{name}={value}&")
        };
        let must: Vec<String> = must
            .into_iter()
            .map(|one| pair(one, &values(one, records)[0]))
            .collect();
        let bare = format!("{path}?{}", must.concat());
        let mut requests = vec![bare.clone()];
        for one in may {
            if one["name"] == "cursor" || one["name"] == "limit" {
                continue;
            }
            let values = values(one, records);
            requests.extend(values.iter().map(|value| bare.clone() + &pair(one, value)));
        }
        requests
    }

    fn query(&self) -> impl Iterator<Item = &Value> {
        self.parameters.iter().filter(|one| one["in"] == "query")
    }

    fn path(&self, records: &Records) -> String {
        let resource = self.path.split('/').nth(1).unwrap();
        let record = match resource {
            "accounts" => account_id("town.a").to_string(),
            _ => records.get(resource).cloned().unwrap_or_default(),
        };
        let file = self.parameters.iter().find(|one| one["name"] == "file");
        let file = file.and_then(|one| one["example"].as_str());
        let parts = self.path.split('/').map(|part| match part {
            "{id}" => record.as_str(),
            "{sitting_id}" => records["sittings"].as_str(),
            "{year}" => "2026",
            "{key}" => "presidium_size_min",
            "{kind}" => "unit_handling",
            "{code}" => "610981",
            "{file}" => file.unwrap_or("deputies.xlsx"),
            fixed => fixed,
        });
        let parts: Vec<&str> = parts.collect();
        assert!(!parts.iter().any(|part| part.starts_with('{')), "{parts:?}");
        parts.join("/")
    }
}

/// What may be asked with a parameter: each word of an enum, otherwise some value of its kind.
fn values(parameter: &Value, records: &Records) -> Vec<String> {
    let name = parameter["name"].as_str().unwrap();
    let schema = &parameter["schema"];
    let is_one_id = schema["format"] == "uuid";
    if let Some(words) = schema["enum"].as_array() {
        let words = words.iter().filter_map(Value::as_str);
        return words.map(str::to_owned).collect();
    }
    if name == "sort" {
        let text = parameter["description"].as_str().unwrap_or_default();
        let quoted = text.split('`').skip(1).step_by(2);
        return quoted.map(str::to_owned).collect();
    }
    if name == "town_id" && !is_one_id {
        let (one, other) = (World::TOWN_A, World::TOWN_B);
        return vec![one.to_string(), format!("{one},{other}")];
    }
    if let Some(id) = id_of(name, records) {
        return vec![id];
    }
    if let Some(example) = parameter["example"].as_str() {
        let first = example.split(',').next().unwrap_or_default();
        let mut values = vec![first.to_owned(), example.to_owned()];
        values.dedup();
        return values;
    }
    let kind = (schema["type"].as_str(), schema["format"].as_str());
    let values: &[&str] = match (name, kind) {
        (_, (Some("boolean"), _)) => &["true", "false"],
        (_, (_, Some("date"))) => &["2026-03-02"],
        (_, (_, Some("date-time"))) => &["2026-03-02T00:00:00Z"],
        ("year", _) => &["2026"],
        ("seats_per_row", _) => &["8"],
        ("rows", _) => &["5"],
        ("parent", _) => &["610981"],
        ("role", _) => &["deputy"],
        (_, (Some("integer"), _)) => &["1"],
        _ => &["道路"],
    };
    values.iter().map(|value| (*value).to_owned()).collect()
}

/// A record that a filter names.
fn id_of(name: &str, records: &Records) -> Option<String> {
    let resource = match name {
        "deputy_id" | "keeper_id" => return Some(World::DEPUTY_A1.to_string()),
        "town_id" | "organ_id" | "parent_id" => return Some(World::TOWN_A.to_string()),
        "unit_id" => return Some(World::UNIT_X.to_string()),
        "actor_id" => return Some(account_id("town.a").to_string()),
        "term_id" => return Some(World::TERM_A.to_string()),
        "sitting_id" => "sittings",
        "group_id" => "deputy-groups",
        "activity_id" => "group-activities",
        "round_id" => "project-rounds",
        "appraisal_id" => "deputy-appraisals",
        "post_id" => "deputy-posts",
        "subject_id" | "suggestion_id" => "suggestions",
        "ballot_id" => "ballots",
        "decision_id" => "decisions",
        "inspection_id" => "inspections",
        "meeting_id" => "meetings",
        "project_id" => "projects",
        "project_selection_id" => "project-selections",
        "reception_id" => "receptions",
        "station_id" => "stations",
        _ if name.ends_with("_id") => return Some(World::UNIT_Y.to_string()),
        _ => return None,
    };
    Some(records[resource].clone())
}
