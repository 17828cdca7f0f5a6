//! Satisfaction ratings (满意度测评) of a body about a report or an organ: rule S7.
//!
//! No statute says what is enough; the caller names the local rule with its threshold.

use serde::{Deserialize, Serialize};

use super::decision::CountError;
use super::rules::VotingRule;
use crate::features::explanations::{Explanation, Step};

/// What was counted. Who did not vote at all is not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SatisfactionTally {
    /// 满意.
    pub satisfied: u32,
    /// 基本满意.
    pub basically_satisfied: u32,
    /// 不满意.
    pub dissatisfied: u32,
    /// 弃权.
    pub abstained: u32,
    /// Invalid ballots.
    pub invalid: u32,
}

impl SatisfactionTally {
    fn cast(self) -> u64 {
        let all = [
            self.satisfied,
            self.basically_satisfied,
            self.dissatisfied,
            self.abstained,
            self.invalid,
        ];
        all.map(u64::from).iter().sum()
    }
}

/// The grade that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// 满意: enough are satisfied.
    Satisfied,
    /// 基本满意: enough are satisfied or basically satisfied. The organ rectifies.
    BasicallySatisfied,
    /// 不满意: neither. The organ reports again and is rated again.
    Dissatisfied,
}

/// A rating with everything it was computed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The rule applied.
    pub rule: VotingRule,
    /// The number the threshold was taken of.
    pub base: u32,
    /// The smallest number that was enough.
    pub required: u32,
    /// What was counted.
    pub tally: SatisfactionTally,
    /// The grade.
    pub grade: Grade,
}

/// Grades a report or an organ.
///
/// # Errors
/// [`CountError`] if there are more ballots than voters, or nobody to count.
pub fn rate(rule: VotingRule, base: u32, tally: SatisfactionTally) -> Result<Rating, CountError> {
    if base == 0 {
        return Err(CountError::NobodyToCount);
    }
    let cast = tally.cast();
    if cast > u64::from(base) {
        return Err(CountError::MoreVotesThanVoters { cast, base });
    }
    let required = rule.threshold.required(base);
    let grade = if tally.satisfied >= required {
        Grade::Satisfied
    } else if tally.satisfied + tally.basically_satisfied >= required {
        Grade::BasicallySatisfied
    } else {
        Grade::Dissatisfied
    };
    Ok(Rating {
        rule,
        base,
        required,
        tally,
        grade,
    })
}

impl Rating {
    /// The calculation: of whom, how many are needed, what was counted, the grade.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let mut told = Explanation::default();
        told.push(self.rule.base_step(self.base));
        told.push(self.rule.threshold.step(self.base));
        told.push(
            Step::new("counting.satisfaction_tally")
                .with("satisfied", self.tally.satisfied)
                .with("basically_satisfied", self.tally.basically_satisfied)
                .with("dissatisfied", self.tally.dissatisfied)
                .with("abstained", self.tally.abstained)
                .with("invalid", self.tally.invalid),
        );
        told.push(Step::new(match self.grade {
            Grade::Satisfied => "counting.grade.satisfied",
            Grade::BasicallySatisfied => "counting.grade.basically_satisfied",
            Grade::Dissatisfied => "counting.grade.dissatisfied",
        }));
        told
    }
}
