//! Which suggestions resemble what is being written: by pairs of neighbouring characters, which needs
//! no word boundaries, so it suits Chinese.

use crate::platform::db::Id;
use std::collections::{BTreeMap, HashSet};

/// What counts as resembling: this share of the pairs.
const THRESHOLD: f64 = 0.3;
/// A content that says this share of another title speaks of the same.
const SAID: f64 = 0.7;

/// The pairs of neighbouring letters and digits of a text, without what every title says.
#[must_use]
pub fn pairs(text: &str) -> HashSet<(char, char)> {
    let mut plain = text.to_lowercase();
    for filler in ["关于", "的建议", "建议", "进一步", "加强", "加快"] {
        plain = plain.replace(filler, " ");
    }
    let chars: Vec<char> = plain.chars().collect();
    chars
        .windows(2)
        .filter(|pair| pair.iter().all(|c| c.is_alphanumeric()))
        .map(|pair| (pair[0], pair[1]))
        .collect()
}

/// How alike two texts are, from 0 to 1: twice the common pairs over all pairs (Dice).
#[must_use]
pub fn likeness(one: &HashSet<(char, char)>, other: &HashSet<(char, char)>) -> f64 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let common = one.intersection(other).count();
    2.0 * count(common) / count(one.len() + other.len())
}

/// How alike what is being written is to a title: by its own title, or because its content says most
/// of what the other title says.
#[must_use]
pub fn resemblance(
    title: &HashSet<(char, char)>,
    content: &HashSet<(char, char)>,
    other: &HashSet<(char, char)>,
) -> f64 {
    let by_title = likeness(title, other);
    if other.is_empty() {
        return by_title;
    }
    let said = other.iter().filter(|pair| content.contains(*pair)).count();
    let said = count(said) / count(other.len());
    if said >= SAID {
        by_title.max(said)
    } else {
        by_title
    }
}

/// Whether texts this alike are worth showing.
#[must_use]
pub fn is_worth_showing(likeness: f64) -> bool {
    likeness >= THRESHOLD
}

/// The unit that such a matter is likely to go to: of those that handle what resembles it, the one
/// whose suggestions resemble it most, taken together. Nobody who writes names a unit.
#[must_use]
pub fn likely_unit(found: impl IntoIterator<Item = (f64, Option<Id>)>) -> Option<Id> {
    let mut weights: BTreeMap<Id, f64> = BTreeMap::new();
    for (likeness, unit) in found {
        if let Some(unit) = unit {
            *weights.entry(unit).or_default() += likeness;
        }
    }
    weights
        .into_iter()
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(unit, _)| unit)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f64 {
        likeness(&pairs(one), &pairs(other))
    }

    #[test]
    fn what_resembles_it_most_names_the_unit() {
        let (roads, water) = (
            crate::platform::ids::new_id(),
            crate::platform::ids::new_id(),
        );
        let found = [
            (0.4, Some(roads)),
            (0.5, Some(water)),
            (0.9, None),
            (0.3, Some(roads)),
        ];
        assert_eq!(likely_unit(found), Some(roads));
        assert_eq!(likely_unit([(0.9, None)]), None);
    }

    #[test]
    fn the_same_matter_in_other_words_is_found() {
        let lamps = "关于修复城关镇老街路灯的建议";
        assert!(is_worth_showing(alike(lamps, "关于老街路灯修复的建议")));
        assert!(!is_worth_showing(alike(
            lamps,
            "关于加强中小学校园安全的建议"
        )));
        assert!((alike(lamps, lamps) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn the_same_matter_in_the_content_is_found() {
        let other = pairs("关于修复老街路灯的建议");
        let content = pairs("老街路灯坏了两个月，请尽快修复老街上的路灯。");
        let title = pairs("群众夜间出行不便");
        assert!(is_worth_showing(resemblance(&title, &content, &other)));
        let elsewhere = pairs("学校门口车多，请设置减速带。");
        assert!(!is_worth_showing(resemblance(&title, &elsewhere, &other)));
    }

    #[test]
    fn what_every_title_says_makes_nothing_alike() {
        assert!(!is_worth_showing(alike(
            "关于进一步加强河道治理的建议",
            "关于进一步加强校园安全的建议"
        )));
        assert!(alike("关于的建议", "关于的建议").abs() < f64::EPSILON);
    }

    #[test]
    fn rare_characters_count_as_any_other() {
        assert!(is_worth_showing(alike("修复𠮷家沟桥", "𠮷家沟桥修复")));
    }
}
