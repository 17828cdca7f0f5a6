use super::model::{
    ProjectFewerRule as Rule, ProjectSelectionAction as Act, ProjectSelectionStatus as Status,
    ProjectVoteStage as Stage,
};
use super::rules::{Facts, Refusal, check, fewest, stage, surplus};
use crate::features::ballots::ChosenStage;

#[test]
fn v7_the_surplus_is_a_share_rounded_up_and_one_at_least() {
    for (seats, percent, wanted) in [(10, 20, 12), (8, 20, 10), (5, 40, 7), (1, 20, 2), (7, 0, 8)] {
        assert_eq!(fewest(seats, percent), wanted, "{seats} at {percent} %");
    }
    for seats in 1..=50 {
        for percent in 0..=100 {
            let more = surplus(seats, percent);
            assert!(more >= 1 && more * 100 >= seats * percent);
            assert!(more == 1 || (more - 1) * 100 < seats * percent);
        }
    }
}

#[test]
fn v6_there_is_no_vote_before_the_method_is_adopted() {
    let facts = |status, is_office| Facts {
        status,
        is_office,
        is_soliciting: false,
    };
    let office = |act, status| check(act, facts(status, true));
    assert_eq!(office(Act::Vote, Status::Draft), Err(Refusal::NotInState));
    assert_eq!(office(Act::Vote, Status::Adopted), Ok(()));
    assert_eq!(office(Act::Edit, Status::Adopted), Err(Refusal::NotInState));
    for act in Act::ALL {
        assert_eq!(
            check(*act, facts(Status::Draft, false)),
            Err(Refusal::NotYourTurn)
        );
        assert_eq!(office(*act, Status::Announced), Err(Refusal::NotInState));
    }
}

#[test]
fn v4_there_is_no_vote_while_ideas_are_asked_for() {
    let facts = Facts {
        status: Status::Adopted,
        is_office: true,
        is_soliciting: true,
    };
    assert_eq!(check(Act::Vote, facts), Err(Refusal::StillSoliciting));
    let draft = Facts {
        status: Status::Draft,
        ..facts
    };
    assert_eq!(check(Act::Edit, draft), Ok(()));
    assert_eq!(check(Act::Vote, draft), Err(Refusal::NotInState));
}

#[test]
fn v8_places_that_are_left_are_voted_on_once_more_if_the_method_says_so() {
    let settled = |open, rounds, rule| stage(ChosenStage::Settled, open, rounds, rule);
    assert_eq!(settled(1, 1, Rule::SecondRound), Stage::SecondRound);
    assert_eq!(settled(1, 2, Rule::SecondRound), Stage::Settled);
    assert_eq!(settled(1, 1, Rule::Fewer), Stage::Settled);
    assert_eq!(settled(0, 1, Rule::SecondRound), Stage::Settled);
    assert_eq!(stage(ChosenStage::Tied, 1, 1, Rule::Fewer), Stage::Tied);
    assert_eq!(stage(ChosenStage::Void, 0, 1, Rule::Fewer), Stage::Void);
}
