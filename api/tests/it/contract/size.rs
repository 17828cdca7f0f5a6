//! A file has one job: none over 500 lines, half of them at most 100.

use super::sources::{Source, files, only_these};

const LONGEST: usize = 500;
const MEDIAN: usize = 100;

fn is_exempt(source: &Source) -> bool {
    source.path == "api/src/schema.rs"
        || source.name().contains(".gen.")
        || source.path.contains("/generated/")
}

#[test]
fn files_are_short() {
    let mut sources = files("api", &[".rs"]);
    sources.extend(files("frontend", &[".ts", ".vue", ".mts"]));
    sources.retain(|source| !is_exempt(source));
    let mut lengths: Vec<(usize, String)> = sources
        .iter()
        .map(|source| (source.text.lines().count(), source.path.clone()))
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2].0;
    let longest: Vec<_> = lengths.iter().rev().take(10).collect();
    println!(
        "{} files, median {median} lines, longest {longest:#?}",
        lengths.len()
    );
    let long: Vec<String> = lengths
        .iter()
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path} ({lines})"))
        .collect();
    only_these(&long, &[], "a file of more than 500 lines");
    assert!(median <= MEDIAN, "the median is {median} lines");
}
