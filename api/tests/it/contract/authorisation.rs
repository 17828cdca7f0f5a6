//! Every operation: anonymous, without the permission, with only it, by each role; and the role matrix as a file.

use crate::support::world::ACCOUNTS;
use actix_web::http::Method;
use luzhi::{app, cli, features};
use serde_json::{Value, json};

/// Method, path and permission of every operation of the document.
fn operations() -> Vec<(Method, String, Option<String>)> {
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else {
                continue;
            };
            let permission = operation["x-permission"].as_str().map(str::to_owned);
            let secured = operation["security"]
                .as_array()
                .is_some_and(|s| !s.is_empty());
            assert_eq!(
                secured,
                permission.is_some(),
                "{method} {path}: security and x-permission disagree"
            );
            found.push((method, path.clone(), permission));
        }
    }
    assert!(!found.is_empty());
    found
}

/// A path with every parameter filled in.
fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{id}" => "01950000-0000-7000-8000-0000000fffff".to_owned(),
        p if p.starts_with('{') => "610981000000".to_owned(),
        p => p.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

const HEADERS: &[(&str, &str)] = &[
    ("If-Match", "\"v1\""),
    ("Idempotency-Key", "b7a7f3a0-0000-4000-8000-000000000001"),
];

#[test]
fn the_public_operations_are_these_and_no_more() {
    let public: Vec<String> = operations()
        .into_iter()
        .filter(|o| o.2.is_none())
        .map(|(m, p, _)| format!("{m} {p}"))
        .collect();
    let expected = [
        "POST /auth/refresh",
        "POST /auth/sign-in",
        "POST /public/challenges",
        "POST /public/message-pictures",
        "POST /public/messages",
        "POST /public/messages/lookup",
        "POST /public/project-ratings",
    ];
    assert_eq!(public, expected);
}

#[test]
fn every_operation_names_a_declared_permission_and_every_permission_is_used() {
    let used: std::collections::BTreeSet<String> =
        operations().into_iter().filter_map(|o| o.2).collect();
    let declared: std::collections::BTreeSet<String> = features::permissions()
        .into_iter()
        .map(|p| p.key.to_owned())
        .collect();
    let unknown: Vec<_> = used
        .iter()
        .filter(|key| *key != "self" && !declared.contains(*key))
        .collect();
    assert!(unknown.is_empty(), "undeclared: {unknown:?}");
}

db_test!(nobody_gets_in_without_a_session, async |ctx| {
    let nobody = ctx.anonymous();
    for (method, path, permission) in operations() {
        if permission.is_none() {
            continue;
        }
        let answer = nobody
            .send(method.clone(), &filled(&path), None, HEADERS)
            .await;
        assert_eq!(answer.status.as_u16(), 401, "{method} {path}");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
    }
});

db_test!(all_permissions_but_the_one_are_not_enough, async |ctx| {
    let all: Vec<&str> = features::permissions().iter().map(|p| p.key).collect();
    for (method, path, permission) in operations() {
        let Some(permission) = permission.filter(|p| p != "self") else {
            continue;
        };
        let others: Vec<&str> = all
            .iter()
            .copied()
            .filter(|key| *key != permission)
            .collect();
        let client = ctx.with_only("county", &others);
        let answer = client
            .send(method.clone(), &filled(&path), Some(json!({})), HEADERS)
            .await;
        assert_eq!(
            answer.status.as_u16(),
            403,
            "{method} {path}: {}",
            String::from_utf8_lossy(&answer.raw)
        );
    }
});

db_test!(the_one_permission_is_enough_to_get_in, async |ctx| {
    for (method, path, permission) in operations() {
        let Some(permission) = permission.filter(|p| p != "self") else {
            continue;
        };
        let client = ctx.with_only("county", &[permission.as_str()]);
        let answer = client
            .send(method.clone(), &filled(&path), Some(json!({})), HEADERS)
            .await;
        assert!(
            ![401, 500, 503].contains(&answer.status.as_u16()),
            "{method} {path}: {answer:?}"
        );
        if answer.status == 403 {
            // Rules of a record may refuse a role (whose turn it is); the door itself must not.
            assert_ne!(answer.body["code"], "forbidden", "{method} {path}");
        }
    }
});

db_test!(
    each_role_gets_in_where_it_holds_the_permission,
    async |ctx| {
        let permissions = features::permissions();
        let mut wrong = Vec::new();
        for username in [
            "county",
            "town.a",
            "deputy.a1",
            "unit.x",
            "village.a",
            "admin",
            "security",
            "auditor",
        ] {
            let role = ACCOUNTS.iter().find(|a| a.0 == username).unwrap().1;
            let client = ctx.as_account(username);
            for (method, path, permission) in operations() {
                let Some(permission) = permission.filter(|p| p != "self") else {
                    continue;
                };
                let may = permissions
                    .iter()
                    .any(|p| p.key == permission && p.roles.contains(&role));
                let answer = client
                    .send(method.clone(), &filled(&path), Some(json!({})), HEADERS)
                    .await;
                let is_refused = answer.status == 403 && answer.body["code"] == "forbidden";
                if is_refused == may || answer.status == 401 || answer.status.is_server_error() {
                    wrong.push(format!("{username}: {method} {path}: {}", answer.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
);

#[test]
fn the_role_matrix_is_the_reviewed_one() {
    let committed = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../openapi/permissions.md"
    ))
    .unwrap_or_default();
    assert!(
        committed == cli::permissions_table(),
        "openapi/permissions.md is out of date: run `make update` and review"
    );
}
