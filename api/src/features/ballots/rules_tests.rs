//! The rules, asked from all sides.

use super::model::{
    BallotAction as Act, BallotMethod as Method, BallotNominator as By, BallotStatus as Status,
    BallotSubject as Subject,
};
use super::nominations::{self, JOINT_NOMINATION, Nomination, NominationProblem, ONE_TENTH};
use super::rules::*;
use crate::features::counting::Fraction;
use crate::features::counting::election::{Contest, Office};
use proptest::prelude::*;

const EVERYBODY: Part = Part {
    is_office: true,
    is_teller: true,
    is_voter: true,
};

fn at(subject: Subject, method: Method, status: Status) -> Snapshot {
    Snapshot {
        subject,
        method,
        status,
    }
}

/// E4: persons are voted on in secret and on paper, and on nothing else.
#[test]
fn e4_persons_are_voted_on_with_paper_only() {
    for subject in [Subject::Election, Subject::Dismissal] {
        for method in Method::ALL {
            let allowed = super::rules::method(subject, *method, Some("表决办法"));
            let expected = match method {
                Method::SecretPaper => Ok(()),
                _ => Err(MethodRefusal::PersonsOnPaper),
            };
            assert_eq!(allowed, expected, "{subject} {method}");
        }
    }
}

#[test]
fn electronic_voting_rests_on_an_adopted_method() {
    for subject in [Subject::Decision, Subject::Rating] {
        for method in Method::ALL {
            for basis in [None, Some(" ")] {
                let allowed = super::rules::method(subject, *method, basis).is_ok();
                assert_eq!(allowed, !method.is_electronic(), "{subject} {method}");
            }
            assert!(super::rules::method(subject, *method, Some("表决办法")).is_ok());
        }
    }
}

#[test]
fn a_ballot_goes_forward_only() {
    let order = [
        Status::Draft,
        Status::Open,
        Status::Closed,
        Status::Counted,
        Status::Announced,
        Status::Annulled,
    ];
    let place = |status| order.iter().position(|one| *one == status);
    for act in Act::ALL {
        for status in Status::ALL {
            let from = at(Subject::Decision, Method::SecretElectronic, *status);
            if check(*act, &from, &EVERYBODY).is_ok()
                && let Some(to) = leads_to(*act)
            {
                assert!(place(to) > place(*status), "{act} from {status}");
            }
        }
    }
    // No result is edited, and no vote given, once it is closed.
    for status in [Status::Closed, Status::Counted, Status::Announced] {
        for act in [Act::Edit, Act::Vote, Act::Cast, Act::GivePaper, Act::Open] {
            for method in Method::ALL {
                let from = at(Subject::Decision, *method, status);
                assert_eq!(check(act, &from, &EVERYBODY), Err(Refusal::WrongState));
            }
        }
    }
}

#[test]
fn each_method_knows_its_acts() {
    for (method, vote, cast, paper, sheet) in [
        (Method::Hands, false, false, false, true),
        (Method::Recorded, true, false, false, false),
        (Method::SecretElectronic, false, true, true, true),
        (Method::SecretPaper, false, false, true, true),
    ] {
        let open = |act| check(act, &at(Subject::Rating, method, Status::Open), &EVERYBODY).is_ok();
        assert_eq!((open(Act::Vote), open(Act::Cast)), (vote, cast), "{method}");
        assert_eq!(open(Act::GivePaper), paper, "{method}");
        let closed = at(Subject::Rating, method, Status::Closed);
        let handed_in = check(Act::HandInSheet, &closed, &EVERYBODY).is_ok();
        assert_eq!(handed_in, sheet, "{method}");
    }
}

#[test]
fn everybody_has_their_part() {
    for act in Act::ALL {
        let draft = at(Subject::Election, Method::SecretPaper, Status::Draft);
        let refused = check(*act, &draft, &Part::default());
        assert!(matches!(refused, Err(Refusal::AnothersPart(_))), "{act}");
    }
    let voter = Part {
        is_voter: true,
        ..Part::default()
    };
    let open = at(Subject::Decision, Method::SecretElectronic, Status::Open);
    assert_eq!(check(Act::Cast, &open, &voter), Ok(()));
    let office = Part {
        is_office: true,
        ..Part::default()
    };
    let own = Err(Refusal::AnothersPart(Party::Voter));
    assert_eq!(check(Act::Cast, &open, &office), own);
}

fn joint(signers: std::ops::Range<u32>) -> Nomination<u32> {
    Nomination {
        by: By::Deputies,
        signers: signers.collect(),
    }
}

fn presidium() -> Nomination<u32> {
    Nomination {
        by: By::Presidium,
        signers: Vec::new(),
    }
}

/// E2: ten deputies or the presidium, nobody for more persons than there are seats.
#[test]
fn e2_ten_deputies_nominate_and_nobody_more_than_seats() {
    assert_eq!(nominations::check(&[presidium(), joint(0..10)], 1), Ok(()));
    let few = nominations::check(&[presidium(), joint(0..9)], 1);
    let expected = NominationProblem::TooFewSigners {
        at: 1,
        signed: 9,
        required: JOINT_NOMINATION,
    };
    assert_eq!(few, Err(expected));
    let twice = Nomination {
        by: By::Deputies,
        signers: vec![1; 10],
    };
    assert!(nominations::check(&[twice], 1).is_err());
    let many = nominations::check(&[presidium(), presidium()], 1);
    let (nominated, seats) = (2, 1);
    assert_eq!(
        many,
        Err(NominationProblem::PresidiumOverSeats { nominated, seats })
    );
    // Deputy 9 signs both: allowed for two seats, not for one.
    let both = [joint(0..10), joint(9..19)];
    assert_eq!(nominations::check(&both, 2), Ok(()));
    let deputy = 9;
    let over = NominationProblem::DeputyOverSeats {
        deputy,
        nominated,
        seats,
    };
    assert_eq!(nominations::check(&both, 1), Err(over));
}

/// E3 and E7: how many stand.
#[test]
fn e3_e7_a_slate_is_as_large_as_the_election_method_says() {
    let contest = |office, seats, surplus| Contest {
        office,
        seats,
        surplus,
    };
    let slate = |contest, n| nominations::slate::<u32>(contest, n);
    let head = contest(Office::Head, 1, 1);
    assert!(slate(head, 1).is_ok() && slate(head, 2).is_ok());
    let preliminary = NominationProblem::NeedsPreliminary { candidates: 2 };
    assert_eq!(slate(head, 3), Err(preliminary));
    let deputies = contest(Office::Deputy, 2, 1);
    let few = NominationProblem::TooFewCandidates { missing: 1 };
    assert_eq!(slate(deputies, 2), Err(few));
    assert!(slate(deputies, 3).is_ok());
    let vacancy = contest(Office::Vacancy, 1, 1);
    assert!(slate(vacancy, 1).is_ok() && slate(vacancy, 2).is_ok());
}

proptest! {
    /// Q4: the presidium or a fifth of the deputies, the fifth rounded up (N1).
    #[test]
    fn q4_n1_a_fifth_of_the_deputies_moves_a_dismissal(deputies in 1..=500_u32, signed in 0..120_u32) {
        let moved = [joint(0..signed)];
        let town = nominations::dismissal(&moved, Fraction::ONE_FIFTH, deputies).is_ok();
        prop_assert_eq!(town, signed > 0 && u64::from(signed) * 5 >= u64::from(deputies));
        let county = nominations::dismissal(&moved, ONE_TENTH, deputies).is_ok();
        prop_assert_eq!(county, signed > 0 && signed * 10 >= deputies);
        prop_assert!(nominations::dismissal(&[presidium()], Fraction::ONE_FIFTH, deputies).is_ok());
        prop_assert!(nominations::dismissal::<u32>(&[], Fraction::ONE_FIFTH, deputies).is_err());
    }
}
