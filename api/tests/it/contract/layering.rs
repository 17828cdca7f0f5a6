//! Imports only go down the floors (docs/ARCHITECTURE.md), and each technique has its place.

use super::sources::{Source, files, only_these};
use std::collections::{BTreeMap, BTreeSet};

/// The floor of every feature. A feature may use those below, and those of its own floor as long as
/// there is no circle.
const FLOORS: &[(&str, u8)] = &[
    // 1: the county itself, and the tool that words rules.
    ("explanations", 1),
    ("accounts", 1),
    ("regions", 1),
    ("organs", 1),
    ("terms", 1),
    ("deputies", 1),
    ("presidium", 1),
    ("parameters", 1),
    // 2: instruments of many records.
    ("attachments", 2),
    ("calendar", 2),
    ("clocks", 2),
    ("congresses", 2),
    ("counting", 2),
    ("numbering", 2),
    ("search", 2),
    ("procedures", 2),
    ("signatures", 2),
    ("spreadsheets", 2),
    ("text_templates", 2),
    // 3: records.
    ("announcements", 3),
    ("ballots", 3),
    ("decisions", 3),
    ("awards", 3),
    ("deputy_appraisals", 3),
    ("deputy_cards", 3),
    ("deputy_certificates", 3),
    ("deputy_visits", 3),
    ("deputy_contacts", 3),
    ("deputy_groups", 3),
    ("deputy_pledges", 3),
    ("deputy_posts", 3),
    ("group_activities", 3),
    ("group_inspections", 3),
    ("group_quarters", 3),
    ("stations", 3),
    ("receptions", 3),
    ("reception_visits", 3),
    ("trainings", 3),
    ("bulletins", 3),
    ("voter_reports", 3),
    ("exchange", 3),
    ("inquiries", 3),
    ("inspections", 3),
    ("meeting_procedures", 3),
    ("meetings", 3),
    ("motions", 3),
    ("oral_opinions", 3),
    ("project_ideas", 3),
    ("project_reviews", 3),
    ("project_rounds", 3),
    ("project_selections", 3),
    ("project_works", 3),
    ("projects", 3),
    ("questions", 3),
    ("diary_entries", 3),
    ("duty_records", 3),
    ("deputy_talks", 3),
    ("deputy_resignations", 3),
    ("custody_reports", 3),
    ("resident_messages", 3),
    ("resident_ratings", 3),
    ("suggestions", 3),
    ("work_plans", 3),
    // 4: derived from the records and the event log.
    ("changes", 4),
    ("duty_files", 4),
    ("duty_points", 4),
    ("duty_rates", 4),
    ("duty_statistics", 4),
    ("event_log", 4),
    ("home", 4),
    ("inbox", 4),
    ("notices", 4),
    ("papers", 4),
    ("publications", 4),
    ("reminders", 4),
    ("statistics", 4),
    // 5: the outside world, and what stands for it.
    ("deliveries", 5),
    ("demo", 5),
];

fn sources() -> Vec<Source> {
    let mut all = files("api/src", &[".rs"]);
    all.retain(|source| !source.is_test());
    all
}

/// The feature a file belongs to.
fn feature(source: &Source) -> Option<&str> {
    let rest = source.path.strip_prefix("api/src/features/")?;
    rest.split_once('/').map(|(feature, _)| feature)
}

/// The features a file names: `crate::features::x`, also in braces.
fn named(code: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for rest in code.split("features::").skip(1) {
        let list = match rest.strip_prefix('{') {
            Some(inner) => top_level(inner),
            None => vec![rest],
        };
        for item in list {
            let name: String = item
                .trim_start()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            found.extend(FLOORS.iter().map(|f| f.0).filter(|known| *known == name));
        }
    }
    found
}

/// The parts of a list in braces, up to its end.
fn top_level(inner: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&inner[begin..at]);
                return parts;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn every_feature_has_a_floor() {
    let there: BTreeSet<String> = sources()
        .iter()
        .filter_map(feature)
        .map(str::to_owned)
        .collect();
    let declared: BTreeSet<String> = FLOORS.iter().map(|f| f.0.to_owned()).collect();
    assert_eq!(there, declared);
}

#[test]
fn imports_only_go_down() {
    let floor: BTreeMap<&str, u8> = FLOORS.iter().copied().collect();
    let mut beside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut up = Vec::new();
    let all = sources();
    for source in &all {
        let Some(from) = feature(source).and_then(|f| FLOORS.iter().find(|(name, _)| *name == f))
        else {
            continue;
        };
        for to in named(&source.code()) {
            if to == from.0 {
                continue;
            }
            if floor[to] > from.1 {
                up.push(format!("{} uses {to}", source.path));
            } else if floor[to] == from.1 {
                beside.entry(from.0).or_default().insert(to);
            }
        }
    }
    only_these(&up, &[], "a feature uses one of a higher floor");
    // What uses nothing that is left can be taken away, until nothing or a circle is left.
    loop {
        let left: BTreeSet<&str> = beside.keys().copied().collect();
        let before = beside.len();
        beside.retain(|_, uses| uses.iter().any(|name| left.contains(name)));
        if beside.len() == before {
            break;
        }
    }
    assert!(
        beside.is_empty(),
        "these features use each other in a circle: {beside:?}"
    );
}

#[test]
fn the_platform_names_no_feature() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|s| s.path.starts_with("api/src/platform/") && s.code().contains("crate::features"))
        .map(|s| s.path.clone())
        .collect();
    only_these(&found, &[], "the platform names a feature");
}

#[test]
fn actix_stays_at_the_edge() {
    let is_edge = |source: &Source| {
        let path = source.path.as_str();
        path.contains("/handlers/")
            || ["routes.rs", "app.rs", "jobs.rs", "serve.rs"].contains(&source.name())
            || ["api/src/platform/http/", "api/src/platform/auth/"]
                .iter()
                .any(|p| path.starts_with(p))
    };
    let found: Vec<String> = sources()
        .iter()
        .filter(|s| !is_edge(s))
        .filter(|s| {
            ["actix_web", "actix_multipart", "actix_http"]
                .iter()
                .any(|name| uses(s, name))
        })
        .map(|s| s.path.clone())
        .collect();
    only_these(&found, &[], "actix outside its place");
}

fn uses(source: &Source, name: &str) -> bool {
    let code = source.code();
    code.match_indices(name).any(|(at, _)| {
        // Not the end of a longer name such as `utoipa_actix_web` or `into_sql::<`.
        !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

#[test]
fn raw_sql_and_engine_names_stay_below_the_database() {
    const RAW: &[&str] = &[
        "sql_query(",
        "sql::<",
        "AnyConnection::Sqlite",
        "AnyConnection::Postgres",
        "diesel::pg::",
        "diesel::sqlite::",
    ];
    let is_place = |source: &Source| {
        ["db", "events", "backup"].iter().any(|part| {
            source
                .path
                .starts_with(&format!("api/src/platform/{part}/"))
        }) || source.name().ends_with("_report.rs")
    };
    let found: Vec<String> = sources()
        .iter()
        .filter(|s| !is_place(s))
        .filter(|s| RAW.iter().any(|raw| uses(s, raw)))
        .map(|s| s.path.clone())
        .collect();
    only_these(&found, &[], "raw SQL or the name of an engine");
}

/// Files that touch tables although they are no store. Move their queries into one and take them off.
const TOUCH_TABLES: &[&str] = &[
    "api/src/cli/audit.rs",
    "api/src/cli/user.rs",
    "api/src/features/accounts/handlers/refresh.rs",
    "api/src/features/accounts/handlers/sign_in.rs",
    "api/src/features/accounts/handlers/token_answer.rs",
    "api/src/features/accounts/session_source.rs",
    "api/src/features/demo/build.rs",
    "api/src/jobs.rs",
    "api/src/platform/http/idempotency.rs",
];

#[test]
fn tables_are_touched_by_stores_only() {
    let is_store = |source: &Source| {
        let name = source.name();
        name.starts_with("store")
            || name.ends_with("_store.rs")
            || name.ends_with("_report.rs")
            // The structs that rows are read into.
            || ["model.rs", "rows.rs"].contains(&name)
            || source.path.starts_with("api/src/platform/events/")
    };
    let found: Vec<String> = sources()
        .iter()
        .filter(|s| s.code().contains("crate::schema") && !is_store(s))
        .map(|s| s.path.clone())
        .collect();
    only_these(&found, TOUCH_TABLES, "tables are touched outside a store");
}

#[test]
fn rules_know_neither_the_web_nor_the_database() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|s| s.name() == "rules.rs" || s.name().ends_with("_rules.rs"))
        .filter(|s| s.code().contains("diesel") || s.code().contains("actix"))
        .map(|s| s.path.clone())
        .collect();
    only_these(&found, &[], "rules are pure");
}

#[test]
fn the_architecture_document_has_the_same_floors() {
    let path = super::sources::root().join("docs/ARCHITECTURE.md");
    let text = std::fs::read_to_string(path).unwrap();
    let mut told = BTreeSet::new();
    for line in text.lines() {
        let floor = line.strip_prefix("| ").and_then(|rest| rest.chars().next());
        let Some(floor) = floor.and_then(|c| c.to_digit(10)).filter(|n| *n > 0) else {
            continue;
        };
        let names = line.split('`').skip(1).step_by(2);
        told.extend(names.map(|name| (name.to_owned(), floor)));
    }
    let tested = FLOORS
        .iter()
        .map(|(name, floor)| ((*name).to_owned(), u32::from(*floor)));
    assert_eq!(told, tested.collect());
}
