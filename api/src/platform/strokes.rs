//! The order of names by the strokes of their characters (姓名笔画, rule E9).
//!
//! `data/strokes/characters.tsv` holds the simplified characters in their order: fewer strokes first, then stroke
//! by stroke 横, 竖, 撇, 点, 折. What it does not hold comes after it, by code point. Whatever shows people in this
//! order computes it here: neither engine and no browser orders so.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

static CHARACTERS: LazyLock<HashMap<char, u32>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/strokes/characters.tsv").lines();
    let characters = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(_, characters)| characters.chars());
    characters.zip(0..).collect()
});

/// Compares two names: the surname's strokes first; of one surname a given name of one character comes before one
/// of two; then the given names' strokes, character by character.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    key(one).cmp(&key(other))
}

/// What names are ordered by; for lists that are sorted by more than the name.
#[must_use]
pub fn key(name: &str) -> (u32, usize, Vec<u32>) {
    let ranks: Vec<u32> = name
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(rank)
        .collect();
    (ranks.first().copied().unwrap_or(0), ranks.len(), ranks)
}

/// The place of a character; those that are not listed come last.
fn rank(c: char) -> u32 {
    let known = CHARACTERS.get(&c).copied();
    known.unwrap_or_else(|| 1_000_000 + u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::{CHARACTERS, compare, key};
    use proptest::prelude::*;

    #[test]
    fn e9_surnames_are_ordered_by_strokes() {
        let mut names = ["魏", "黄", "张", "于", "王", "丁", "李", "马", "刘", "方"];
        names.sort_by(|one, other| compare(one, other));
        // Two strokes; three, 横 before 折; four, 横 before 点; six; seven, 横 before 折; eleven; seventeen.
        let expected = ["丁", "于", "马", "王", "方", "刘", "李", "张", "黄", "魏"];
        assert_eq!(names, expected);
    }

    #[test]
    fn e9_of_one_surname_the_shorter_name_comes_first() {
        let mut names = ["王德明", "王一凡", "王魏", "王丁"];
        names.sort_by(|one, other| compare(one, other));
        assert_eq!(names, ["王丁", "王魏", "王一凡", "王德明"]);
        let mut names = ["欧阳修", "欧丽", "阿依古丽·买买提", "Zorro", "张三"];
        names.sort_by_key(|name| key(name));
        assert_eq!(
            names,
            ["张三", "阿依古丽·买买提", "欧丽", "欧阳修", "Zorro"]
        );
    }

    #[test]
    fn the_table_holds_each_character_once() {
        let lines = include_str!("../../../data/strokes/characters.tsv").lines();
        let rows: Vec<(u32, &str)> = lines
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once('\t').unwrap())
            .map(|(strokes, characters)| (strokes.parse().unwrap(), characters))
            .collect();
        assert!(rows.is_sorted_by_key(|(strokes, _)| *strokes));
        let all: usize = rows.iter().map(|(_, line)| line.chars().count()).sum();
        assert_eq!(all, CHARACTERS.len());
        assert!(all > 6500);
    }

    proptest! {
        #[test]
        fn only_the_same_characters_are_equal(one in "[一-龥]{1,4}", other in "[一-龥]{1,4}") {
            let is_same = compare(&one, &other) == std::cmp::Ordering::Equal;
            prop_assert_eq!(is_same, one == other);
        }
    }
}
