//! Counting whole ballots: every number of deputies from 1 to 500, papers and boxes on one roll.

use super::model::{
    BallotChoice as Choice, BallotMethod as Method, BallotRound as Round, BallotSubject as Subject,
};
use super::outcome::*;
use super::sheet::*;
use crate::features::counting::{Base, Membership, Threshold, VotingRule};
use crate::platform::db::Id;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn plan(base: u32, voting: VotingRule) -> Plan {
    Plan {
        voting,
        base,
        membership: None,
        seats: 1,
        candidates: 2,
    }
}

fn congress(base: u32) -> Plan {
    plan(base, VotingRule::CONGRESS_DECISION)
}

fn paper(issued: u32, returned: u32, spoiled: u32, choices: &[(Choice, u32)]) -> Sheet {
    Sheet {
        issued,
        returned,
        spoiled,
        choices: choices.iter().copied().collect(),
        persons: Vec::new(),
    }
}

fn roll(total: u32, electronic: u32, paper: u32) -> RollCount {
    RollCount {
        total,
        electronic,
        paper,
    }
}

const BY_BOX: (Subject, Method, Round) =
    (Subject::Decision, Method::SecretElectronic, Round::First);
const BY_PAPER: (Subject, Method, Round) = (Subject::Decision, Method::SecretPaper, Round::First);

/// M5 and N2 for every congress there can be: one vote decides, and it is the right one.
#[test]
fn m5_n2_more_than_half_of_all_deputies_decide_whatever_their_number() {
    for n in 1..=500_u32 {
        for yes in [n / 2, n / 2 + 1] {
            let votes = vec![Choice::InFavour; yes as usize];
            let found = count(BY_BOX, &congress(n), roll(n, yes, 0), None, &votes).unwrap();
            assert_eq!(found.is_passed, Some(yes * 2 > n), "{yes} of {n}");
            assert_eq!(found.not_voted, n - yes);
        }
    }
}

/// S7 at every size: at least half of all are satisfied, or satisfied and basically satisfied.
#[test]
fn s7_n1_the_grade_follows_from_half_of_all_whatever_their_number() {
    let half = VotingRule {
        threshold: Threshold::AtLeastHalf,
        base: Base::AllMembers,
        article: "本县测评办法".into(),
    };
    let what = (Subject::Rating, Method::SecretPaper, Round::First);
    for n in 1..=500_u32 {
        let half_of_all = n.div_ceil(2);
        for (satisfied, basically, grade) in [
            (half_of_all, 0, BallotGrade::Satisfied),
            (half_of_all - 1, 1, BallotGrade::BasicallySatisfied),
            (half_of_all - 1, 0, BallotGrade::Dissatisfied),
        ] {
            let rest = n - satisfied - basically;
            let choices = [
                (Choice::Satisfied, satisfied),
                (Choice::BasicallySatisfied, basically),
                (Choice::Dissatisfied, rest),
            ];
            let sheet = paper(n, n, 0, &choices);
            let found = count(
                what,
                &plan(n, half.clone()),
                roll(n, 0, 0),
                Some(&sheet),
                &[],
            );
            assert_eq!(found.unwrap().grade, Some(grade), "{n}");
        }
    }
}

fn person(name: &str, in_favour: u32) -> PersonVotes {
    PersonVotes {
        option_id: None,
        name: name.to_owned(),
        in_favour,
        against: 0,
        abstained: 0,
    }
}

/// E5 at every size: more than half of all deputies, however many came.
#[test]
fn e5_elected_is_who_has_more_than_half_of_all_deputies() {
    let what = (Subject::Election, Method::SecretPaper, Round::First);
    for n in 1..=500_u32 {
        let enough = n / 2 + 1;
        for votes in [enough, enough - 1] {
            let sheet = Sheet {
                persons: vec![person("甲", votes)],
                ..paper(n, n, 0, &[])
            };
            let found = count(what, &congress(n), roll(n, 0, 0), Some(&sheet), &[]).unwrap();
            assert_eq!(
                found.persons[0].is_chosen,
                votes == enough,
                "{votes} of {n}"
            );
            assert_eq!(found.open_seats, u32::from(votes != enough));
        }
    }
}

#[test]
fn e5_equals_are_voted_on_again_and_the_most_votes_decide() {
    let what = |round| (Subject::Election, Method::SecretPaper, round);
    let sheet = Sheet {
        persons: vec![person("甲", 30), person("乙", 30), person("丙", 2)],
        ..paper(60, 60, 0, &[])
    };
    let two_pass = Plan {
        seats: 1,
        ..congress(50)
    };
    // Fifty deputies, but sixty papers: the sheet cannot be.
    let impossible = count(
        what(Round::First),
        &two_pass,
        roll(60, 0, 0),
        Some(&sheet),
        &[],
    );
    let (ballots, roll_of) = (60, 50);
    let over = ReconcileProblem::MoreThanRoll {
        ballots,
        roll: roll_of,
    };
    assert_eq!(impossible, Err(over));
    let plan = Plan {
        seats: 2,
        ..congress(50)
    };
    let sheet = Sheet {
        persons: vec![person("甲", 40), person("乙", 26), person("丙", 26)],
        ..paper(50, 50, 2, &[])
    };
    let found = count(what(Round::First), &plan, roll(50, 0, 0), Some(&sheet), &[]).unwrap();
    assert_eq!(found.open_seats, 1);
    let next: Vec<String> = next_candidates(&found)
        .into_iter()
        .map(|one| one.1)
        .collect();
    assert_eq!(next, ["乙", "丙"]);
    // Between equals the most decide, fewer than half too.
    let again = Sheet {
        persons: vec![person("乙", 20), person("丙", 21)],
        ..paper(50, 48, 1, &[])
    };
    let one = Plan { seats: 1, ..plan };
    let found = count(what(Round::Runoff), &one, roll(50, 0, 0), Some(&again), &[]).unwrap();
    assert_eq!((found.required, found.open_seats), (None, 0));
    assert_eq!(
        (
            found.persons[0].votes.name.as_str(),
            found.persons[0].is_chosen
        ),
        ("丙", true)
    );
}

#[test]
fn e3_a_preliminary_ballot_says_who_stands() {
    let what = (Subject::Election, Method::SecretPaper, Round::Preliminary);
    let sheet = Sheet {
        persons: vec![person("甲", 5), person("乙", 9), person("丙", 7)],
        ..paper(21, 21, 0, &[])
    };
    let found = count(what, &congress(30), roll(30, 0, 0), Some(&sheet), &[]).unwrap();
    let chosen: Vec<&str> = found
        .persons
        .iter()
        .filter(|one| one.is_chosen)
        .map(|one| one.votes.name.as_str())
        .collect();
    assert_eq!(chosen, ["乙", "丙"]);
}

/// E6: more papers come back than were given out.
#[test]
fn e6_more_returned_than_issued_is_void_and_decides_nothing() {
    let sheet = paper(40, 41, 0, &[(Choice::InFavour, 41)]);
    let form = Form {
        subject: Subject::Decision,
        method: Method::SecretPaper,
        seats: 1,
        roll: 50,
        candidates: &[],
    };
    assert_eq!(sheet.check(&form), Ok(()));
    let found = count(BY_PAPER, &congress(50), roll(50, 0, 0), Some(&sheet), &[]).unwrap();
    assert!(found.is_void && found.is_passed.is_none());
    let last = found
        .explanation
        .steps
        .last()
        .map(|step| step.code.as_str());
    assert_eq!(last, Some("ballots.count.void"));
}

/// N4: the sheet says what all deputies are.
#[test]
fn n4_the_calculation_begins_with_what_all_deputies_are() {
    let membership = Membership {
        quota: 61,
        vacancies: 0,
        suspended: 1,
        count_suspended: true,
    };
    let plan = Plan {
        membership: Some(membership),
        ..congress(membership.total())
    };
    let votes = vec![Choice::InFavour; 31];
    let found = count(BY_BOX, &plan, roll(60, 31, 0), None, &votes).unwrap();
    assert_eq!(found.is_passed, Some(true));
    let codes: Vec<&str> = found
        .explanation
        .steps
        .iter()
        .map(|s| s.code.as_str())
        .collect();
    assert_eq!(codes[0], "counting.membership_with_suspended");
    assert!(codes.contains(&"counting.silence_is_no"));
}

#[test]
fn roll_and_ballots_must_come_to_zero() {
    let votes = vec![Choice::InFavour; 10];
    let plan = congress(50);
    let lost = count(BY_BOX, &plan, roll(50, 11, 0), None, &votes);
    let (ballots, on_roll) = (10, 11);
    let expected = ReconcileProblem::Electronic {
        ballots,
        roll: on_roll,
    };
    assert_eq!(lost, Err(expected));
    let no_sheet = count(BY_BOX, &plan, roll(50, 10, 3), None, &votes);
    assert_eq!(no_sheet, Err(ReconcileProblem::NoSheet));
    let sheet = paper(2, 2, 0, &[(Choice::Against, 2)]);
    let papers = count(BY_BOX, &plan, roll(50, 10, 3), Some(&sheet), &votes);
    let expected = ReconcileProblem::Papers { issued: 2, roll: 3 };
    assert_eq!(papers, Err(expected));
    let unasked = count(BY_BOX, &plan, roll(50, 10, 0), Some(&sheet), &votes);
    let expected = ReconcileProblem::Papers { issued: 2, roll: 0 };
    assert_eq!(unasked, Err(expected));
}

proptest! {
    /// N7, E6: what is not in favour helps nobody: abstentions, invalid papers, papers kept, people away.
    #[test]
    fn n7_e6_only_votes_in_favour_count_on_a_mixed_roll(
        yes in 0..60_u32, no in 0..60_u32, abstained in 0..30_u32,
        paper_yes in 0..40_u32, paper_no in 0..40_u32, spoiled in 0..20_u32, kept in 0..20_u32,
        away in 0..230_u32, suspended in 0..5_u32,
    ) {
        let mut votes = vec![Choice::InFavour; yes as usize];
        votes.extend(vec![Choice::Against; no as usize]);
        votes.extend(vec![Choice::Abstained; abstained as usize]);
        let returned = paper_yes + paper_no + spoiled;
        let issued = returned + kept;
        let electronic = yes + no + abstained;
        let total = electronic + issued + away;
        prop_assume!(total > 0);
        let choices = [(Choice::InFavour, paper_yes), (Choice::Against, paper_no)];
        let sheet = paper(issued, returned, spoiled, &choices);
        let form = Form { subject: Subject::Decision, method: Method::SecretElectronic, seats: 1,
            roll: total, candidates: &[] };
        prop_assert_eq!(sheet.check(&form), Ok(()));
        let base = total + suspended;
        let found = count(BY_BOX, &congress(base), roll(total, electronic, issued), Some(&sheet), &votes)
            .unwrap();
        prop_assert_eq!(found.is_passed, Some((yes + paper_yes) * 2 > base));
        // To zero: everybody on the roll is in exactly one of these.
        prop_assert_eq!(found.roll, found.electronic + found.issued + found.not_voted);
        let said: u32 = found.choices.values().sum();
        prop_assert_eq!(said, electronic + found.returned - found.spoiled);
        // In whatever order they were cast.
        votes.reverse();
        let other = count(BY_BOX, &congress(base), roll(total, electronic, issued), Some(&sheet), &votes);
        prop_assert_eq!(other.unwrap(), found);
    }

    #[test]
    fn a_sheet_that_contradicts_itself_is_refused(
        issued in 0..60_u32, returned in 0..60_u32, spoiled in 0..60_u32,
        yes in 0..60_u32, no in 0..60_u32, roll in 0..60_u32,
    ) {
        let sheet = paper(issued, returned, spoiled, &[(Choice::InFavour, yes), (Choice::Against, no)]);
        let form = Form { subject: Subject::Decision, method: Method::SecretPaper, seats: 1, roll,
            candidates: &[] };
        let is_right = issued <= roll
            && (returned > issued || (spoiled <= returned && yes + no == returned - spoiled));
        prop_assert_eq!(sheet.check(&form).is_ok(), is_right);
        let hands = Form { method: Method::Hands, ..form };
        let raised = Sheet { choices: sheet.choices.clone(), ..Sheet::default() };
        prop_assert_eq!(raised.check(&hands).is_ok(), yes + no <= roll);
        prop_assert_eq!(sheet.check(&hands).is_ok(), yes + no <= roll && issued + returned + spoiled == 0);
    }
}

/// A sheet of an election names each candidate once, and nobody more often than there are valid papers.
#[test]
fn e6_a_sheet_of_an_election_is_checked_person_by_person() {
    let id = |n: u128| Id(uuid::Uuid::from_u128(n));
    let candidates = [id(1), id(2)];
    let form = Form {
        subject: Subject::Election,
        method: Method::SecretPaper,
        seats: 1,
        roll: 50,
        candidates: &candidates,
    };
    let of = |n: u128, in_favour, against| PersonVotes {
        option_id: Some(id(n)),
        against,
        ..person("候选人", in_favour)
    };
    let check = |persons: Vec<PersonVotes>| {
        let sheet = Sheet {
            persons,
            ..paper(50, 48, 2, &[])
        };
        sheet.in_order(Subject::Election).check(&form)
    };
    assert_eq!(
        check(vec![of(1, 30, 16), of(2, 10, 30), person("另选", 2)]),
        Ok(())
    );
    assert_eq!(check(vec![of(1, 30, 16)]), Err(SheetProblem::Persons));
    assert_eq!(
        check(vec![of(1, 30, 16), of(1, 1, 1)]),
        Err(SheetProblem::Persons)
    );
    let twice = vec![of(1, 1, 1), of(2, 1, 1), person("丁", 1), person("丁", 1)];
    assert_eq!(check(twice), Err(SheetProblem::Persons));
    let over = vec![of(1, 30, 17), of(2, 0, 0)];
    assert_eq!(check(over), Err(SheetProblem::PersonOverValid(0)));
    assert_eq!(
        check(vec![of(1, 30, 0), of(2, 17, 0)]),
        Err(SheetProblem::VotesOverSeats)
    );
    let on_it = Sheet {
        choices: BTreeMap::from([(Choice::InFavour, 1)]),
        ..paper(50, 48, 2, &[])
    };
    assert_eq!(on_it.check(&form), Err(SheetProblem::NotOnForm));
}

#[test]
fn two_sheets_with_the_same_numbers_are_the_same() {
    let one = Sheet {
        persons: vec![person("乙", 2), person("甲", 1)],
        ..Sheet::default()
    };
    let other = Sheet {
        persons: vec![person("甲", 1), person("乙", 2)],
        ..Sheet::default()
    };
    assert_ne!(one, other);
    let subject = Subject::Election;
    assert_eq!(one.in_order(subject), other.in_order(subject));
    let zero = paper(1, 1, 1, &[(Choice::Against, 0)]).in_order(Subject::Decision);
    assert_eq!(zero, paper(1, 1, 1, &[]).in_order(Subject::Decision));
}
