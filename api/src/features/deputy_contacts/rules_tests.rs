//! The rules of contacts (domain 12, row 37).

use super::model::{DeputyContactAction as Act, DeputyContactKind as Kind};
use super::rules::{Refusal, Snapshot, check, gone, is_reached, wrong_day};
use chrono::NaiveDate;

fn at(kind: Kind, is_office: bool, is_keeper: bool) -> Snapshot {
    Snapshot {
        kind,
        is_ended: false,
        is_office,
        is_keeper,
    }
}

#[test]
fn residents_are_their_deputys_and_who_looks_after_whom_is_the_offices() {
    for act in Act::ALL {
        let of_deputy = at(Kind::Resident, false, true);
        assert_eq!(check(*act, of_deputy), Ok(()), "{act}");
        let of_office = at(Kind::Resident, true, false);
        assert_eq!(check(*act, of_office), Ok(()), "{act}");
        for kind in Kind::ALL {
            let stranger = at(*kind, false, false);
            assert_eq!(check(*act, stranger), Err(Refusal::NotYourTurn), "{act}");
            let ended = Snapshot {
                is_ended: true,
                ..at(*kind, true, false)
            };
            assert_eq!(check(*act, ended), Err(Refusal::Ended), "{act}");
        }
    }
    let member = at(Kind::Deputy, false, true);
    assert_eq!(check(Act::Note, member), Ok(()));
    assert_eq!(check(Act::End, member), Err(Refusal::NotYourTurn));
    let office = at(Kind::Deputy, true, false);
    assert_eq!(check(Act::End, office), Ok(()));
    assert_eq!(check(Act::Edit, office), Err(Refusal::Assigned));
}

#[test]
fn a_contact_is_neither_in_the_future_nor_before_it_began() {
    let day = |n| NaiveDate::from_ymd_opt(2026, 3, n).unwrap();
    assert_eq!(wrong_day(day(3), None, day(2)), Some("future"));
    let before = Some("deputy_contact_before_since");
    assert_eq!(wrong_day(day(1), Some(day(2)), day(5)), before);
    assert_eq!(wrong_day(day(2), Some(day(2)), day(2)), None);
}

#[test]
fn three_residents_and_ten_deputies_are_enough() {
    assert!(is_reached(3, 3) && is_reached(11, 10) && !is_reached(9, 10));
}

#[test]
fn who_is_gone_is_in_the_first_only() {
    assert_eq!(gone(&[1, 2, 3], &[2, 4]), [1, 3]);
}
