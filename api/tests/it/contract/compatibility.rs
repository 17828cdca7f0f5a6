//! Within v1 the API only grows: nothing of `openapi/released/v1.json` disappears.

use super::sources::root;
use luzhi::app;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Whether a schema is of something sent to the service or sent by it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    In,
    Out,
}

/// Two documents and what disappeared between them.
struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    seen: BTreeSet<(String, Way)>,
    broken: Vec<String>,
}

fn compare(old: &Value, new: &Value) -> Vec<String> {
    let mut comparison = Comparison {
        old,
        new,
        seen: BTreeSet::new(),
        broken: Vec::new(),
    };
    for (path, item) in object(&old["paths"]) {
        for (method, operation) in object(&item)
            .into_iter()
            .filter(|(_, o)| o["responses"].is_object())
        {
            let place = format!("{method} {path}");
            comparison.operation(
                &place,
                operation,
                &new["paths"][path.as_str()][method.as_str()],
            );
        }
    }
    comparison.broken
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

/// `"string"` or `["string", "null"]`.
fn types(schema: &Value) -> BTreeSet<&str> {
    match &schema["type"] {
        Value::String(one) => BTreeSet::from([one.as_str()]),
        many => list(many).into_iter().filter_map(Value::as_str).collect(),
    }
}

impl Comparison<'_> {
    fn broke(&mut self, place: &str, what: impl std::fmt::Display) {
        self.broken.push(format!("{place}: {what}"));
    }

    fn operation(&mut self, place: &str, old: Value, new: &Value) {
        if new.is_null() {
            return self.broke(place, "the operation is gone");
        }
        if old["operationId"] != new["operationId"] {
            self.broke(place, format!("was called {}", old["operationId"]));
        }
        for parameter in list(&old["parameters"]) {
            let same = |p: &&Value| p["name"] == parameter["name"] && p["in"] == parameter["in"];
            let place = format!("{place} parameter {}", parameter["name"]);
            match list(&new["parameters"]).into_iter().find(same) {
                Some(found) => self.schema(&place, &parameter["schema"], &found["schema"], Way::In),
                None => self.broke(&place, "is gone"),
            }
        }
        for parameter in list(&new["parameters"]) {
            let same = |p: &&Value| p["name"] == parameter["name"] && p["required"] == true;
            if parameter["required"] == true && !list(&old["parameters"]).iter().any(same) {
                self.broke(
                    place,
                    format!("parameter {} is required now", parameter["name"]),
                );
            }
        }
        let (old_body, new_body) = (&old["requestBody"], &new["requestBody"]);
        if new_body["required"] == true && old_body["required"] != true {
            self.broke(place, "a body is required now");
        }
        self.contents(&format!("{place} request"), old_body, new_body, Way::In);
        for (status, response) in object(&old["responses"]) {
            let place = format!("{place} {status}");
            match &new["responses"][status.as_str()] {
                Value::Null => self.broke(&place, "the answer is gone"),
                found => self.contents(&place, &response, found, Way::Out),
            }
        }
    }

    fn contents(&mut self, place: &str, old: &Value, new: &Value, way: Way) {
        for (kind, content) in object(&old["content"]) {
            match &new["content"][kind.as_str()] {
                Value::Null => self.broke(place, format!("{kind} is gone")),
                found => self.schema(place, &content["schema"], &found["schema"], way),
            }
        }
    }

    fn schema(&mut self, place: &str, old: &Value, new: &Value, way: Way) {
        if let Some(name) = old["$ref"].as_str()
            && !self.seen.insert((format!("{name} {}", new["$ref"]), way))
        {
            return;
        }
        let (old_document, new_document) = (self.old, self.new);
        let (old, new) = (resolve(old_document, old), resolve(new_document, new));
        let (was, is) = (types(old), types(new));
        let still_fits = match way {
            Way::In => was.is_subset(&is) || is.is_empty(),
            Way::Out => is.is_subset(&was) || was.is_empty(),
        };
        if !still_fits {
            self.broke(place, format!("was {was:?}, is {is:?}"));
        }
        if way == Way::In {
            for value in list(&old["enum"]) {
                if new["enum"].is_array() && !list(&new["enum"]).contains(&value) {
                    self.broke(place, format!("{value} is not accepted any more"));
                }
            }
        }
        let (old_required, new_required) = (list(&old["required"]), list(&new["required"]));
        for (name, property) in object(&old["properties"]) {
            let (inner, word) = (format!("{place}.{name}"), json!(name));
            match &new["properties"][name.as_str()] {
                Value::Null => self.broke(&inner, "is gone"),
                found => self.schema(&inner, &property, found, way),
            }
            if way == Way::Out && old_required.contains(&&word) && !new_required.contains(&&word) {
                self.broke(&inner, "is not always there any more");
            }
        }
        if way == Way::In {
            for name in new_required {
                if !old_required.contains(&name) {
                    self.broke(place, format!("{name} is required now"));
                }
            }
        }
        if old["items"].is_object() {
            self.schema(&format!("{place}[]"), &old["items"], &new["items"], way);
        }
        for all in ["allOf", "oneOf", "anyOf"] {
            for (index, part) in list(&old[all]).into_iter().enumerate() {
                self.schema(place, part, &new[all][index], way);
            }
        }
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str().and_then(|r| r.strip_prefix('#')) {
        Some(pointer) => document.pointer(pointer).unwrap_or(&Value::Null),
        None => schema,
    }
}

#[test]
fn nothing_released_has_disappeared() {
    let released = std::fs::read_to_string(root().join("openapi/released/v1.json")).unwrap();
    let released: Value = serde_json::from_str(&released).unwrap();
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let broken = compare(&released, &document);
    assert!(broken.is_empty(), "v1 only grows: {broken:#?}");
}

#[test]
fn what_breaks_a_client_is_found() {
    let old = json!({
        "paths": {"/things": {"post": {
            "operationId": "create_thing",
            "parameters": [{"name": "q", "in": "query", "schema": {"enum": ["a", "b"]}}],
            "requestBody": {"required": false, "content": {"application/json": {"schema": {
                "properties": {"kind": {"type": "string", "enum": ["x", "y"]}}}}}},
            "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
        }}},
        "components": {"schemas": {"Thing": {"type": "object", "required": ["id"],
            "properties": {"id": {"type": "string"}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}},
    });
    assert_eq!(compare(&old, &old), Vec::<String>::new());
    let post = "/paths/~1things/post";
    let thing = "/components/schemas/Thing";
    let changes: [(String, Value, &str); 9] = [
        ("/paths".into(), json!({}), "operation is gone"),
        (
            format!("{post}/operationId"),
            json!("make_thing"),
            "was called",
        ),
        (format!("{post}/parameters"), json!([]), "is gone"),
        (
            format!("{post}/parameters/0/schema/enum"),
            json!(["a"]),
            "not accepted",
        ),
        (
            format!("{post}/requestBody/required"),
            json!(true),
            "required now",
        ),
        (
            format!("{post}/requestBody/content/application~1json/schema"),
            json!({"required": ["kind"],
            "properties": {"kind": {"type": "string"}}}),
            "required now",
        ),
        (format!("{post}/responses"), json!({}), "answer is gone"),
        (format!("{thing}/required"), json!([]), "not always there"),
        (
            format!("{thing}/properties/id/type"),
            json!(["string", "null"]),
            "was",
        ),
    ];
    for (pointer, value, because) in changes {
        let mut new = old.clone();
        *new.pointer_mut(&pointer).unwrap() = value;
        let broken = compare(&old, &new);
        assert!(
            broken.iter().any(|b| b.contains(because)),
            "{pointer}: {broken:?}"
        );
    }
    let mut more = old.clone();
    more["paths"]["/others"] = json!({});
    more["components"]["schemas"]["Thing"]["properties"]["name"] = json!({"type": "string"});
    assert_eq!(
        compare(&old, &more),
        Vec::<String>::new(),
        "growing breaks nobody"
    );
}
