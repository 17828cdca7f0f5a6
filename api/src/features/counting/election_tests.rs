//! Elections by examples from the statute, and for every number of deputies from 1 to 500.

use proptest::prelude::*;

use super::election::*;
use super::rules::VotingRule;
use crate::features::explanations::test_catalog::TestCatalog;

const RULE: VotingRule = VotingRule::CONGRESS_DECISION;

fn contest(office: Office, seats: u32, surplus: u32) -> Contest {
    Contest {
        office,
        seats,
        surplus,
    }
}

fn poll(ballots: u32, in_favour: &[u32]) -> Poll {
    Poll {
        issued: ballots,
        returned: ballots,
        spoiled: 0,
        in_favour: in_favour.to_vec(),
    }
}

#[test]
fn e3_a_head_may_stand_alone_a_deputy_head_never() {
    let head = contest(Office::Head, 1, 1).check().unwrap();
    assert_eq!(head.slate(0), Slate::TooFew { missing: 1 });
    assert_eq!(head.slate(1), Slate::Equal);
    assert_eq!(head.slate(2), Slate::Surplus);
    assert_eq!(head.slate(3), Slate::Preliminary { candidates: 2 });
    let deputies = contest(Office::Deputy, 3, 1).check().unwrap();
    assert_eq!(deputies.slate(3), Slate::TooFew { missing: 1 });
    assert_eq!(deputies.slate(4), Slate::Surplus);
    assert_eq!(deputies.slate(6), Slate::Preliminary { candidates: 4 });
}

#[test]
fn e3_the_election_method_keeps_to_the_statute() {
    let refused = |office, surplus| contest(office, 3, surplus).check().is_err();
    assert!(refused(Office::Deputy, 0) && refused(Office::Deputy, 4) && refused(Office::Head, 2));
    let none = contest(Office::Vacancy, 0, 0).check();
    assert_eq!(none, Err(ContestError::NoSeat));
}

#[test]
fn e7_a_vacancy_is_filled_with_or_without_surplus() {
    let vacancy = contest(Office::Vacancy, 1, 0).check().unwrap();
    assert_eq!(vacancy.slate(1), Slate::Equal);
    let wider = contest(Office::Vacancy, 2, 2).check().unwrap();
    assert_eq!(wider.slate(3), Slate::Surplus);
    assert_eq!(wider.slate(4), Slate::Surplus);
}

#[test]
fn e3_a_preliminary_ballot_goes_by_votes() {
    let found = preselect(&[10, 30, 20, 25], 3);
    assert_eq!((found.places, found.tied), (vec![1, 3, 2], vec![]));
    let equal = preselect(&[10, 30, 20, 20], 2);
    assert_eq!((equal.places, equal.tied), (vec![1], vec![2, 3]));
}

#[test]
fn e5_elected_is_who_has_more_than_half_of_all_deputies() {
    // 51 deputies, 45 vote: 26 are needed, not 23.
    let found = elect(&RULE, 51, 3, &poll(45, &[40, 26, 25, 25])).unwrap();
    assert_eq!(found.required, Some(26));
    assert_eq!(found.chosen.places, [0, 1]);
    assert_eq!((found.chosen.tied.len(), found.open_seats), (0, 1));
}

#[test]
fn e5_more_than_seats_go_by_votes_and_equals_vote_again() {
    let found = elect(&RULE, 51, 2, &poll(51, &[30, 40, 31])).unwrap();
    assert_eq!(found.chosen.places, [1, 2]);
    let equal = elect(&RULE, 51, 2, &poll(51, &[30, 40, 30])).unwrap();
    assert_eq!(equal.chosen.places, [1]);
    assert_eq!((equal.chosen.tied, equal.open_seats), (vec![0, 2], 1));
    let again = elect_of_equals(51, 1, &poll(51, &[20, 24])).unwrap();
    assert_eq!((again.required, again.chosen.places), (None, vec![1]));
}

#[test]
fn e6_more_ballots_than_were_given_out_are_void() {
    let mut sheet = poll(50, &[20]);
    sheet.returned = 51;
    let void = PollError::Void {
        issued: 50,
        returned: 51,
    };
    assert_eq!(elect(&RULE, 51, 1, &sheet), Err(void));
    let sheet = poll(52, &[20]);
    let more = PollError::MoreIssuedThanVoters {
        issued: 52,
        base: 51,
    };
    assert_eq!(elect(&RULE, 51, 1, &sheet), Err(more));
}

#[test]
fn e6_a_sheet_that_contradicts_itself_is_refused() {
    let spoiled = Poll {
        spoiled: 11,
        ..poll(10, &[])
    };
    assert!(matches!(
        elect(&RULE, 51, 1, &spoiled),
        Err(PollError::MoreSpoiledThanReturned { .. })
    ));
    let one = elect(&RULE, 51, 1, &poll(10, &[11]));
    assert!(matches!(one, Err(PollError::MoreVotesThanBallots { .. })));
    let all = elect(&RULE, 51, 1, &poll(10, &[6, 5]));
    assert!(matches!(all, Err(PollError::MoreVotesThanSeats { .. })));
}

#[test]
fn an_election_explains_itself() {
    let sheet = poll(51, &[30, 40, 30]);
    let found = elect(&RULE, 51, 2, &sheet).unwrap();
    let catalog = TestCatalog::new(include_str!("locales/zh-CN.toml"));
    let text = found.explain(&RULE, &sheet).render(&catalog).join("");
    for part in ["全体代表51人", "需26票", "2人票数相等", "再次投票"] {
        assert!(text.contains(part), "{text}");
    }
    let sheet = poll(51, &[20, 24]);
    let again = elect_of_equals(51, 2, &sheet).unwrap();
    let text = again.explain(&RULE, &sheet).render(&catalog).join("");
    assert!(text.contains("得票多的当选"), "{text}");
}

proptest! {
    #[test]
    fn nobody_is_elected_without_a_majority_of_all_and_no_seat_twice(
        base in 1u32..=500,
        seats in 1u32..6,
        shares in prop::collection::vec(0u32..=100, 1..9),
    ) {
        let mut votes: Vec<u32> = shares.iter().map(|share| base * share / 100).collect();
        let mut left = u64::from(base) * u64::from(seats);
        for one in &mut votes {
            *one = u32::try_from(u64::from(*one).min(left)).unwrap();
            left -= u64::from(*one);
        }
        let sheet = poll(base, &votes);
        let found = elect(&RULE, base, seats, &sheet).unwrap();
        let elected = &found.chosen.places;
        prop_assert!(elected.len() <= seats as usize);
        prop_assert!(elected.iter().all(|place| votes[*place] * 2 > base));
        prop_assert_eq!(found.open_seats as usize, seats as usize - elected.len());
        // Who is left out has no more votes than anybody elected.
        for (place, has) in votes.iter().enumerate() {
            if !elected.contains(&place) {
                prop_assert!(elected.iter().all(|one| votes[*one] >= *has));
            }
        }
        // Equals are as many as there are seats for, and more.
        let tied = &found.chosen.tied;
        prop_assert!(tied.is_empty() || tied.len() > found.open_seats as usize);
        prop_assert!(tied.iter().all(|place| votes[*place] == votes[tied[0]]));
    }
}
