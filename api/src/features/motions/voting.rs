//! How many votes an adopted motion needs: computed from all deputies in office, explained, never
//! typed (组织法25, rules N2, N4, N7).

use crate::features::counting::{
    Base, CountError, Decision, Membership, Tally, VotingRule, decide,
};
use crate::features::explanations::{Explanation, Param, Step};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// The line that says who the deputies are.
fn members(membership: Membership) -> Step {
    let code = if membership.count_suspended {
        "motions.vote.members_with_suspended"
    } else {
        "motions.vote.members_without_suspended"
    };
    Step::new(code)
        .with("in_office", membership.quota)
        .with("suspended", membership.suspended)
        .with("n", membership.total())
}

/// What is needed before the vote: the number, and how it follows.
pub(super) fn needed(membership: Membership) -> (u32, Explanation) {
    let (rule, n) = (VotingRule::CONGRESS_DECISION, membership.total());
    let mut told = Explanation::default();
    told.push(members(membership));
    told.push(
        Step::new("counting.base")
            .with("base", Param::Label(Base::AllDeputies.label().to_owned()))
            .with("n", n)
            .with("article", rule.article.as_ref()),
    );
    told.push(rule.threshold.step(n));
    told.push(Step::new("counting.silence_is_no"));
    (rule.threshold.required(n), told)
}

/// The outcome of a count, and how it follows; 422 when more votes were counted than there are
/// deputies.
pub(super) fn outcome(
    membership: Membership,
    tally: Tally,
) -> Result<(Decision, Explanation), Problem> {
    let decision = decide(VotingRule::CONGRESS_DECISION, membership.total(), tally);
    let decision = decision.map_err(|error| {
        let base = match error {
            CountError::MoreVotesThanVoters { base, .. } => base,
            CountError::NobodyToCount => 0,
        };
        let params = Params::from([("base".to_owned(), base.into())]);
        problem_codes::VALIDATION_FAILED.problem().at(
            "/in_favour",
            "more_votes_than_deputies",
            params,
        )
    })?;
    let mut told = Explanation::default();
    told.push(members(membership));
    told.steps.extend(decision.explain().steps);
    Ok((decision, told))
}

#[cfg(test)]
mod tests {
    use super::{needed, outcome};
    use crate::features::counting::{Membership, Tally};

    const OF_63: Membership = Membership {
        quota: 63,
        vacancies: 0,
        suspended: 1,
        count_suspended: true,
    };

    fn votes(in_favour: u32, against: u32) -> Tally {
        Tally {
            in_favour,
            against,
            abstained: 0,
            invalid: 0,
        }
    }

    #[test]
    fn half_of_all_deputies_is_not_a_majority() {
        assert_eq!(needed(OF_63).0, 32);
        assert!(!outcome(OF_63, votes(31, 0)).unwrap().0.is_passed);
        assert!(outcome(OF_63, votes(32, 31)).unwrap().0.is_passed);
    }

    #[test]
    fn more_votes_than_deputies_cannot_be() {
        let problem = outcome(OF_63, votes(60, 4)).unwrap_err();
        assert_eq!(problem.field_errors()[0].code, "more_votes_than_deputies");
    }
}
