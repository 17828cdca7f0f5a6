//! Texts: the same keys and placeholders in both languages, a text for every code.

use super::sources::files;
use luzhi::features;
use luzhi::features::parameters::register;
use luzhi::platform::i18n::{Texts, catalog};
use std::collections::BTreeSet;

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect()
}

fn keys(texts: &Texts) -> BTreeSet<&String> {
    texts.keys().collect()
}

#[test]
fn both_languages_have_the_same_texts() {
    let catalog = catalog();
    let only_one: Vec<_> = keys(&catalog.zh_cn)
        .symmetric_difference(&keys(&catalog.en))
        .copied()
        .cloned()
        .collect();
    assert!(only_one.is_empty(), "only in one language: {only_one:?}");
    for (key, text) in &catalog.zh_cn {
        assert_eq!(placeholders(text), placeholders(&catalog.en[key]), "{key}");
    }
}

#[test]
fn a_notice_names_only_what_is_kept_for_it() {
    for (key, text) in &catalog().zh_cn {
        if key.starts_with("notices.") {
            let unknown: Vec<&str> = placeholders(text)
                .into_iter()
                .filter(|name| !features::notices::NAMED.contains(name))
                .collect();
            assert!(unknown.is_empty(), "{key} names {unknown:?}");
        }
    }
}

#[test]
fn every_problem_code_has_its_texts_and_is_declared_once() {
    let mut seen = BTreeSet::new();
    for code in features::problem_codes() {
        assert!(seen.insert(code.name), "{} is declared twice", code.name);
        for part in ["title", "detail"] {
            let key = format!("problems.{}.{part}", code.name);
            let has = |key: &str| catalog().zh_cn.contains_key(key);
            assert!(
                has(&key) || has(&format!("{key}.other")),
                "no text for {key}"
            );
        }
    }
}

/// What the log can hold: the kinds named in the sources, which look like nothing else there.
fn recorded_kinds() -> BTreeSet<String> {
    const SUBJECTS: &[&str] = &[
        "account",
        "announcement",
        "attachment",
        "audit",
        "award",
        "ballot",
        "calendar",
        "channel",
        "county",
        "decision",
        "delivery",
        "deputy",
        "deputy_appraisal",
        "export",
        "import",
        "inquiry",
        "inspection",
        "mandate",
        "meeting",
        "motion",
        "oral_opinion",
        "organ",
        "parameter",
        "presidium",
        "procedure",
        "project_idea",
        "project_round",
        "project_selection",
        "project_work",
        "project_review_weights",
        "project",
        "question",
        "region",
        "reminder",
        "deputy_contact",
        "deputy_group",
        "deputy_pledge",
        "deputy_pledge_year",
        "deputy_post",
        "deputy_post_holding",
        "group_activity",
        "group_inspection",
        "group_quarter",
        "reception",
        "reception_visit",
        "training",
        "bulletin",
        "deputy_certificate",
        "deputy_visit",
        "voter_report",
        "station",
        "diary_entry",
        "duty_appeal",
        "duty_draw",
        "duty_file",
        "duty_quarter",
        "duty_record",
        "deputy_talk",
        "deputy_resignation",
        "custody_report",
        "duty_rule_set",
        "resident_message",
        "resident_rating",
        "suggestion",
        "term",
        "webhook",
        "text_template",
        "work_plan",
    ];
    /// Names of files, and a group of texts.
    const OTHERS: &[&str] = &[
        "decision.docx",
        "decision.pdf",
        "import.xlsx",
        "inquiry.docx",
        "inquiry.pdf",
        "motion.docx",
        "motion.pdf",
        "presidium.post",
    ];
    let permissions = features::permissions();
    let mut found = BTreeSet::new();
    let sources = files("api/src", &[".rs"]);
    for source in sources.iter().filter(|source| !source.is_test()) {
        for literal in source.code().split('"').skip(1).step_by(2) {
            let Some((subject, verb)) = literal.split_once('.') else {
                continue;
            };
            let is_word =
                !verb.is_empty() && verb.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if is_word
                && SUBJECTS.contains(&subject)
                && !OTHERS.contains(&literal)
                && permissions.iter().all(|p| p.key != literal)
            {
                found.insert(literal.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_recorded_kind_of_event_has_a_text_and_every_text_a_kind() {
    let kinds = recorded_kinds();
    assert!(kinds.len() > 50, "{kinds:?}");
    let told: BTreeSet<String> = catalog()
        .zh_cn
        .keys()
        .filter_map(|key| key.strip_prefix("events."))
        .filter(|kind| !kind.starts_with("role."))
        .map(str::to_owned)
        .collect();
    assert_eq!(kinds, told);
}

#[test]
fn a_parameter_is_in_use_exactly_if_something_asks_for_it() {
    let mut sources = files("api/src/features", &[".rs"]);
    sources.retain(|source| !source.path.contains("features/parameters/") && !source.is_test());
    // What is only offered for choosing is asked for by the interface.
    let interface = files("frontend/src", &[".ts", ".vue"]);
    for definition in register::all() {
        let quoted = format!("\"{}\"", definition.key);
        let offered = format!("'{}'", definition.key);
        let is_asked = sources.iter().any(|source| source.code().contains(&quoted))
            || interface
                .iter()
                .any(|source| source.text.contains(&offered));
        assert_eq!(definition.is_used(), is_asked, "{}", definition.key);
    }
}
