//! The rules of certificates (代表法49, 61).

use super::model::{DeputyCertificateStanding as Standing, DeputyCertificateStatus as Status};
use super::rules::{Facts, Refusal, check, standing, wrong_days};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

const HELD: Facts = Facts {
    status: Status::Valid,
    mandate: Mandate::Active,
    is_term_over: false,
    valid_until: None,
};

#[test]
fn it_holds_as_long_as_the_seat_and_the_day_on_it() {
    let today = day("2026-03-02");
    assert_eq!(standing(HELD, today), Standing::Valid);
    for (facts, found) in [
        (
            Facts {
                mandate: Mandate::Suspended,
                ..HELD
            },
            Standing::Suspended,
        ),
        (
            Facts {
                mandate: Mandate::Ended,
                ..HELD
            },
            Standing::Ended,
        ),
        (
            Facts {
                is_term_over: true,
                mandate: Mandate::Suspended,
                ..HELD
            },
            Standing::Ended,
        ),
        (
            Facts {
                status: Status::Replaced,
                mandate: Mandate::Ended,
                ..HELD
            },
            Standing::Replaced,
        ),
        (
            Facts {
                status: Status::Returned,
                ..HELD
            },
            Standing::Returned,
        ),
        (
            Facts {
                valid_until: Some(day("2026-03-01")),
                ..HELD
            },
            Standing::Expired,
        ),
        (
            Facts {
                valid_until: Some(day("2026-03-02")),
                ..HELD
            },
            Standing::Valid,
        ),
    ] {
        assert_eq!(standing(facts, today), found, "{facts:?}");
    }
}

#[test]
fn acts_are_for_the_office_while_it_is_in_force() {
    assert_eq!(check(Status::Valid, true), Ok(()));
    assert_eq!(check(Status::Valid, false), Err(Refusal::NotYourTurn));
    assert_eq!(check(Status::Returned, true), Err(Refusal::NotInForce));
    assert_eq!(check(Status::Replaced, true), Err(Refusal::NotInForce));
}

#[test]
fn it_is_issued_today_at_the_latest_and_holds_from_then_on() {
    let today = day("2026-03-02");
    assert_eq!(wrong_days(today, Some(today), today), None);
    assert_eq!(
        wrong_days(day("2026-03-03"), None, today),
        Some(("/issued_on", "future"))
    );
    assert_eq!(
        wrong_days(today, Some(day("2026-03-01")), today),
        Some(("/valid_until", "certificate_before_issue"))
    );
}
