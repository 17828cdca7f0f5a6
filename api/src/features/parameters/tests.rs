//! The register itself: unique keys, defaults within their range, every text there.

use super::check::{Refusal, check};
use super::model::{Allowed, Confidence, Unit};
use super::register;
use crate::platform::i18n::catalog;
use serde_json::json;
use std::collections::HashSet;

#[test]
fn keys_are_unique_and_defaults_are_allowed() {
    let mut keys = HashSet::new();
    for definition in register::all() {
        assert!(keys.insert(definition.key), "{} twice", definition.key);
        if !definition.is_fixed() {
            let default = definition.default_value();
            assert_eq!(check(definition, &default), Ok(()), "{}", definition.key);
        }
        assert!(!definition.basis.is_empty() && !definition.rule.is_empty());
    }
    for (low, high) in register::ORDERED {
        let value = |key: &str| {
            register::find(key)
                .unwrap()
                .default_value()
                .as_i64()
                .unwrap()
        };
        assert!(value(low) <= value(high), "{low} exceeds {high}");
    }
}

#[test]
fn every_parameter_unit_and_choice_has_a_name_in_both_languages() {
    let mut wanted: Vec<String> = Unit::ALL
        .iter()
        .map(|unit| format!("parameters.unit.{unit}"))
        .collect();
    for definition in register::all() {
        wanted.push(format!("parameters.name.{}", definition.key));
        if let Allowed::Choice(choices) = definition.allowed {
            wanted.extend(choices.iter().map(|c| format!("parameters.choice.{c}")));
        }
    }
    for key in wanted {
        assert!(catalog().zh_cn.contains_key(&key), "zh-CN {key}");
        assert!(catalog().en.contains_key(&key), "en {key}");
    }
}

#[test]
fn values_outside_the_register_are_refused_with_the_reason() {
    let due = register::find("suggestion_due_months").unwrap();
    assert_eq!(check(due, &json!(1)), Ok(()));
    assert_eq!(check(due, &json!(4)), Err(Refusal::Range(1, 3)));
    assert_eq!(check(due, &json!("3")), Err(Refusal::Type));
    let unit = register::find("return_days_unit").unwrap();
    assert_eq!(check(unit, &json!("days")), Ok(()));
    assert_eq!(check(unit, &json!("weeks")), Err(Refusal::Choice));
    let classes = register::find("suggestion_result_classes").unwrap();
    let three = json!([{"code": "A", "name": "甲"}, {"code": "B", "name": "乙"}, {"code": "C", "name": "丙"}]);
    assert_eq!(check(classes, &three), Ok(()));
    let gap = json!([{"code": "A", "name": "甲"}, {"code": "C", "name": "丙"}]);
    assert_eq!(check(classes, &gap), Err(Refusal::Classes));
}

#[test]
fn the_basis_names_a_source_and_not_the_parameter_itself() {
    for definition in register::all() {
        let key = format!("parameters.name.{}", definition.key);
        let name = &catalog().zh_cn[&key];
        let basis = definition.basis;
        assert!(basis != name, "{}: {basis}", definition.key);
        let sources = ["法", "条例", "规定", "资料", "做法"];
        assert!(
            sources.iter().any(|source| basis.contains(source)),
            "{}: {basis}",
            definition.key
        );
        // Where the law is silent and no regulation is taken over, the basis says so.
        let is_ours = matches!(
            definition.confidence,
            Confidence::Asm | Confidence::Prac | Confidence::Seed
        );
        assert!(
            !is_ours || basis.contains("未规定") || basis.contains("无全国规定"),
            "{}: {basis}",
            definition.key
        );
    }
}
