//! What rules of points say (§6.3), and whether they can be counted with.

use super::points::Points;
use crate::features::duty_records::model::DutyKind;
use crate::platform::http::{trimmed, trimmed_option};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use utoipa::ToSchema;
use validator::Validate;

/// Rules of points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRules {
    /// What everybody begins the year with.
    #[serde(default)]
    pub base: Points,
    /// What counts, and how much.
    #[validate(length(min = 1, max = 40), nested)]
    #[schema(min_items = 1, max_items = 40)]
    pub lines: Vec<DutyRuleLine>,
    /// Caps that several lines share.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub pools: Vec<DutyRulePool>,
    /// Stars by the points of the year.
    #[serde(default)]
    #[validate(length(max = 5), nested)]
    #[schema(max_items = 5)]
    pub stars: Vec<DutyRuleStar>,
    /// No more stars than these in a year in which a whole session was missed without leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    pub stars_when_absent: Option<i32>,
}

/// A line of the rules: kinds of records that are counted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleLine {
    /// What it is called in the other versions, too: what was counted under it in the year goes on under it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub key: String,
    /// What it is called for people; else by its kinds.
    #[serde(
        default,
        deserialize_with = "trimmed_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub title: Option<String>,
    /// What it counts.
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub kinds: Vec<DutyKind>,
    /// The first of the year; less than nothing takes points away.
    pub first: Points,
    /// Each further one.
    #[serde(default)]
    pub further: Points,
    /// At most so many in the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
    /// Counted by half days: a sitting that lasted more than so many hours counts as two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 12))]
    #[schema(minimum = 1, maximum = 12)]
    pub whole_day_hours: Option<i32>,
    /// The pool whose cap it shares.
    #[serde(
        default,
        deserialize_with = "trimmed_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub pool: Option<String>,
}

/// A cap that several lines share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRulePool {
    /// Its name in the lines.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub key: String,
    /// At most so many in the year.
    pub cap: Points,
}

/// So many stars from so many points of the year on; below the lowest one has the lowest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyRuleStar {
    /// How many.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    pub stars: i32,
    /// From so many points on.
    pub from: Points,
}

impl DutyRules {
    /// The line that counts a kind.
    #[must_use]
    pub fn line_of(&self, kind: DutyKind) -> Option<&DutyRuleLine> {
        self.lines.iter().find(|line| line.kinds.contains(&kind))
    }

    /// The line of a key.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<&DutyRuleLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The cap a line shares.
    #[must_use]
    pub fn pool_of(&self, line: &DutyRuleLine) -> Option<&DutyRulePool> {
        let key = line.pool.as_ref()?;
        self.pools.iter().find(|pool| pool.key == *key)
    }

    /// The first thing that makes them ambiguous: where it stands, and the code of the field error.
    #[must_use]
    pub fn wrong(&self) -> Option<(String, &'static str)> {
        let mut keys = HashSet::new();
        let mut kinds = HashSet::new();
        for (at, line) in self.lines.iter().enumerate() {
            let place = format!("/lines/{at}");
            if !keys.insert(line.key.as_str()) {
                return Some((format!("{place}/key"), "duplicate"));
            }
            let twice = line.kinds.iter().position(|kind| !kinds.insert(*kind));
            if let Some(twice) = twice {
                return Some((format!("{place}/kinds/{twice}"), "duplicate"));
            }
            let takes = line.first < Points::ZERO || line.further < Points::ZERO;
            if takes && (line.first > Points::ZERO || line.further > Points::ZERO) {
                return Some((format!("{place}/further"), "duty_rule_mixed"));
            }
            if line.cap.is_some_and(|cap| cap <= Points::ZERO || takes) {
                return Some((format!("{place}/cap"), "duty_rule_cap"));
            }
            if line.pool.is_some() && (takes || self.pool_of(line).is_none()) {
                return Some((format!("{place}/pool"), "duty_rule_pool"));
            }
        }
        let mut pools = HashSet::new();
        for (at, pool) in self.pools.iter().enumerate() {
            if !pools.insert(pool.key.as_str()) {
                return Some((format!("/pools/{at}/key"), "duplicate"));
            }
            if pool.cap <= Points::ZERO {
                return Some((format!("/pools/{at}/cap"), "duty_rule_cap"));
            }
        }
        // More stars ask for more points.
        for (at, one) in self.stars.iter().enumerate() {
            let is_clear = self.stars[..at].iter().all(|other| {
                other.stars != one.stars && (other.stars < one.stars) == (other.from < one.from)
            });
            if !is_clear {
                return Some((format!("/stars/{at}"), "duty_rule_stars"));
            }
        }
        None
    }
}
