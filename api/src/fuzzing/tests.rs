//! The seeds, what was once found, and what is nearly like them, on every run of the tests.

use super::{TARGETS, Target};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Nearly like seeds, for each target.
const CASES: u32 = 400;

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = std::fs::read_dir(corpus().join(target)).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect()
}

fn target(name: &str) -> Target {
    *TARGETS.iter().find(|(known, _)| *known == name).unwrap()
}

/// Where, how many bytes go, and which come instead.
type Edit = (Index, usize, Vec<u8>);

fn edited(mut seed: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for (at, gone, new) in edits {
        let from = at.index(seed.len() + 1);
        let to = (from + gone).min(seed.len());
        seed.splice(from..to, new.iter().copied());
    }
    seed
}

/// Feeds a target its seeds as they are, and edited.
fn feed(name: &str) {
    let (_, target) = target(name);
    let seeds = seeds(name);
    for seed in &seeds {
        target(seed);
    }
    target(&[]);
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    let telling = select(b"\0\t\n\"'+,-.:;<=>@\\\x1e&%{}[]09aZ\x7f\xff".to_vec());
    let byte = prop_oneof![telling, any::<u8>()];
    let edit = (any::<Index>(), 0..6_usize, vec(byte, 0..6));
    let inputs = (select(seeds), vec(edit, 1..6));
    let mut runner = TestRunner::new(config);
    let fed = runner.run(&inputs, |(seed, edits)| {
        target(&edited(seed, &edits));
        Ok(())
    });
    fed.unwrap_or_else(|error| panic!("{name}: {error}"));
}

#[test]
fn every_target_has_seeds_and_a_program_that_feeds_it() {
    let folders = std::fs::read_dir(corpus()).unwrap();
    let of_seeds: BTreeSet<String> = folders
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    let known: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(of_seeds, known);
    let manifest = std::fs::read_to_string(corpus().with_file_name("Cargo.toml")).unwrap();
    for name in known {
        assert!(!seeds(&name).is_empty(), "{name}");
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}

#[test]
fn seeds_of_what_is_sent_are_read_and_not_only_refused() {
    use crate::features::spreadsheets::{Limits, read};
    let sheets = seeds("workbook");
    let good = sheets
        .iter()
        .filter_map(|file| read(file, &Limits::default()).ok());
    assert!(good.count() >= 3, "workbooks");
    let packed: Vec<Vec<u8>> = seeds("sheet")
        .iter()
        .filter_map(|s| super::container::pack(s))
        .collect();
    let good = packed
        .iter()
        .filter_map(|file| read(file, &Limits::default()).ok());
    assert!(good.count() >= 2, "sheets");
}

#[test]
fn tables_do_not_break() {
    feed("csv");
    feed("region");
}

#[test]
fn cursors_and_tokens_do_not_break() {
    feed("cursor");
    feed("tokens");
}

#[test]
fn bodies_and_queries_do_not_break() {
    feed("json");
    feed("query");
}

#[test]
fn forms_and_pictures_do_not_break() {
    feed("multipart");
    feed("pictures");
}

#[test]
fn workbooks_do_not_break() {
    feed("workbook");
    feed("sheet");
}
