//! Satisfaction ratings by example and for every number of members.

use proptest::prelude::*;

use super::rules::{Base, Threshold, VotingRule};
use super::satisfaction::*;
use crate::features::explanations::test_catalog::TestCatalog;

fn rule() -> VotingRule {
    VotingRule {
        threshold: Threshold::AtLeastHalf,
        base: Base::AllMembers,
        article: "满意度测评办法".into(),
    }
}

fn tally(satisfied: u32, basically_satisfied: u32, dissatisfied: u32) -> SatisfactionTally {
    SatisfactionTally {
        satisfied,
        basically_satisfied,
        dissatisfied,
        ..SatisfactionTally::default()
    }
}

#[test]
fn s7_half_of_all_members_decides_not_half_of_those_who_voted() {
    let grade = |votes| rate(rule(), 20, votes).unwrap().grade;
    assert_eq!(grade(tally(10, 0, 0)), Grade::Satisfied);
    assert_eq!(grade(tally(9, 1, 0)), Grade::BasicallySatisfied);
    assert_eq!(grade(tally(9, 0, 0)), Grade::Dissatisfied);
    assert_eq!(grade(tally(0, 0, 11)), Grade::Dissatisfied);
    assert!(rate(rule(), 20, tally(20, 1, 0)).is_err());
    assert!(rate(rule(), 0, tally(0, 0, 0)).is_err());
}

#[test]
fn s7_a_rating_explains_itself() {
    let told = rate(rule(), 21, tally(9, 2, 4)).unwrap().explain();
    let catalog = TestCatalog::new(include_str!("locales/zh-CN.toml"));
    let text = told.render(&catalog).join("");
    for part in ["全体成员21人", "需11票", "测评结果为基本满意"] {
        assert!(text.contains(part), "{text}");
    }
}

proptest! {
    #[test]
    fn more_satisfaction_never_makes_a_grade_worse(n in 1u32..=500, a in 0u32..500, b in 0u32..500) {
        let a = a % n;
        let b = b % (n - a);
        let rank = |votes| match rate(rule(), n, votes).unwrap().grade {
            Grade::Satisfied => 2,
            Grade::BasicallySatisfied => 1,
            Grade::Dissatisfied => 0,
        };
        prop_assert!(rank(tally(a + 1, b, 0)) >= rank(tally(a, b + 1, 0)));
        prop_assert!(rank(tally(a, b + 1, 0)) >= rank(tally(a, b, 1)));
    }
}
