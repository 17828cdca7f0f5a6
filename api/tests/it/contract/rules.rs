//! Each rule of the handling of suggestions and motions is named by a test: `j7_…` as the beginning of a
//! test's name, `J7` in the name of a browser test or in a comment of a test.

use super::sources;
use std::collections::BTreeSet;

/// J1 to J22 and Q1 to Q3 of the rules this product follows (docs/GLOSSARY.md names their articles).
fn rules() -> Vec<String> {
    let j = (1..=22).map(|n| format!("j{n}"));
    j.chain((1..=3).map(|n| format!("q{n}"))).collect()
}

/// The rules a word names: `j5_j7_…` names two, `j1_to_j22` only the first.
fn named(word: &str) -> Vec<String> {
    let steps = word.split('_').map(str::to_lowercase);
    let is_rule = |step: &String| {
        let number = step.strip_prefix(['j', 'q']).unwrap_or_default();
        !number.is_empty() && number.parse::<u8>().is_ok()
    };
    steps.take_while(is_rule).collect()
}

#[test]
fn each_rule_is_named_by_a_test() {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let files = [
        sources::files("api", &[".rs"]),
        sources::files("frontend/tests", &[".ts"]),
    ];
    for source in files
        .iter()
        .flatten()
        .filter(|source| source.is_test() && !source.path.ends_with("contract/rules.rs"))
    {
        let names = source.text.lines().filter(|line| {
            let marks = ["fn ", "db_test!(", "test(", "//"];
            // A long name stands on a line of its own.
            let first = line.trim_start().split(',').next().unwrap_or_default();
            marks.iter().any(|mark| line.contains(mark)) || !named(first).is_empty()
        });
        for line in names {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            found.extend(words.flat_map(named));
        }
    }
    let missing: Vec<_> = rules()
        .into_iter()
        .filter(|rule| !found.contains(rule))
        .collect();
    assert!(missing.is_empty(), "rules without a test: {missing:?}");
}
