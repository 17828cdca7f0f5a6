//! The rules of resignations (D11).

use super::model::{DeputyResignationAction as Act, DeputyResignationStatus as Status};
use super::rules::{
    Part, Refusal, accepting, check, majority, wrong_later_day, wrong_statement_day,
};
use crate::features::congresses::CongressLevel;
use crate::features::counting::{Tally, decide};
use crate::features::meetings::model::MeetingKind;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_own: false,
    is_on_paper: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_own: true,
    is_on_paper: false,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn d11_the_steps_follow_each_other() {
    use Status::{Accepted, Put, Submitted};
    for (act, part, open) in [
        (Act::Attach, OFFICE, &[Submitted, Put][..]),
        (Act::Attach, DEPUTY, &[Submitted, Put]),
        (Act::Forward, OFFICE, &[Submitted, Put]),
        (Act::Vote, OFFICE, &[Put]),
        (Act::Announce, OFFICE, &[Accepted]),
        (Act::Withdraw, DEPUTY, &[Submitted, Put]),
    ] {
        for status in Status::ALL {
            let expected = match open.contains(status) {
                true => Ok(()),
                false => Err(Refusal::NotInState),
            };
            assert_eq!(check(act, *status, part), expected, "{act} {status}");
        }
    }
}

#[test]
fn d11_only_the_deputy_takes_it_back_or_the_office_what_is_on_paper() {
    let refused = Err(Refusal::NotYourTurn);
    assert_eq!(check(Act::Withdraw, Status::Put, OFFICE), refused);
    let paper = Part {
        is_on_paper: true,
        ..OFFICE
    };
    assert_eq!(check(Act::Withdraw, Status::Put, paper), Ok(()));
    for act in [Act::Forward, Act::Vote, Act::Announce] {
        assert_eq!(check(act, Status::Put, DEPUTY), refused);
    }
}

#[test]
fn d11_who_accepts_and_by_what_majority() {
    let kinds = [CongressLevel::Township, CongressLevel::County].map(accepting);
    let session = MeetingKind::CongressSession;
    assert_eq!(kinds, [session, MeetingKind::StandingCommitteeMeeting]);
    for level in [CongressLevel::Township, CongressLevel::County] {
        for (in_favour, is_passed) in [(25, false), (26, true)] {
            let tally = Tally {
                in_favour,
                ..Tally::default()
            };
            let found = decide(majority(level), 50, tally).map(|one| one.is_passed);
            assert_eq!(found, Ok(is_passed), "abstaining is no yes");
        }
    }
}

#[test]
fn d11_days_of_a_resignation() {
    let today = day("2026-03-02");
    assert_eq!(wrong_statement_day(today, today), None);
    assert_eq!(wrong_statement_day(day("2025-03-02"), today), None);
    let old = wrong_statement_day(day("2025-03-01"), today);
    assert_eq!(old, Some("deputy_resignation_day_too_old"));
    let ahead = wrong_statement_day(day("2026-03-03"), today);
    assert_eq!(ahead, Some("future"));
    let stated = day("2026-02-20");
    assert_eq!(wrong_later_day(stated, stated, today), None);
    let early = wrong_later_day(day("2026-02-19"), stated, today);
    assert_eq!(early, Some("deputy_resignation_day_too_early"));
    let late = wrong_later_day(day("2026-03-03"), stated, today);
    assert_eq!(late, Some("future"));
}
