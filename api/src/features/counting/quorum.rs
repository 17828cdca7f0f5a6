//! Whether enough are there for a meeting to be held.

use serde::{Deserialize, Serialize};

use super::rules::{Membership, Threshold, VotingRule};
use crate::features::explanations::{Explanation, Step};

/// A quorum with everything it was computed from (rules N3, P4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    /// The rule applied.
    pub rule: VotingRule,
    /// The number it was taken of.
    pub total: u32,
    /// The smallest number that is enough; at least one, so that nobody is never enough.
    pub required: u32,
    /// How many are there.
    pub present: u32,
}

/// Applies a rule to those who are there.
#[must_use]
pub fn quorum(rule: VotingRule, total: u32, present: u32) -> Quorum {
    Quorum {
        required: rule.threshold.required(total).max(1),
        rule,
        total,
        present,
    }
}

impl Quorum {
    /// Whether it is enough.
    #[must_use]
    pub const fn is_met(&self) -> bool {
        self.present >= self.required
    }

    /// How many are missing, 0 if it is enough.
    #[must_use]
    pub const fn missing(&self) -> u32 {
        self.required.saturating_sub(self.present)
    }

    /// The calculation: what the number is made of, of whom, how many are needed, how many are there.
    #[must_use]
    pub fn explain(&self, membership: Option<Membership>) -> Explanation {
        let mut told = Explanation::default();
        if let Some(membership) = membership {
            told.push(membership.step());
        }
        told.push(self.rule.base_step(self.total));
        let step = match self.rule.threshold {
            Threshold::Majority => Step::new("counting.quorum_majority"),
            Threshold::AtLeastHalf => Step::new("counting.quorum_half"),
            Threshold::AtLeast(fraction) => Step::new("counting.quorum_fraction")
                .with("numerator", fraction.numerator)
                .with("denominator", fraction.denominator),
        };
        told.push(step.with("n", self.total).with("required", self.required));
        told.push(if self.is_met() {
            Step::new("counting.quorum_met").with("present", self.present)
        } else {
            Step::new("counting.quorum_missing")
                .with("present", self.present)
                .with("missing", self.missing())
        });
        told
    }
}

#[cfg(test)]
mod tests {
    use super::quorum;
    use crate::features::counting::VotingRule;
    use proptest::prelude::*;

    #[test]
    fn n3_two_thirds_of_all_deputies_include_the_number_itself() {
        for (total, required) in [(51, 34), (50, 34), (3, 2), (160, 107)] {
            let enough = quorum(VotingRule::CONGRESS_QUORUM, total, required);
            assert_eq!(enough.required, required);
            assert!(enough.is_met());
            let short = quorum(VotingRule::CONGRESS_QUORUM, total, required - 1);
            assert_eq!((short.is_met(), short.missing()), (false, 1));
        }
    }

    #[test]
    fn p4_a_presidium_sits_with_more_than_half_of_its_members() {
        let rule = || VotingRule::presidium("本镇主席团议事规则");
        assert!(!quorum(rule(), 8, 4).is_met());
        assert!(quorum(rule(), 8, 5).is_met());
        assert!(!quorum(rule(), 0, 0).is_met(), "nobody is never enough");
    }

    proptest! {
        #[test]
        fn one_less_than_required_is_never_enough(total in 1u32..500, present in 0u32..500) {
            let found = quorum(VotingRule::CONGRESS_QUORUM, total, present);
            prop_assert_eq!(found.is_met(), u64::from(present) * 3 >= u64::from(total) * 2);
        }
    }
}
