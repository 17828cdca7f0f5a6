//! The document: what is committed is what the program serves, and it is named as it should be.

use super::sources::{files, root};
use luzhi::{app, cli};
use serde_json::Value;
use std::collections::BTreeSet;

/// First words of operation names.
const VERBS: &[&str] = &[
    "accept",
    "adopt",
    "announce",
    "answer",
    "ask",
    "file",
    "judge",
    "assign",
    "begin",
    "cancel",
    "change",
    "close",
    "complete",
    "confirm",
    "count",
    "create",
    "delete",
    "designate",
    "discard",
    "dissolve",
    "end",
    "exclude",
    "export",
    "forward",
    "get",
    "give",
    "hide",
    "invite",
    "join",
    "list",
    "link",
    "mark",
    "merge",
    "move",
    "plan",
    "preview",
    "publish",
    "rate",
    "recall",
    "rectify",
    "record",
    "refresh",
    "refuse",
    "remind",
    "remove",
    "renew",
    "reply",
    "report",
    "request",
    "reserve",
    "reset",
    "restore",
    "retry",
    "return",
    "review",
    "revoke",
    "save",
    "sign",
    "split",
    "submit",
    "suspend",
    "unlock",
    "update",
    "upload",
    "urge",
    "verify",
    "withdraw",
    "write",
];

fn document() -> Value {
    serde_json::from_str(&app::document_json().unwrap()).unwrap()
}

fn committed(name: &str) -> String {
    std::fs::read_to_string(root().join("openapi").join(name)).unwrap()
}

#[test]
fn the_committed_document_is_the_served_one() {
    assert!(
        committed("openapi.json") == app::document_json().unwrap(),
        "openapi/openapi.json is out of date: run `make update`"
    );
}

#[test]
fn the_committed_error_codes_are_the_declared_ones() {
    assert!(
        committed("error-codes.md") == cli::error_codes_table(),
        "openapi/error-codes.md is out of date: run `make update`"
    );
}

#[test]
fn every_operation_has_a_name_and_a_tag() {
    let document = document();
    let tags: BTreeSet<&str> = document["tags"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|tag| tag["name"].as_str())
        .collect();
    let mut seen = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item
            .as_object()
            .unwrap()
            .iter()
            .filter(|(m, _)| *m != "parameters")
        {
            let name = operation["operationId"].as_str().unwrap_or_default();
            let place = format!("{method} {path} ({name})");
            assert!(
                seen.insert(name.to_owned()),
                "{place}: the name is used twice"
            );
            let (verb, noun) = name.split_once('_').unwrap_or((name, ""));
            assert!(VERBS.contains(&verb), "{place}: begins with no known verb");
            assert!(
                !noun.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
                "{place}: is not verb_noun"
            );
            let used: Vec<&str> = operation["tags"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            assert_eq!(used.len(), 1, "{place}: {used:?}");
            assert!(
                tags.contains(used[0]),
                "{place}: tag {} is not described",
                used[0]
            );
        }
    }
    assert!(seen.len() > 50);
}

/// The handlers of one method: the path and the source of each.
fn handlers(method: &str) -> Vec<(String, String)> {
    let attribute = format!("\n#[{method}(\"");
    let mut found = Vec::new();
    for source in files("api/src/features", &[".rs"]) {
        for piece in source.text.split(&attribute).skip(1) {
            let (path, rest) = piece.split_once('"').unwrap();
            let body = rest.split("\n}\n").next().unwrap();
            found.push((path.to_owned(), body.to_owned()));
        }
    }
    found
}

#[test]
fn a_post_shows_the_idempotency_key_exactly_if_it_takes_one() {
    let document = document();
    let handlers = handlers("post");
    assert!(handlers.len() > 30);
    for (path, source) in handlers {
        let takes = source.contains("Idempoten");
        let parameters = &document["paths"][&path]["post"]["parameters"];
        let mut parameters = parameters.as_array().into_iter().flatten();
        let shows = parameters.any(|one| one["name"] == "Idempotency-Key");
        assert_eq!(shows, takes, "POST {path}");
    }
}

#[test]
fn a_get_documents_304_exactly_if_it_answers_so() {
    let document = document();
    let handlers = handlers("get");
    assert!(handlers.len() > 30);
    for (path, source) in handlers {
        let answers = source.contains("unless_known");
        let operation = &document["paths"][&path]["get"];
        let mut parameters = operation["parameters"].as_array().into_iter().flatten();
        let takes = parameters.any(|one| one["name"] == "If-None-Match");
        let shows = operation["responses"].get("304").is_some();
        assert_eq!((takes, shows), (answers, answers), "GET {path}");
    }
}

#[test]
fn every_refusal_lists_its_problem_codes() {
    for (path, item) in document()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let responses = operation["responses"].as_object().unwrap();
            for (status, response) in responses
                .iter()
                .filter(|(status, _)| status.as_str() >= "400")
            {
                let codes = response["x-problem-codes"].as_array();
                assert!(
                    codes.is_some_and(|codes| !codes.is_empty()),
                    "{method} {path} {status}"
                );
            }
        }
    }
}
