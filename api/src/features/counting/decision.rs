//! Applying a voting rule to a count.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::rules::{Base, VotingRule};
use crate::features::explanations::{Explanation, Step};

/// What was counted. Who did not vote at all is not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// In favour.
    pub in_favour: u32,
    /// Against.
    pub against: u32,
    /// Abstained.
    pub abstained: u32,
    /// Invalid ballots.
    pub invalid: u32,
}

impl Tally {
    /// All ballots that were cast.
    #[must_use]
    pub fn cast(self) -> u64 {
        [self.in_favour, self.against, self.abstained, self.invalid]
            .map(u64::from)
            .iter()
            .sum()
    }
}

/// The count cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CountError {
    /// More ballots than people the threshold is taken of.
    #[error("{cast} votes were counted, but only {base} could vote")]
    MoreVotesThanVoters {
        /// Ballots counted.
        cast: u64,
        /// The number given as base.
        base: u32,
    },
    /// Nobody to take a threshold of.
    #[error("there is nobody to count")]
    NobodyToCount,
}

/// The outcome, with everything it was computed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The rule applied.
    pub rule: VotingRule,
    /// The number the threshold was taken of.
    pub base: u32,
    /// The smallest number that was enough.
    pub required: u32,
    /// What was counted.
    pub tally: Tally,
    /// Whether it was enough.
    pub is_passed: bool,
}

/// Applies a rule. Only votes in favour count towards the required number: abstentions, invalid
/// ballots and absence have the effect of a "no" (rule N7).
///
/// # Errors
/// [`CountError`] if there are more ballots than voters, or nobody to count.
pub fn decide(rule: VotingRule, base: u32, tally: Tally) -> Result<Decision, CountError> {
    if base == 0 {
        return Err(CountError::NobodyToCount);
    }
    if tally.cast() > u64::from(base) {
        return Err(CountError::MoreVotesThanVoters {
            cast: tally.cast(),
            base,
        });
    }
    let required = rule.threshold.required(base);
    Ok(Decision {
        base,
        required,
        tally,
        is_passed: tally.in_favour >= required,
        rule,
    })
}

impl Decision {
    /// How many votes in favour were missing, 0 if it passed.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.required.saturating_sub(self.tally.in_favour)
    }

    /// The calculation: of whom, how many are needed, what was counted, the outcome.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let mut told = Explanation::default();
        told.push(self.rule.base_step(self.base));
        told.push(self.rule.threshold.step(self.base));
        told.push(
            Step::new("counting.tally")
                .with("in_favour", self.tally.in_favour)
                .with("against", self.tally.against)
                .with("abstained", self.tally.abstained)
                .with("invalid", self.tally.invalid),
        );
        if matches!(
            self.rule.base,
            Base::AllDeputies | Base::AllMembers | Base::RegisteredVoters
        ) {
            told.push(Step::new("counting.silence_is_no"));
        }
        told.push(if self.is_passed {
            Step::new("counting.passed").with("required", self.required)
        } else {
            Step::new("counting.not_passed")
                .with("required", self.required)
                .with("missing", self.missing())
        });
        told
    }
}
