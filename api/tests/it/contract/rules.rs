//! Each rule of suggestions and motions, of meetings, ballots and decisions is named by a test: `j7_…` as the
//! beginning of a test's name, `J7` in the name of a browser test or in a comment of a test.

use super::sources;
use std::collections::BTreeSet;

/// Suggestions (J), joint acts of deputies (Q), counting (N), meetings (M), the presidium (P), elections (E):
/// the rules this product follows, each group up to its last (docs/GLOSSARY.md names their articles).
const GROUPS: [(char, u8); 6] = [
    ('j', 22),
    ('q', 5),
    ('n', 7),
    ('m', 14),
    ('p', 11),
    ('e', 10),
];

fn rules() -> Vec<String> {
    let of = |(group, last): (char, u8)| (1..=last).map(move |n| format!("{group}{n}"));
    GROUPS.into_iter().flat_map(of).collect()
}

/// The rules a word names: `j5_j7_…` names two, `j1_to_j22` only the first.
fn named(word: &str) -> Vec<String> {
    let steps = word.split('_').map(str::to_lowercase);
    let is_rule = |step: &String| {
        let groups = GROUPS.map(|(group, _)| group);
        let number = step.strip_prefix(groups).unwrap_or_default();
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
        .filter(|source| !source.path.ends_with("contract/rules.rs"))
    {
        // Of the service, the tests that stand below what they test.
        let tests = match source.is_test() {
            true => source.text.as_str(),
            false => source.text.split("#[cfg(test)]").nth(1).unwrap_or_default(),
        };
        let names = tests.lines().filter(|line| {
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
