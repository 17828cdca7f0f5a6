//! The rules of bulletins.

use super::model::{BulletinAction as Act, BulletinStatus as Status};
use super::rules::{Part, Refusal, Snapshot, check};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_reader: false,
    mandate: None,
};
const READER: Part = Part {
    is_office: false,
    is_reader: true,
    mandate: Some(Mandate::Active),
};

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        unread: 2,
        reminded_on: None,
        today: NaiveDate::MIN,
    }
}

fn open(at: &Snapshot, part: Part) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, at, part).is_ok()).collect()
}

#[test]
fn each_act_has_its_state() {
    let draft = at(Status::Draft);
    assert_eq!(open(&draft, OFFICE), [Act::Edit, Act::Send, Act::Withdraw]);
    let sent = at(Status::Sent);
    assert_eq!(
        open(&sent, OFFICE),
        [Act::Correct, Act::Remind, Act::Withdraw]
    );
    assert_eq!(open(&sent, READER), [Act::Read]);
    let gone = at(Status::Withdrawn);
    assert!(open(&gone, OFFICE).is_empty() && open(&gone, READER).is_empty());
    let other = Part {
        is_reader: false,
        ..READER
    };
    assert_eq!(check(Act::Read, &sent, other), Err(Refusal::NotYourTurn));
    let suspended = Part {
        mandate: Some(Mandate::Suspended),
        ..READER
    };
    let refused = check(Act::Read, &sent, suspended);
    assert_eq!(refused, Err(Refusal::MandateSuspended));
}

#[test]
fn nobody_is_reminded_twice_a_day_or_without_need() {
    let mut sent = at(Status::Sent);
    sent.reminded_on = Some(sent.today);
    let refused = check(Act::Remind, &sent, OFFICE);
    assert_eq!(refused, Err(Refusal::RemindedToday));
    sent.reminded_on = sent.today.pred_opt();
    assert_eq!(check(Act::Remind, &sent, OFFICE), Ok(()));
    sent.unread = 0;
    assert_eq!(check(Act::Remind, &sent, OFFICE), Err(Refusal::AllRead));
}
