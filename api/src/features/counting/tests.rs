//! Counting by examples from the statutes and by property.

use proptest::prelude::*;

use super::*;
use crate::features::explanations::test_catalog::TestCatalog;

const ZH: &str = include_str!("locales/zh-CN.toml");
const EN: &str = include_str!("locales/en.toml");

fn in_favour(votes: u32) -> Tally {
    Tally {
        in_favour: votes,
        ..Tally::default()
    }
}

#[test]
fn more_than_half_and_at_least_half_differ_on_even_numbers() {
    let required = |threshold: Threshold| [1, 2, 59, 60].map(|n| threshold.required(n));
    assert_eq!(required(Threshold::Majority), [1, 2, 30, 31]);
    assert_eq!(required(Threshold::AtLeastHalf), [1, 1, 30, 30]);
}

#[test]
fn two_thirds_and_one_fifth_round_up() {
    assert_eq!(
        [59, 60, 61].map(|n| Fraction::TWO_THIRDS.of(n)),
        [40, 40, 41]
    );
    assert_eq!([55, 56].map(|n| Fraction::ONE_FIFTH.of(n)), [11, 12]);
    assert_eq!(Fraction::TWO_THIRDS.of(u32::MAX), 2_863_311_530);
}

#[test]
fn a_resolution_needs_a_majority_of_all_deputies_not_of_those_present() {
    // 60 deputies, 45 present, 30 in favour: two thirds of those present, and still not enough.
    let tally = Tally {
        in_favour: 30,
        against: 10,
        abstained: 4,
        invalid: 1,
    };
    let found = decide(VotingRule::CONGRESS_DECISION, 60, tally).unwrap();
    assert_eq!(
        (found.required, found.is_passed, found.missing()),
        (31, false, 1)
    );
    assert!(
        decide(VotingRule::CONGRESS_DECISION, 60, in_favour(31))
            .unwrap()
            .is_passed
    );
}

#[test]
fn impossible_counts_are_refused() {
    let rule = VotingRule::presidium("主席团议事规则");
    assert_eq!(
        decide(rule.clone(), 0, in_favour(0)),
        Err(CountError::NobodyToCount)
    );
    let error = decide(rule, 9, in_favour(10)).unwrap_err();
    assert_eq!(error, CountError::MoreVotesThanVoters { cast: 10, base: 9 });
}

#[test]
fn suspended_deputies_count_unless_the_parameter_says_otherwise() {
    let mut members = Membership {
        quota: 60,
        vacancies: 2,
        suspended: 1,
        count_suspended: true,
    };
    assert_eq!(members.total(), 58);
    members.count_suspended = false;
    assert_eq!(members.total(), 57);
    let line = members.step().render(&TestCatalog::new(ZH));
    assert!(line.contains("不计入，全体代表为57名"), "{line}");
}

#[test]
fn a_decision_explains_itself_in_both_languages() {
    TestCatalog::new(ZH).assert_same_shape(&TestCatalog::new(EN));
    let rules = [
        VotingRule::CONGRESS_DECISION,
        VotingRule::CONGRESS_QUORUM,
        VotingRule {
            threshold: Threshold::AtLeastHalf,
            base: Base::Present,
            article: "示例".into(),
        },
    ];
    for rule in rules {
        for votes in [0, 60] {
            let told = decide(rule.clone(), 60, in_favour(votes))
                .unwrap()
                .explain();
            assert!(told.render(&TestCatalog::new(EN)).len() >= 4);
        }
    }
    let lines = decide(VotingRule::CONGRESS_DECISION, 60, in_favour(30))
        .unwrap()
        .explain();
    let text = lines.render(&TestCatalog::new(ZH)).join("");
    for part in [
        "以全体代表60人为基数（地方组织法第二十五条）",
        "需31票",
        "还差1票",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

proptest! {
    #[test]
    fn the_required_number_is_the_smallest_that_is_enough(n in 1u32..5_000_000, y in 1u32..10, more in 0u32..10) {
        let (wide, x) = (u64::from(n), y + more);
        let majority = u64::from(Threshold::Majority.required(n));
        prop_assert!(majority * 2 > wide && (majority - 1) * 2 <= wide);
        let half = u64::from(Threshold::AtLeastHalf.required(n));
        prop_assert!(half * 2 >= wide && (half - 1) * 2 < wide);
        let part = u64::from(Fraction { numerator: y, denominator: x }.of(n));
        let (x, y) = (u64::from(x), u64::from(y));
        prop_assert!(part * x >= wide * y && (part - 1) * x < wide * y);
        prop_assert!(part <= wide);
    }

    #[test]
    fn one_more_vote_never_turns_yes_into_no(n in 1u32..2000, votes in 0u32..2000) {
        prop_assume!(votes < n);
        let passed = |votes| decide(VotingRule::CONGRESS_DECISION, n, in_favour(votes)).unwrap().is_passed;
        prop_assert!(!passed(votes) || passed(votes + 1));
        prop_assert!(passed(n));
    }

    #[test]
    fn only_votes_in_favour_decide(n in 4u32..2000, a in 0u32..500, b in 0u32..500, c in 0u32..500, d in 0u32..500) {
        prop_assume!(a + b + c + d <= n);
        let tally = Tally { in_favour: a, against: b, abstained: c, invalid: d };
        let full = decide(VotingRule::CONGRESS_DECISION, n, tally).unwrap();
        let bare = decide(VotingRule::CONGRESS_DECISION, n, in_favour(a)).unwrap();
        prop_assert_eq!(full.is_passed, bare.is_passed);
    }
}
