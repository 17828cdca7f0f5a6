//! Problem codes: each is used by the service, and a test makes the service answer with it.

use super::sources::{files, only_these};
use luzhi::features;
use std::collections::HashMap;

/// What a test cannot bring about: it would take a full disk.
const UNTESTED: &[&str] = &["spreadsheet_not_written"];

#[test]
fn every_code_is_used() {
    let sources = files("api/src", &[".rs"]);
    let mut declared = Vec::new();
    for source in &sources {
        for line in source.text.lines() {
            // `NAME_TAKEN = 409 "organ_name_taken";` in `codes! { … }`
            let Some((name, rest)) = line.trim().split_once(" = ") else {
                continue;
            };
            let Some((status, code)) = rest.split_once(" \"") else {
                continue;
            };
            if status.len() == 3 && status.parse::<u16>().is_ok() && code.ends_with("\";") {
                declared.push((name.to_owned(), code.trim_end_matches("\";").to_owned()));
            }
        }
    }
    assert_eq!(
        declared.len(),
        features::problem_codes().len(),
        "a declaration was not recognised"
    );
    let mut uses: HashMap<String, usize> = HashMap::new();
    for source in &sources {
        for word in source
            .code()
            .split(|c: char| !c.is_alphanumeric() && c != '_')
        {
            if word.chars().next().is_some_and(|c| c.is_ascii_uppercase()) {
                *uses.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let unused: Vec<String> = declared
        .iter()
        .filter(|(name, _)| uses.get(name).is_none_or(|uses| *uses < 2))
        .map(|(_, code)| code.clone())
        .collect();
    only_these(&unused, &[], "a code that the service never answers with");
}

#[test]
fn every_code_is_produced_by_a_test() {
    let mut tests = files("api/tests", &[".rs"]);
    tests.retain(|test| !test.path.ends_with("contract/codes.rs"));
    let mut in_source = files("api/src", &[".rs"]);
    in_source.retain(super::sources::Source::is_test);
    tests.extend(in_source);
    let untested: Vec<String> = features::problem_codes()
        .iter()
        .filter(|code| {
            !tests
                .iter()
                .any(|test| test.text.contains(&format!("\"{}\"", code.name)))
        })
        .map(|code| code.name.to_owned())
        .collect();
    only_these(&untested, UNTESTED, "a code that no test produces");
}
