//! The rules of reports of enforcing organs (D13, D15).

use super::model::{
    CustodyConsent as Consent, CustodyMeasure as Measure, CustodyReportAction as Act,
};
use super::rules::{Refusal, Snapshot, check, consent_for, wrong_day};
use crate::features::congresses::CongressLevel;
use chrono::NaiveDate;

fn at(consent: Consent) -> Snapshot {
    Snapshot {
        consent,
        is_suspended: false,
        is_closed: false,
    }
}

#[test]
fn d15_a_township_deputy_is_reported_a_county_deputy_needs_consent() {
    for measure in Measure::ALL {
        let town = consent_for(CongressLevel::Township, *measure);
        assert_eq!(town, Consent::NotNeeded);
        let asked = consent_for(CongressLevel::County, *measure) == Consent::Asked;
        assert_eq!(asked, *measure != Measure::CaughtInAct, "{measure}");
    }
}

#[test]
fn d13_the_mandate_is_suspended_once_and_not_without_consent() {
    for (consent, expected) in [
        (Consent::NotNeeded, Ok(())),
        (Consent::Granted, Ok(())),
        (Consent::Asked, Err(Refusal::WithoutConsent)),
        (Consent::Refused, Err(Refusal::WithoutConsent)),
    ] {
        assert_eq!(check(Act::Suspend, at(consent), true), expected);
        let answered = check(Act::AnswerConsent, at(consent), true);
        assert_eq!(answered.is_ok(), consent == Consent::Asked);
    }
    let suspended = Snapshot {
        is_suspended: true,
        ..at(Consent::NotNeeded)
    };
    assert_eq!(
        check(Act::Suspend, suspended, true),
        Err(Refusal::NotInState)
    );
    let closed = Snapshot {
        is_closed: true,
        ..at(Consent::Asked)
    };
    for act in Act::ALL {
        assert_eq!(check(*act, closed, true), Err(Refusal::NotInState));
        let other = check(*act, at(Consent::Asked), false);
        assert_eq!(other, Err(Refusal::NotYourTurn));
    }
}

#[test]
fn d15_days_of_a_report() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
    let today = day("2026-03-02");
    assert_eq!(wrong_day(today, today, today), None);
    assert_eq!(wrong_day(day("2026-03-03"), today, today), Some("future"));
    let early = wrong_day(day("2026-03-01"), today, today);
    assert_eq!(early, Some("custody_day_too_early"));
}
