//! The register: all definitions, and pairs that must keep their order.

use super::model::{Allowed, Confidence, Definition, Preset, Unit};
use super::{process_rules, suggestion_rules};

/// Every parameter, in the order in which people look for them.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    process_rules::RULES.iter().chain(suggestion_rules::RULES)
}

/// The definition of a key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Definition> {
    all().find(|definition| definition.key == key)
}

/// The first of each pair may not exceed the second.
pub const ORDERED: &[(&str, &str)] = &[
    ("presidium_size_min", "presidium_size_max"),
    ("presidium_size_max", "presidium_size_serious_max"),
    ("suggestion_due_months", "suggestion_ext_months"),
];

/// A number the county or a town may change within a range.
pub(super) const fn number(
    key: &'static str,
    default: i64,
    range: (i64, i64),
    unit: Unit,
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Int(default),
        unit,
        allowed: Allowed::Range(range.0, range.1),
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// A choice the county or a town may change.
pub(super) const fn choice(
    key: &'static str,
    choices: &'static [&'static str],
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Text(choices[0]),
        unit: Unit::None,
        allowed: Allowed::Choice(choices),
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// Yes or no.
pub(super) const fn flag(
    key: &'static str,
    default: bool,
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Flag(default),
        unit: Unit::None,
        allowed: Allowed::Flag,
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// A value the statute fixes.
pub(super) const fn fixed(
    key: &'static str,
    preset: Preset,
    unit: Unit,
    rule: &'static str,
    basis: &'static str,
) -> Definition {
    Definition {
        key,
        preset,
        unit,
        allowed: Allowed::Fixed,
        town_may_change: false,
        basis,
        variants: "",
        confidence: Confidence::Stat,
        rule,
    }
}
